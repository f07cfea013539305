// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizards/abilities_step.h"
#include "gui/wizards/wizard.h"

namespace qm::gui {

class IdentityStep;

/// Connects to an organization: which one and as whom, then what that identity may do; kept as a profile, its secret in the
/// keychain.
class ConnectWizard final : public Wizard {
    Q_OBJECT
public:
    ConnectWizard(const Theme& theme, Desk& desk, AbilitiesStep::Parts parts, QWidget* parent = nullptr);

    /// Asks for the secret again.
    void forgetSecrets() override;

Q_SIGNALS:
    /// The profile of that name is to be opened.
    void connected(const QString& profile);

private:
    IdentityStep* m_identity;
    AbilitiesStep* m_abilities;
};

} // namespace qm::gui
