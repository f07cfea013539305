// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/token_abilities.h"

#include "core/base/redactor.h"
#include "core/github/answers.h"
#include "core/github/contents.h"
#include "core/github/organization.h"
#include "core/github/secrets.h"
#include "core/github/teams.h"

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

/// A name that no organization secret has, and an id that no repository has: taking the one from the other changes nothing.
const QString nobodysSecret = u"QUARTERMASTER_SELF_TEST_OF_NOTHING"_s;
constexpr RepositoryId noRepository{0};

Result<TokenFacts> readFacts(const net::Response& response)
{
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return fail(json.error());
    TokenFacts facts{.login = json->text("login"_L1)};
    if (response.headers.contains("x-oauth-scopes")) {
        facts.scopes = QStringList();
        for (const QString& scope : QString::fromLatin1(response.headers.value("x-oauth-scopes")).split(u',', Qt::SkipEmptyParts))
            *facts.scopes << scope.trimmed();
    }
    return json->finish(std::move(facts));
}

/// It went well; what it says does not matter.
Result<net::Receipt> readAnything(const net::Response& response)
{
    return net::Receipt{.requestId = redactedHeader("x-github-request-id", response.headers.value("x-github-request-id"))};
}

/// What answers well where the requirement is met.
net::Request probeOf(const Requirement& requirement, const QString& organization, const std::optional<QString>& management)
{
    if (requirement.permission == "organization_secrets"_L1 && requirement.level == "write"_L1)
        return removeRepositoryFromOrgSecret(organization, nobodysSecret, noRepository).request;
    if (requirement.permission == "organization_secrets"_L1)
        return listOrgSecrets(organization).first;
    if (requirement.permission == "members"_L1)
        return listTeams(organization).first;
    if (requirement.permission == "contents"_L1 && management)
        return getLastCommitOf(organization, *management, u"."_s).request;
    return listOrgRepositories(organization).first;
}

/// "organization_secrets=write,metadata=read" as "organization_secrets: write, metadata: read".
QString inOurWords(QString accepted)
{
    return accepted.replace(u'=', u": "_s).replace(u',', u", "_s);
}

/// Whether the answer means that the identity may not do it. A write that found nothing was allowed to look.
bool isMissing(const Error& error, const net::Request& probe)
{
    return error.kind == Error::Kind::Forbidden || (error.kind == Error::Kind::NotFound && !probe.writes());
}

bool isAnswer(const Error& error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Conflict ||
           error.kind == Error::Kind::Invalid;
}

QStringList scopesBeyond(const QStringList& scopes)
{
    const QStringList needed{u"admin:org"_s, u"write:org"_s, u"read:org"_s, u"repo"_s};
    QStringList beyond;
    for (const QString& scope : scopes)
        if (!needed.contains(scope))
            beyond << scope;
    return beyond;
}

} // namespace

net::Call<TokenFacts> getTokenFacts()
{
    return {.request = getAuthenticatedUser().request, .read = readFacts};
}

Task<Result<Abilities>> abilitiesOfToken(net::Service& github, QString organization, QList<Requirement> requirements,
                                         std::optional<QString> management, std::stop_token stop)
{
    const Result<TokenFacts> facts = co_await github.run(getTokenFacts(), stop);
    if (!facts)
        co_return fail(facts.error());
    const QUrl api = github.vendor().base;
    Abilities abilities{.login = facts->login};
    QSet<QString> missing; // permissions that are not even there to read
    for (Requirement requirement : requirements) {
        const net::Request probe = probeOf(requirement, organization, management);
        const Result<net::Receipt> tried = co_await github.run(net::Call<net::Receipt>{.request = probe, .read = readAnything}, stop);
        if (!tried && !isAnswer(tried.error()))
            co_return fail(tried.error());
        if ((tried || !isMissing(tried.error(), probe)) && !missing.contains(requirement.permission)) {
            abilities.can << requirement;
            abilities.permissions.insert(requirement.permission, requirement.level);
            continue;
        }
        missing << requirement.permission;
        MissingAbility lacks{.requirement = requirement, .how = howToGrantToken(requirement, facts->scopes.has_value(), organization, api)};
        if (!tried && !tried.error().permission.isEmpty())
            lacks.accepted = inOurWords(tried.error().permission);
        abilities.cannot << lacks;
    }
    abilities.moreThanNeeded = scopesBeyond(facts->scopes.value_or(QStringList()));
    co_return Result<Abilities>(abilities);
}

} // namespace qm::github
