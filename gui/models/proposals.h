// SPDX-License-Identifier: GPL-3.0-or-later
// What is proposed from more than one place of the window.
#pragma once

#include "core/session/proposal.h"

namespace qm::gui {

/// Exactly the secrets that the conventions give that repository.
session::Proposal givingTeamSecrets(const QString& repository, const QDateTime& now);

/// An edit of scopes, under the title of the wizard it comes from.
session::Proposal scoping(const operations::ScopeEdit& edit);

/// Cells of the matrix as they are wanted, under that title.
session::Proposal turningCells(const QList<operations::CellEdit>& edits, const QString& title);

} // namespace qm::gui
