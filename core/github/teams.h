// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/identifiers.h"
#include "core/net/call.h"

namespace qm::github {

/// A team of the organization.
struct Team {
    qint64 id{0};
    QString slug{}; ///< names it in addresses
    QString name{};
    QString parent{}; ///< the slug of the team it belongs to, or empty

    bool operator==(const Team&) const = default;
};

/// A person or bot, as lists of members name it.
struct Member {
    qint64 id{0};
    QString login{};

    bool operator==(const Member&) const = default;
};

/// A repository that a team may use.
struct TeamRepository {
    RepositoryId id{};
    QString name{}; ///< without its owner
    QString role{}; ///< "read", "triage", "write", "maintain", "admin" or a custom role's name

    bool operator==(const TeamRepository&) const = default;
};

/// All teams this identity may see. Needs the permission `members: read`.
/// REST: Teams, "List teams". https://docs.github.com/rest/teams/teams#list-teams
net::PagedCall<Team> listTeams(const QString& org);

/// `not_found` where there is none of that slug. Needs `members: read`.
/// REST: Teams, "Get a team by name". https://docs.github.com/rest/teams/teams#get-a-team-by-name
net::Call<Team> getTeam(const QString& org, const QString& slug);

/// The people of a team, those of the teams below it included. Needs `members: read`.
/// REST: Teams/members, "List team members". https://docs.github.com/rest/teams/members#list-team-members
net::PagedCall<Member> listTeamMembers(const QString& org, const QString& slug);

/// The repositories a team may use, and how. Needs `members: read` and the repositories' `metadata: read`.
/// REST: Teams, "List team repositories". https://docs.github.com/rest/teams/teams#list-team-repositories
net::PagedCall<TeamRepository> listTeamRepositories(const QString& org, const QString& slug);

/// The people of the organization, concealed ones only where this identity is a member itself. Needs `members: read`.
/// REST: Orgs/members, "List organization members". https://docs.github.com/rest/orgs/members#list-organization-members
net::PagedCall<Member> listOrgMembers(const QString& org);

} // namespace qm::github
