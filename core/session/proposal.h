// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/cell_edits.h"
#include "core/operations/scope/scope_edit.h"
#include "core/session/session.h"

namespace qm::session {

/// A plan as it is reviewed, signed, and what has changed since somebody looked.
struct Proposed {
    plan::Plan plan{};
    Knowledge known{};                        ///< the conventions it was planned and signed by
    QStringList changed{};                    ///< a sentence each: what was wanted and is not in the plan for that reason
    estate::Estate seen{};                    ///< what it was planned on
    QHash<github::RepositoryId, int> reads{}; ///< how many secrets a repository may read, where `seen` does not hold every list
};

/// What somebody wants changed. Planned on what it reads at that moment, so it can be planned again when the world has moved.
struct Proposal {
    QString title{}; ///< "Scope secrets"
    std::function<Task<Result<Proposed>>(Session&, std::stop_token)> plan{};
    QString note{}; ///< what the review says of where it comes from: that a filter hides a part of it
};

/// An edit of scopes (operations::planScopeEdit), on what it names, read now. Where a name is unknown, all names of its sort are
/// read too, so that the nearest ones can be offered.
Task<Result<Proposed>> proposeScopeEdit(Session& session, operations::ScopeEdit edit, std::stop_token stop);

/// A repository's secrets by the conventions (operations::planRepositorySecrets); `usage` where there are none.
Task<Result<Proposed>> proposeRepositorySecrets(Session& session, QString repository, QDateTime now, std::stop_token stop);

/// Cells of the matrix (operations::planCellEdits), as they were seen and as they are now.
Task<Result<Proposed>> proposeCellEdits(Session& session, QList<operations::CellEdit> edits, std::stop_token stop);

/// What takes back what a plan did (Session::undo).
Task<Result<Proposed>> proposeUndo(Session& session, plan::Plan done, std::stop_token stop);

} // namespace qm::session
