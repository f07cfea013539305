// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/plan_wizard.h"

#include "gui/models/desk.h"
#include "gui/models/proposals.h"
#include "gui/wizards/apply_page.h"
#include "gui/wizards/done_page.h"
#include "gui/wizards/review_page.h"

namespace qm::gui {

PlanWizard::PlanWizard(const Theme& theme, Desk& desk, const QString& title, QWidget* parent)
    : Wizard(theme, desk, title, parent)
    , m_review(new ReviewPage(theme, desk, this))
    , m_apply(new ApplyPage(theme, desk, this))
    , m_done(new DonePage(theme, desk, this))
{
    m_review->hide(); // until it is one of the pages
    connect(m_review, &WizardPage::next, this, [this] { m_apply->watch(this->desk().apply(m_review->plan())); });
    connect(m_apply, &WizardPage::next, this, [this] { m_done->show(*m_apply->run()); });
    connect(m_apply, &ApplyPage::planAgainWanted, this, [this] { turnTo(m_review); });
    connect(m_done, &DonePage::undoWanted, this, [this](const plan::Plan& done) {
        Q_EMIT proposed({.title = tr("Undo"),
                         .plan = [done](session::Session& session, std::stop_token stop) { return proposeUndo(session, done, stop); }});
    });
    connect(m_done, &DonePage::givingWanted, this,
            [this](const QString& repository) { Q_EMIT proposed(givingTeamSecrets(repository, this->desk().clock().now())); });
    connect(m_done, &DonePage::linkWanted, this, &Wizard::linkWanted);
}

PlanWizard* PlanWizard::of(const Theme& theme, Desk& desk, session::Proposal proposal, QWidget* parent)
{
    auto* wizard = new PlanWizard(theme, desk, proposal.title, parent);
    wizard->setProposal(std::move(proposal), false);
    wizard->addPlanPages();
    return wizard;
}

PlanWizard* PlanWizard::of(const Theme& theme, Desk& desk, PlanRun* run, QWidget* parent)
{
    auto* wizard = new PlanWizard(theme, desk, tr("Resume a plan"), parent);
    wizard->addPage(wizard->m_apply);
    wizard->addPage(wizard->m_done);
    wizard->m_apply->watch(run);
    return wizard;
}

void PlanWizard::addPlanPages()
{
    m_apply->offerPlanningAgain();
    addPage(m_review);
    addPage(m_apply);
    addPage(m_done);
}

void PlanWizard::setProposal(session::Proposal proposal, bool hasPagesBefore)
{
    m_review->setProposal(std::move(proposal), hasPagesBefore);
}

} // namespace qm::gui
