// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/connect_wizard.h"

#include "gui/wizards/identity_step.h"

namespace qm::gui {

ConnectWizard::ConnectWizard(const Theme& theme, Desk& desk, AbilitiesStep::Parts parts, QWidget* parent)
    : Wizard(theme, desk, tr("Connect"), parent, Shape::Dialog)
    , m_identity(new IdentityStep(theme, parts.keychain, this))
    , m_abilities(new AbilitiesStep(theme, parts, this))
{
    connect(m_identity, &WizardPage::next, this, [this] { m_abilities->setForm(m_identity->form()); });
    connect(m_abilities, &AbilitiesStep::kept, this, [this](const QString& profile) {
        m_identity->forgetSecret();
        Q_EMIT connected(profile);
    });
    addPage(m_identity);
    addPage(m_abilities);
}

void ConnectWizard::forgetSecrets()
{
    m_identity->forgetSecret();
    m_abilities->setForm({});
    turnTo(m_identity);
}

} // namespace qm::gui
