// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/routes.h"

#include "core/sandbox/github/handlers.h"

#include <array>

namespace qm::sandbox::github {
namespace {

using enum net::Method;

constexpr auto metadataRead = "metadata=read";
constexpr auto secretsRead = "organization_secrets=read";
constexpr auto secretsWrite = "organization_secrets=write";
constexpr auto scopeWrite = "organization_secrets=write,metadata=read";
constexpr auto membersRead = "members=read";
constexpr auto administrationWrite = "administration=write";
constexpr auto contentsRead = "contents=read";

constexpr std::array routes{
    Route{Get, "/", "", "/rest", getRoot, Caller::Anybody},
    Route{Get, "/user", "", "/rest/users/users#get-the-authenticated-user", getUser, Caller::Person},
    Route{Get, "/versions", "", "/rest/meta/meta#get-all-api-versions", getVersions, Caller::Anybody},
    Route{Get, "/rate_limit", "", "/rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user", getRateLimit,
          Caller::Anybody},
    Route{Get, "/orgs/{org}", "", "/rest/orgs/orgs#get-an-organization", getOrganization},
    Route{Get, "/orgs/{org}/repos", metadataRead, "/rest/repos/repos#list-organization-repositories", listRepositories},
    Route{Post, "/orgs/{org}/repos", administrationWrite, "/rest/repos/repos#create-an-organization-repository", createRepository},
    Route{Get, "/repos/{owner}/{repo}", metadataRead, "/rest/repos/repos#get-a-repository", getRepository},
    Route{Patch, "/repos/{owner}/{repo}", administrationWrite, "/rest/repos/repos#update-a-repository", updateRepository},
    Route{Delete, "/repos/{owner}/{repo}", administrationWrite, "/rest/repos/repos#delete-a-repository", deleteRepository},

    Route{Get, "/orgs/{org}/actions/secrets", secretsRead, "/rest/actions/secrets#list-organization-secrets", listSecrets},
    Route{Get, "/orgs/{org}/actions/secrets/public-key", secretsRead, "/rest/actions/secrets#get-an-organization-public-key", getPublicKey},
    Route{Get, "/orgs/{org}/actions/secrets/{secret_name}", secretsRead, "/rest/actions/secrets#get-an-organization-secret", getSecret},
    Route{Put, "/orgs/{org}/actions/secrets/{secret_name}", secretsWrite, "/rest/actions/secrets#create-or-update-an-organization-secret",
          putSecret},
    Route{Delete, "/orgs/{org}/actions/secrets/{secret_name}", secretsWrite, "/rest/actions/secrets#delete-an-organization-secret",
          deleteSecret},
    Route{Get, "/orgs/{org}/actions/secrets/{secret_name}/repositories", secretsRead,
          "/rest/actions/secrets#list-selected-repositories-for-an-organization-secret", listScope},
    Route{Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories", secretsWrite,
          "/rest/actions/secrets#set-selected-repositories-for-an-organization-secret", setScope},
    Route{Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", scopeWrite,
          "/rest/actions/secrets#add-selected-repository-to-an-organization-secret", addToScope},
    Route{Delete, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", scopeWrite,
          "/rest/actions/secrets#remove-selected-repository-from-an-organization-secret", removeFromScope},
    Route{Get, "/repos/{owner}/{repo}/actions/organization-secrets", "secrets=read",
          "/rest/actions/secrets#list-repository-organization-secrets", listSecretsOfRepository},

    Route{Get, "/orgs/{org}/teams", membersRead, "/rest/teams/teams#list-teams", listTeams},
    Route{Get, "/orgs/{org}/teams/{team_slug}", membersRead, "/rest/teams/teams#get-a-team-by-name", getTeam},
    Route{Get, "/orgs/{org}/teams/{team_slug}/members", membersRead, "/rest/teams/members#list-team-members", listTeamMembers},
    Route{Get, "/orgs/{org}/teams/{team_slug}/repos", membersRead, "/rest/teams/teams#list-team-repositories", listTeamRepositories},
    Route{Get, "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", "members=read,metadata=read",
          "/rest/teams/teams#check-team-permissions-for-a-repository", checkTeamRepository},
    Route{Get, "/repos/{owner}/{repo}/teams", "administration=read", "/rest/repos/repos#list-repository-teams", listTeamsOfRepository},
    Route{Get, "/orgs/{org}/members", membersRead, "/rest/orgs/members#list-organization-members", listMembers},
    Route{Get, "/orgs/{org}/members/{username}", membersRead, "/rest/orgs/members#check-organization-membership-for-a-user", checkMember},
    Route{Get, "/orgs/{org}/memberships/{username}", membersRead, "/rest/orgs/members#get-organization-membership-for-a-user",
          getMembership},

    Route{Get, "/repos/{owner}/{repo}/contents/{path}", contentsRead, "/rest/repos/contents#get-repository-content", getContents},
    Route{Put, "/repos/{owner}/{repo}/contents/{path}", "contents=write", "/rest/repos/contents#create-or-update-file-contents",
          putContents},
    Route{Get, "/repos/{owner}/{repo}/commits", contentsRead, "/rest/commits/commits#list-commits", listCommits},
    Route{Get, "/repos/{owner}/{repo}/git/ref/{ref}", contentsRead, "/rest/git/refs#get-a-reference", getReference},

    Route{Get, "/app", "", "/rest/apps/apps#get-the-authenticated-app", getApp, Caller::App},
    Route{Get, "/app/installations", "", "/rest/apps/apps#list-installations-for-the-authenticated-app", listInstallations, Caller::App},
    Route{Get, "/app/installations/{installation_id}", "", "/rest/apps/apps#get-an-installation-for-the-authenticated-app", getInstallation,
          Caller::App},
    Route{Post, "/app/installations/{installation_id}/access_tokens", "", "/rest/apps/apps#create-an-installation-access-token-for-an-app",
          createInstallationToken, Caller::App},
    Route{Get, "/orgs/{org}/installation", "", "/rest/apps/apps#get-an-organization-installation-for-the-authenticated-app",
          getInstallationOfOrganization, Caller::App},
    Route{Get, "/installation/repositories", metadataRead, "/rest/apps/installations#list-repositories-accessible-to-the-app-installation",
          listInstallationRepositories, Caller::Installation},
    Route{Delete, "/installation/token", "", "/rest/apps/installations#revoke-an-installation-access-token", revokeInstallationToken,
          Caller::Installation},
    Route{Post, "/graphql", "", "/graphql", answerGraphql},
};

QList<PathTable::Entry> entries()
{
    QList<PathTable::Entry> entries;
    for (const Route& route : routes)
        entries.append({route.method, route.path});
    return entries;
}

} // namespace

std::span<const Route> allRoutes()
{
    return routes;
}

std::optional<FoundRoute> findRoute(net::Method method, const QByteArray& path)
{
    static const PathTable table(entries());
    auto match = table.find(method, path);
    if (!match)
        return std::nullopt;
    return FoundRoute{&routes[static_cast<std::size_t>(match->index)], std::move(match->values)};
}

} // namespace qm::sandbox::github
