// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/plan_tree_model.h"
#include "gui/theme/theme.h"
#include "gui/wizards/wizard_page.h"

namespace qm::gui {

class Desk;
class DoneSide;
class Label;
class PlanTree;

/// What a plan came to: what is so now, what lies near, where it is written down, how it is taken back.
class DonePage final : public WizardPage {
    Q_OBJECT
public:
    DonePage(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

    void show(const PlanRun& run);

    QString name() const override { return tr("Done"); }
    QString subtitle() const override { return m_plan.title; }
    QString consequence() const override { return tr("Undo is a plan of its own, with its own review."); }
    QString primary() const override { return tr("Close"); }
    QString secondary() const override { return m_canUndo ? tr("Undo…") : QString(); }
    void act() override { Q_EMIT closeWanted(); }
    void retreat() override { Q_EMIT undoWanted(m_plan); }
    void leave() override { Q_EMIT closeWanted(); }

Q_SIGNALS:
    void undoWanted(const qm::plan::Plan& plan);
    /// What lies near is to be seen, or to be done.
    void linkWanted(const QString& pageId, const QString& filter, const QString& objectId);
    void givingWanted(const QString& repository);

private:
    Desk& m_desk;
    plan::Plan m_plan;
    bool m_canUndo{false};
    PlanTreeModel* m_model;
    Label* m_title;
    Label* m_text;
    PlanTree* m_tree;
    DoneSide* m_side;
};

} // namespace qm::gui
