// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/without_steps.h"
#include "gui/models/plan_tree_model.h"
#include "gui/theme/theme.h"
#include "gui/wizards/wizard_page.h"

class QShortcut;
class QStackedWidget;
class QVBoxLayout;

namespace qm::gui {

class Banner;
class ConfirmStrip;
class Desk;
class EmptyState;
class Label;
class PlanCounts;
class PlanTree;

/// Plans what is wanted and shows it before anything is written: what is new since somebody looked, warnings, every step with
/// what it comes to; production is confirmed by typing the stage's name.
class ReviewPage final : public WizardPage {
    Q_OBJECT
public:
    ReviewPage(const Theme& theme, Desk& desk, QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// What is planned at the next `enter`. `hasPagesBefore`: one can go back from here.
    void setProposal(session::Proposal proposal, bool hasPagesBefore);
    /// The plan that is shown; without an id where there is none.
    const plan::Plan& plan() const { return m_proposed.plan; }
    bool isPlanning() const { return m_isPlanning; }

    QString name() const override { return tr("Review"); }
    QString subtitle() const override;
    QString consequence() const override;
    QString note() const override;
    QString primary() const override;
    bool isReady() const override;
    QString secondary() const override { return m_hasPagesBefore ? tr("Back") : tr("Cancel"); }
    void enter() override;
    void exit() override;
    void act() override;
    QWidget* firstFocus() override;

private:
    Task<> planNow(std::stop_token stop);
    void show(const session::Proposed& proposed);
    void leaveOut(const QString& stepId);
    void putBack();
    void showWithout(const QStringList& steps);
    void showLeftOut(const session::WithoutSteps& without);
    void showError(const Error& error);
    void showWarnings();
    QStringList showWarningsOfSteps();
    void showConfirmations();
    void exportPlan();

    const Theme& m_theme;
    Desk& m_desk;
    session::Proposal m_proposal;
    session::Proposed m_whole;    // as it was planned
    session::Proposed m_proposed; // as it is shown: without what was left out
    QStringList m_leftOut;        // steps, the last one last
    struct Before {
        plan::Plan plan{};
        QStringList leftOut{};
    };
    Before m_before; // what was planned last, and what was left out of it
    session::Knowledge m_known;
    QDateTime m_plannedAt;
    bool m_hasPagesBefore{false};
    bool m_isPlanning{false};
    std::optional<Error> m_refusal; // why it may not be run by whoever is signed in
    std::stop_source m_stop;

    PlanTreeModel* m_model;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    Banner* m_changed;
    Banner* m_left;
    Banner* m_warnings;
    QVBoxLayout* m_ofSteps; // warnings that one step is the reason of
    QList<QWidget*> m_stepBanners;
    PlanCounts* m_counts;
    Label* m_note;
    PlanTree* m_tree;
    QVBoxLayout* m_confirmations;
    QList<ConfirmStrip*> m_strips;
    QShortcut* m_undo;
    Task<> m_planning;
};

} // namespace qm::gui
