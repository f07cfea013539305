// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/proposals.h"

#include <QCoreApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Proposals)
};

} // namespace

session::Proposal givingTeamSecrets(const QString& repository, const QDateTime& now)
{
    return {.title = Words::tr("Give team secrets"), .plan = [repository, now](session::Session& session, std::stop_token stop) {
                return session::proposeRepositorySecrets(session, repository, now, std::move(stop));
            }};
}

session::Proposal scoping(const operations::ScopeEdit& edit)
{
    return {.title = Words::tr("Scope secrets"), .plan = [edit](session::Session& session, std::stop_token stop) {
                return session::proposeScopeEdit(session, edit, std::move(stop));
            }};
}

} // namespace qm::gui
