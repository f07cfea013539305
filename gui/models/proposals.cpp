// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/proposals.h"

#include <QCoreApplication>

namespace qm::gui {

session::Proposal givingTeamSecrets(const QString& repository, const QDateTime& now)
{
    return {.title = QCoreApplication::translate("Proposals", "Give team secrets"),
            .plan = [repository, now](session::Session& session, std::stop_token stop) {
                return session::proposeRepositorySecrets(session, repository, now, std::move(stop));
            }};
}

session::Proposal scoping(const operations::ScopeEdit& edit)
{
    return {.title = QCoreApplication::translate("Proposals", "Scope secrets"),
            .plan = [edit](session::Session& session, std::stop_token stop) {
                return session::proposeScopeEdit(session, edit, std::move(stop));
            }};
}

session::Proposal turningCells(const QList<operations::CellEdit>& edits, const QString& title)
{
    return {.title = title, .plan = [edits](session::Session& session, std::stop_token stop) {
                return session::proposeCellEdits(session, edits, std::move(stop));
            }};
}

} // namespace qm::gui
