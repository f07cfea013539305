// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/plan_details.h"
#include "gui/pages/table_page.h"

#include <QTimer>

namespace qm::gui {

class CurrentPlan;
class Desk;
class LeftOverNotice;

/// The plans of this machine's journal, step by step: what they did, and what can still be done about it.
class ActivityPage final : public TablePage {
    Q_OBJECT
public:
    ActivityPage(const Theme& theme, Desk& desk, QWidget* parent = nullptr);
    ~ActivityPage() override;

    static PageKind pageKind();

    void show(const Picture& picture) override;

    /// Makes that plan the current one, past the filter.
    void showPlan(const QString& planId);
    /// Asks for that plan to go on, once it is read.
    void resume(const QString& planId);
    /// Writes the current plan into a file, as the command line prints it; the error where that fails.
    Result<void> exportTo(const QString& file) const;

Q_SIGNALS:
    /// Somebody wants that plan to go on.
    void resumeWanted(const qm::plan::Plan& plan);

protected:
    void setRows(const Picture& picture) override;
    Details detailsOf(const QString& id) const override;
    void act(const QString& action) override;
    void enableVerbs() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// All that is known of that plan; nothing where it is not in the table.
    std::optional<PlanView> viewOf(const QString& id) const;
    void turnTo(const QString& planId);
    void noteRead();
    void askWhetherToGiveUp();
    void undo();
    void chooseFile();
    void copyScript();
    void say(const QString& words);

    Desk& m_desk;
    CurrentPlan* m_current;
    LeftOverNotice* m_notice;
    QAction* m_goOn;
    QAction* m_giveUp;
    QAction* m_undo;
    QAction* m_export;
    QTimer m_again;
    QString m_resumes; ///< the plan that goes on once it is read
    bool m_isExpanded{false};
    bool m_isGivingUp{false};
    QString m_told;
};

} // namespace qm::gui
