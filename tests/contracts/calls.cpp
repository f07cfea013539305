// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/calls.h"

#include "core/github/apps.h"
#include "core/github/contents.h"
#include "core/github/organization.h"
#include "core/github/rate_limit.h"
#include "core/github/repositories.h"
#include "core/github/secret_values.h"
#include "core/github/secrets.h"
#include "core/github/teams.h"
#include "core/github/token_abilities.h"
#include "core/github/vendor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

using namespace github;
using enum net::Method;

const QString org = u"meridian-retail"_s;
const QString repo = u"lp-basket"_s;
const QString secret = u"LP_PROD_TOKEN"_s;
const QStringList page{u"per_page"_s};

QList<ListedCall> everyCall()
{
    const SealedSecret sealed{.text = "c2VhbGVk", .keyId = u"568250167242549743"_s};
    const Scope scope{.repositories = {{1}, {9007199254740993}}};
    const Narrowing narrowing{.permissions = {{u"organization_secrets"_s, u"write"_s}, {u"metadata"_s, u"read"_s}}, .repositories = {{7}}};
    return {
        {u"getApp"_s, Get, u"/app"_s, {}, {}, getApp().request},
        {u"getInstallation"_s, Get, u"/app/installations/{installation_id}"_s, {}, {}, getInstallation(7).request},
        {u"createInstallationToken"_s,
         Post,
         u"/app/installations/{installation_id}/access_tokens"_s,
         {},
         {u"permissions"_s, u"repository_ids"_s},
         createInstallationToken(7, narrowing).request},
        {u"getOrgInstallation"_s, Get, u"/orgs/{org}/installation"_s, {}, {}, getOrgInstallation(org).request},
        {u"revokeInstallationToken"_s, Delete, u"/installation/token"_s, {}, {}, revokeInstallationToken().request},
        {u"getFileContents"_s,
         Get,
         u"/repos/{owner}/{repo}/contents/{path}"_s,
         {u"ref"_s},
         {},
         getFileContents(org, repo, u"conventions/quartermaster.yaml"_s, u"main"_s).request},
        {u"getLastCommitOf"_s,
         Get,
         u"/repos/{owner}/{repo}/commits"_s,
         {u"path"_s, u"per_page"_s},
         {},
         getLastCommitOf(org, repo, u"quartermaster.yaml"_s).request},
        {u"getOrganization"_s, Get, u"/orgs/{org}"_s, {}, {}, getOrganization(org).request},
        {u"getAuthenticatedUser"_s, Get, u"/user"_s, {}, {}, getAuthenticatedUser().request},
        {u"getTokenFacts"_s, Get, u"/user"_s, {}, {}, getTokenFacts().request},
        {u"getRateLimit"_s, Get, u"/rate_limit"_s, {}, {}, getRateLimit().request},
        {u"listOrgRepositories"_s, Get, u"/orgs/{org}/repos"_s, page, {}, listOrgRepositories(org).first},
        {u"getRepository"_s, Get, u"/repos/{owner}/{repo}"_s, {}, {}, getRepository(org, repo).request},
        {u"lookUpRepositories"_s, Post, u"/graphql"_s, {}, {u"query"_s, u"variables"_s}, lookUpRepositories(org, {repo}).request},
        {u"getOrgPublicKey"_s, Get, u"/orgs/{org}/actions/secrets/public-key"_s, {}, {}, getOrgPublicKey(org).request},
        {u"putOrgSecret"_s,
         Put,
         u"/orgs/{org}/actions/secrets/{secret_name}"_s,
         {},
         {u"encrypted_value"_s, u"key_id"_s, u"visibility"_s, u"selected_repository_ids"_s},
         putOrgSecret(org, secret, sealed, scope).request},
        {u"changeOrgSecretVisibility"_s,
         Put,
         u"/orgs/{org}/actions/secrets/{secret_name}"_s,
         {},
         {u"visibility"_s, u"selected_repository_ids"_s},
         changeOrgSecretVisibility(org, secret, scope).request},
        {u"deleteOrgSecret"_s, Delete, u"/orgs/{org}/actions/secrets/{secret_name}"_s, {}, {}, deleteOrgSecret(org, secret).request},
        {u"listOrgSecrets"_s, Get, u"/orgs/{org}/actions/secrets"_s, page, {}, listOrgSecrets(org).first},
        {u"getOrgSecret"_s, Get, u"/orgs/{org}/actions/secrets/{secret_name}"_s, {}, {}, getOrgSecret(org, secret).request},
        {u"listOrgSecretRepositories"_s,
         Get,
         u"/orgs/{org}/actions/secrets/{secret_name}/repositories"_s,
         page,
         {},
         listOrgSecretRepositories(org, secret).first},
        {u"listOrgSecretsOfRepository"_s,
         Get,
         u"/repos/{owner}/{repo}/actions/organization-secrets"_s,
         page,
         {},
         listOrgSecretsOfRepository(org, repo).first},
        {u"setOrgSecretRepositories"_s,
         Put,
         u"/orgs/{org}/actions/secrets/{secret_name}/repositories"_s,
         {},
         {u"selected_repository_ids"_s},
         setOrgSecretRepositories(org, secret, {{1}}).request},
        {u"addRepositoryToOrgSecret"_s,
         Put,
         u"/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"_s,
         {},
         {},
         addRepositoryToOrgSecret(org, secret, {1}).request},
        {u"removeRepositoryFromOrgSecret"_s,
         Delete,
         u"/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"_s,
         {},
         {},
         removeRepositoryFromOrgSecret(org, secret, {1}).request},
        {u"listTeams"_s, Get, u"/orgs/{org}/teams"_s, page, {}, listTeams(org).first},
        {u"getTeam"_s, Get, u"/orgs/{org}/teams/{team_slug}"_s, {}, {}, getTeam(org, u"lp"_s).request},
        {u"listTeamMembers"_s, Get, u"/orgs/{org}/teams/{team_slug}/members"_s, page, {}, listTeamMembers(org, u"lp"_s).first},
        {u"listTeamRepositories"_s, Get, u"/orgs/{org}/teams/{team_slug}/repos"_s, page, {}, listTeamRepositories(org, u"lp"_s).first},
        {u"listOrgMembers"_s, Get, u"/orgs/{org}/members"_s, page, {}, listOrgMembers(org).first},
    };
}

} // namespace

const QList<ListedCall>& githubCalls()
{
    static const QList<ListedCall> calls = everyCall();
    return calls;
}

bool isGithubCall(const net::Request& request)
{
    return std::any_of(githubCalls().begin(), githubCalls().end(),
                       [&](const ListedCall& call) { return call.method == request.method && call.pathTemplate == request.pathTemplate; });
}

net::Vendor listedGithub(const QUrl& api, const QString& planId)
{
    net::Vendor vendor = github::vendor(api, planId);
    vendor.knows = &isGithubCall;
    return vendor;
}

} // namespace qm::test
