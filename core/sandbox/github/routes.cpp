// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/routes.h"

#include "core/sandbox/github/handlers.h"

#include <array>

namespace qm::sandbox::github {
namespace {

using net::Method;

constexpr auto secretsRead = "organization_secrets=read";
constexpr auto secretsWrite = "organization_secrets=write";

constexpr std::array routes{
    Route{Method::Get, "/user", "", "/rest/users/users#get-the-authenticated-user", getUser},
    Route{Method::Get, "/versions", "", "/rest/meta/meta#get-all-api-versions", getVersions},
    Route{Method::Get, "/rate_limit", "", "/rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user", getRateLimit},
    Route{Method::Get, "/orgs/{org}", "", "/rest/orgs/orgs#get-an-organization", getOrganization},
    Route{Method::Get, "/orgs/{org}/repos", "", "/rest/repos/repos#list-organization-repositories", listRepositories},
    Route{Method::Post, "/orgs/{org}/repos", "administration=write", "/rest/repos/repos#create-an-organization-repository",
          createRepository},
    Route{Method::Get, "/repos/{owner}/{repo}", "", "/rest/repos/repos#get-a-repository", getRepository},
    Route{Method::Patch, "/repos/{owner}/{repo}", "administration=write", "/rest/repos/repos#update-a-repository", updateRepository},
    Route{Method::Delete, "/repos/{owner}/{repo}", "administration=write", "/rest/repos/repos#delete-a-repository", deleteRepository},
    Route{Method::Get, "/orgs/{org}/actions/secrets", secretsRead, "/rest/actions/secrets#list-organization-secrets", listSecrets},
    Route{Method::Get, "/orgs/{org}/actions/secrets/public-key", secretsRead, "/rest/actions/secrets#get-an-organization-public-key",
          getPublicKey},
    Route{Method::Get, "/orgs/{org}/actions/secrets/{secret_name}", secretsRead, "/rest/actions/secrets#get-an-organization-secret",
          getSecret},
    Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}", secretsWrite,
          "/rest/actions/secrets#create-or-update-an-organization-secret", putSecret},
    Route{Method::Delete, "/orgs/{org}/actions/secrets/{secret_name}", secretsWrite, "/rest/actions/secrets#delete-an-organization-secret",
          deleteSecret},
    Route{Method::Get, "/orgs/{org}/actions/secrets/{secret_name}/repositories", secretsRead,
          "/rest/actions/secrets#list-selected-repositories-for-an-organization-secret", listScope},
    Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories", secretsWrite,
          "/rest/actions/secrets#set-selected-repositories-for-an-organization-secret", setScope},
    Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", secretsWrite,
          "/rest/actions/secrets#add-selected-repository-to-an-organization-secret", addToScope},
    Route{Method::Delete, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", secretsWrite,
          "/rest/actions/secrets#remove-selected-repository-from-an-organization-secret", removeFromScope},
    Route{Method::Get, "/repos/{owner}/{repo}/actions/organization-secrets", "secrets=read",
          "/rest/actions/secrets#list-repository-organization-secrets", listSecretsOfRepository},
    Route{Method::Post, "/graphql", "", "/graphql", answerGraphql},
};

QList<PathTable::Entry> entries()
{
    QList<PathTable::Entry> entries;
    for (const Route& route : routes)
        entries.append({route.method, route.path});
    return entries;
}

} // namespace

std::optional<FoundRoute> findRoute(net::Method method, const QByteArray& path)
{
    static const PathTable table(entries());
    auto match = table.find(method, path);
    if (!match)
        return std::nullopt;
    return FoundRoute{&routes[static_cast<std::size_t>(match->index)], std::move(match->values)};
}

bool isOpenToAll(const QByteArray& path)
{
    return path == "/versions" || path == "/rate_limit";
}

} // namespace qm::sandbox::github
