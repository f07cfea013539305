// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/plan_tree_model.h"
#include "gui/theme/theme.h"
#include "gui/wizards/wizard_page.h"

#include <QPointer>
#include <QTimer>

namespace qm::gui {

class Banner;
class Desk;
class Label;
class PlanTree;
class ProgressBar;

/// A plan while it is applied: every step as it stands, what it waits for, what failed and why. Closing it stops nothing.
class ApplyPage final : public WizardPage {
    Q_OBJECT
public:
    ApplyPage(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

    /// The run it shows from now on.
    void watch(PlanRun* run);
    PlanRun* run() const { return m_run; }
    /// What was wanted is known here: after a conflict the rest of it can be planned again.
    void offerPlanningAgain() { m_canPlanAgain = true; }

    QString name() const override { return tr("Apply"); }
    QString subtitle() const override;
    QString consequence() const override;
    QString note() const override;
    QString primary() const override;
    bool isReady() const override;
    QString secondary() const override;
    void act() override;
    void retreat() override;
    void leave() override { Q_EMIT closeWanted(); }

Q_SIGNALS:
    /// What the world has changed of is to be planned anew.
    void planAgainWanted();

private:
    void show();
    void actOnTrouble();
    void showTime();
    void copyDetails(const QString& stepId) const;
    bool isToBePlannedAgain() const;
    PlanRun* runningInstead() const;

    const Theme& m_theme;
    Desk& m_desk;
    QPointer<PlanRun> m_run;
    QPointer<PlanRun> m_instead; // what runs here while that one cannot
    bool m_canPlanAgain{false};
    PlanTreeModel* m_model;
    Label* m_done;
    Label* m_failed;
    Label* m_when;
    ProgressBar* m_bar;
    Banner* m_banner;
    PlanTree* m_tree;
    QTimer m_tick; // while it runs: time passes also where nothing happens
};

} // namespace qm::gui
