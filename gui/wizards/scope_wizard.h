// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizards/plan_wizard.h"

namespace qm::gui {

class RepositoriesStep;
class SecretsStep;

/// Changes which repositories may read which organization secrets: secrets, repositories, review, apply, done.
class ScopeWizard final : public PlanWizard {
    Q_OBJECT
public:
    /// With these secrets picked already.
    ScopeWizard(const Theme& theme, Desk& desk, const QStringList& secrets, QWidget* parent = nullptr);

    void begin() override;

private:
    QString hiddenInWords() const;

    SecretsStep* m_secrets;
    RepositoriesStep* m_repositories;
    bool m_startsAtRepositories;
};

} // namespace qm::gui
