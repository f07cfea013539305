// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/scope_wizard.h"

#include "gui/models/proposals.h"
#include "gui/wizards/repositories_step.h"
#include "gui/wizards/secrets_step.h"

namespace qm::gui {

ScopeWizard::ScopeWizard(const Theme& theme, Desk& desk, const QStringList& secrets, QWidget* parent)
    : PlanWizard(theme, desk, tr("Scope secrets"), parent)
    , m_secrets(new SecretsStep(theme, desk, this))
    , m_repositories(new RepositoriesStep(theme, desk, this))
    , m_startsAtRepositories(!secrets.isEmpty())
{
    m_secrets->pick(secrets);
    connect(m_secrets, &WizardPage::next, this, [this] { m_repositories->setSecrets(m_secrets->picked()); });
    connect(m_repositories, &RepositoriesStep::secretTakenOut, this, [this](const QString& secret) {
        m_secrets->takeOut(secret);
        m_repositories->setSecrets(m_secrets->picked());
    });
    connect(m_repositories, &WizardPage::next, this, [this] {
        session::Proposal proposal = scoping(m_repositories->edit());
        proposal.note = hiddenInWords();
        setProposal(proposal, true);
    });
    addPage(m_secrets);
    addPage(m_repositories);
    addPlanPages();
}

/// What is picked stays so whatever the filters show.
QString ScopeWizard::hiddenInWords() const
{
    QStringList lines;
    if (const auto [shown, all] = m_secrets->shownPicks(); shown < all)
        lines << tr("%1 of %n picked secrets shown: the filter hides the others", nullptr, all).arg(shown);
    if (const auto [shown, all] = m_repositories->shownPicks(); shown < all)
        lines << tr("%1 of %n picked repositories shown: the filter hides the others", nullptr, all).arg(shown);
    return lines.join(u'\n');
}

/// What was selected before needs no picking.
void ScopeWizard::begin()
{
    PlanWizard::begin();
    if (m_startsAtRepositories)
        Q_EMIT m_secrets->next();
}

} // namespace qm::gui
