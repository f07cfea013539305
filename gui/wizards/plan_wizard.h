// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizards/wizard.h"

namespace qm::gui {

class ApplyPage;
class DonePage;
class PlanRun;
class ReviewPage;

/// The way of every change in the window: Review → Apply → Done. A wizard with pages of its own adds them before these.
class PlanWizard : public Wizard {
    Q_OBJECT
public:
    PlanWizard(const Theme& theme, Desk& desk, const QString& title, QWidget* parent = nullptr);

    /// One without pages of its own, for what is wanted already.
    static PlanWizard* of(const Theme& theme, Desk& desk, session::Proposal proposal, QWidget* parent = nullptr);
    /// One that shows a run that is under way or has ended.
    static PlanWizard* of(const Theme& theme, Desk& desk, PlanRun* run, QWidget* parent = nullptr);

protected:
    /// Adds the three pages; after the wizard's own.
    void addPlanPages();
    /// What the review plans when it is turned to.
    void setProposal(session::Proposal proposal, bool hasPagesBefore);

private:
    ReviewPage* m_review;
    ApplyPage* m_apply;
    DonePage* m_done;
};

} // namespace qm::gui
