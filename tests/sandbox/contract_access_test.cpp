// SPDX-License-Identifier: GPL-3.0-or-later
// People, teams, repositories, contents and the App, held against GitHub's published description.
#include "core/sandbox/github/routes.h"
#include "tests/sandbox/app_desk.h"
#include "tests/sandbox/contract.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

enum class As { Person, App, Installation, Outsider };

struct Exchange {
    const char* name;
    Method method;
    const char* pathTemplate;
    QByteArray target;
    int status;
    As as{As::Person};
    QByteArray body{};
    net::Headers headers{};
};

const QByteArray outsider = "of-somebody-else";

/// The sample with a second token, of somebody who is no member.
Options withOutsider()
{
    static const QJsonObject saved = [] {
        QJsonObject state = Desk().sandbox->savedState();
        QJsonObject github = state["github"_L1].toObject();
        QJsonArray tokens = github["tokens"_L1].toArray();
        tokens << QJsonObject{{u"token"_s, QString::fromLatin1(outsider)},
                              {u"login"_s, u"passer-by"_s},
                              {u"permissions"_s, QJsonObject{{u"members"_s, u"read"_s}}}};
        github["tokens"_L1] = tokens;
        state["github"_L1] = github;
        return state;
    }();
    return {.state = saved};
}

class AccessContracts : public testing::TestWithParam<Exchange> {};

TEST_P(AccessContracts, AnswerIsValid)
{
    static const Contract github(u"github"_s);
    const Exchange& exchange = GetParam();
    AppDesk desk(withOutsider());
    desk.edit(Method::Post, "/orgs/meridian-retail/repos", {{u"name"_s, u"lp-empty"_s}});
    desk.edit(Method::Patch, "/repos/meridian-retail/lp-churn", {{u"name"_s, u"lp-churn-2"_s}});
    if (exchange.as == As::App)
        desk.asApp();
    else if (exchange.as == As::Installation)
        desk.asInstallation({{u"permissions"_s, QJsonObject{{u"metadata"_s, u"read"_s}}}});
    else if (exchange.as == As::Outsider)
        desk.headers.set("authorization", "token " + outsider);
    desk.headers.add(exchange.headers);
    QByteArray target = exchange.target;
    target.replace("{installation}", QByteArray::number(desk.app()["installation"_L1].toInteger()));
    const net::Response answer = desk.ask(exchange.method, target, exchange.body);
    EXPECT_EQ(answer.status, exchange.status) << answer.body.toStdString();
    const QStringList violations = github.violations(QString::fromLatin1(net::methodName(exchange.method)).toLower(),
                                                     QString::fromLatin1(exchange.pathTemplate), answer.status, answer.body);
    EXPECT_EQ(violations.join(u'\n'), QString());
}

const QByteArray org = "/orgs/meridian-retail";
const QByteArray team = org + "/teams/lp-data-science";
const QByteArray repo = "/repos/meridian-retail/platform-conventions";
const QByteArray tokens = "/app/installations/{installation}/access_tokens";
const QByteArray basket = "/repos/meridian-retail/lp-basket";
const QByteArray churn = "/repos/meridian-retail/lp-churn"; // renamed
constexpr auto user = "/user";
constexpr auto repository = "/repos/{owner}/{repo}";
constexpr auto contents = "/repos/{owner}/{repo}/contents/{path}";
constexpr auto mint = "/app/installations/{installation_id}/access_tokens";

const QList<Exchange>& exchanges()
{
    static const QList<Exchange> all{
        Exchange{"Teams", Method::Get, "/orgs/{org}/teams", org + "/teams", 200},
        Exchange{"TeamsForbidden", Method::Get, "/orgs/{org}/teams", org + "/teams", 403, As::Installation},
        Exchange{"Team", Method::Get, "/orgs/{org}/teams/{team_slug}", team, 200},
        Exchange{"NoTeam", Method::Get, "/orgs/{org}/teams/{team_slug}", org + "/teams/nobody", 404},
        Exchange{"TeamMembers", Method::Get, "/orgs/{org}/teams/{team_slug}/members", team + "/members", 200},
        Exchange{"TeamRepositories", Method::Get, "/orgs/{org}/teams/{team_slug}/repos", team + "/repos", 200},
        Exchange{"TeamRepository",
                 Method::Get,
                 "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
                 team + "/repos/meridian-retail/lp-basket",
                 200,
                 As::Person,
                 {},
                 {{"accept", "application/vnd.github.v3.repository+json"}}},
        Exchange{"RepositoryTeams", Method::Get, "/repos/{owner}/{repo}/teams", "/repos/meridian-retail/lp-basket/teams", 200},
        Exchange{"Members", Method::Get, "/orgs/{org}/members", org + "/members", 200},
        Exchange{"Membership", Method::Get, "/orgs/{org}/memberships/{username}", org + "/memberships/ana-kovac", 200},
        Exchange{"NoMembership", Method::Get, "/orgs/{org}/memberships/{username}", org + "/memberships/nobody", 404},
        Exchange{"File", Method::Get, contents, repo + "/contents/quartermaster.yaml", 200},
        Exchange{"Folder", Method::Get, contents, repo + "/contents/.github", 200},
        Exchange{"NoFile", Method::Get, contents, repo + "/contents/nothing", 404},
        Exchange{"ContentsForbidden", Method::Get, contents, repo + "/contents/quartermaster.yaml", 403, As::Installation},
        Exchange{
            "FileUnchanged", Method::Get, contents, repo + "/contents/quartermaster.yaml", 304, As::Person, {}, {{"if-none-match", "*"}}},
        Exchange{"NewFile", Method::Put, contents, repo + "/contents/new", 201, As::Person, R"({"message":"m","content":"YQ=="})"},
        Exchange{"FileWithoutSha", Method::Put, contents, repo + "/contents/README.md", 422, As::Person,
                 R"({"message":"m","content":"YQ=="})"},
        Exchange{"Commits", Method::Get, "/repos/{owner}/{repo}/commits", repo + "/commits", 200},
        Exchange{"NoCommits", Method::Get, "/repos/{owner}/{repo}/commits", "/repos/meridian-retail/lp-empty/commits", 409},
        Exchange{"Reference", Method::Get, "/repos/{owner}/{repo}/git/ref/{ref}", repo + "/git/ref/heads/main", 200},
        Exchange{"App", Method::Get, "/app", "/app", 200, As::App},
        Exchange{"Installation", Method::Get, "/orgs/{org}/installation", org + "/installation", 200, As::App},
        Exchange{"NoInstallation", Method::Get, "/app/installations/{installation_id}", "/app/installations/1", 404, As::App},
        Exchange{"Token", Method::Post, mint, tokens, 201, As::App, R"({"repositories":["lp-basket"]})"},
        Exchange{"TokenAsAPerson", Method::Post, mint, tokens, 401},
        Exchange{"TokenForNothing", Method::Post, mint, tokens, 422, As::App, R"({"permissions":{"administration":"write"}})"},
        Exchange{"InstallationRepositories", Method::Get, "/installation/repositories", "/installation/repositories", 200,
                 As::Installation},
        Exchange{"InstallationRepositoriesAsAPerson", Method::Get, "/installation/repositories", "/installation/repositories", 403},
        Exchange{"Revoke", Method::Delete, "/installation/token", "/installation/token", 204, As::Installation},
        Exchange{"TeamHasRepository", Method::Get, "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
                 team + "/repos/meridian-retail/lp-basket", 204},
        Exchange{"TeamLacksRepository", Method::Get, "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
                 team + "/repos/meridian-retail/qc--rf", 404},
        Exchange{"NoRepositoryTeams", Method::Get, "/repos/{owner}/{repo}/teams", "/repos/meridian-retail/nothing/teams", 404},
        Exchange{"MembersWithoutTwoFactors", Method::Get, "/orgs/{org}/members", org + "/members?filter=2fa_disabled", 422, As::Outsider},
        Exchange{"IsMember", Method::Get, "/orgs/{org}/members/{username}", org + "/members/ana-kovac", 204},
        Exchange{"IsNoMember", Method::Get, "/orgs/{org}/members/{username}", org + "/members/nobody", 404},
        Exchange{"IsMemberToAnOutsider", Method::Get, "/orgs/{org}/members/{username}", org + "/members/ana-kovac", 302, As::Outsider},
        Exchange{"MembershipToAnOutsider", Method::Get, "/orgs/{org}/memberships/{username}", org + "/memberships/ana-kovac", 403,
                 As::Outsider},
        Exchange{"FirstFile", Method::Put, contents, "/repos/meridian-retail/lp-empty/contents/a", 201, As::Person,
                 R"({"message":"m","content":"YQ=="})"},
        Exchange{"FileOnNoBranch", Method::Put, contents, repo + "/contents/new", 404, As::Person,
                 R"({"message":"m","content":"YQ==","branch":"nothing"})"},
        Exchange{"FileWithWrongSha", Method::Put, contents, repo + "/contents/README.md", 409, As::Person,
                 R"({"message":"m","content":"YQ==","sha":"0"})"},
        Exchange{"CommitsOfNoBranch", Method::Get, "/repos/{owner}/{repo}/commits", repo + "/commits?sha=nothing", 404},
        Exchange{"NoReference", Method::Get, "/repos/{owner}/{repo}/git/ref/{ref}", repo + "/git/ref/heads/nothing", 404},
        Exchange{"EmptyReference", Method::Get, "/repos/{owner}/{repo}/git/ref/{ref}", "/repos/meridian-retail/lp-empty/git/ref/heads/main",
                 409},
        Exchange{"TokenOfNoInstallation", Method::Post, mint, "/app/installations/1/access_tokens", 404, As::App},
        Exchange{"Installations", Method::Get, "/app/installations", "/app/installations", 200, As::App},
        Exchange{"OneInstallation", Method::Get, "/app/installations/{installation_id}", "/app/installations/{installation}", 200, As::App},
        Exchange{"InstallationRepositoriesUnchanged",
                 Method::Get,
                 "/installation/repositories",
                 "/installation/repositories",
                 304,
                 As::Installation,
                 {},
                 {{"if-none-match", "*"}}},
        Exchange{"User", Method::Get, user, user, 200},
        Exchange{"UserUnchanged", Method::Get, user, user, 304, As::Person, {}, {{"if-none-match", "*"}}},
        Exchange{"UserOfAnInstallation", Method::Get, user, user, 403, As::Installation},
        Exchange{"Quota", Method::Get, "/rate_limit", "/rate_limit", 200},
        Exchange{"QuotaUnchanged", Method::Get, "/rate_limit", "/rate_limit", 304, As::Person, {}, {{"if-none-match", "*"}}},
        Exchange{"Repository", Method::Get, repository, basket, 200},
        Exchange{"RepositoryMoved", Method::Get, repository, churn, 301},
        Exchange{"RepositoryForbidden", Method::Get, repository, basket, 403, As::Outsider},
        Exchange{"NoRepository", Method::Get, repository, "/repos/meridian-retail/nothing", 404},
        Exchange{"Change", Method::Patch, repository, basket, 200, As::Person, "{}"},
        Exchange{"ChangeMoved", Method::Patch, repository, churn, 307, As::Person, "{}"},
        Exchange{"ChangeForbidden", Method::Patch, repository, basket, 403, As::Outsider, "{}"},
        Exchange{"ChangeNothing", Method::Patch, repository, "/repos/meridian-retail/nothing", 404, As::Person, "{}"},
        Exchange{"ChangeToATakenName", Method::Patch, repository, basket, 422, As::Person, R"({"name":"qc--rf"})"},
        Exchange{"Remove", Method::Delete, repository, basket, 204},
        Exchange{"RemoveMoved", Method::Delete, repository, churn, 307},
        Exchange{"RemoveForbidden", Method::Delete, repository, basket, 403, As::Outsider},
        Exchange{"RemoveNothing", Method::Delete, repository, "/repos/meridian-retail/nothing", 404},
    };
    return all;
}

INSTANTIATE_TEST_SUITE_P(, AccessContracts, testing::ValuesIn(exchanges()), [](const auto& test) { return test.param.name; });

/// What GitHub's description names and the sandbox never answers, or where its own slip stands (facts.md, section 14).
const QHash<QString, QString> exceptions{
    {u"get /repos/{owner}/{repo}/contents/{path} 302"_s, u"nothing here is stored elsewhere"_s},
    {u"put /repos/{owner}/{repo}/contents/{path} 200"_s, u"needs the file's sha: contents_test"_s},
    {u"get /repos/{owner}/{repo}/commits 400"_s, u"there is nothing to get wrong in the query"_s},
    {u"get /repos/{owner}/{repo}/commits 500"_s, u"comes from a fault"_s},
    {u"post /app/installations/{installation_id}/access_tokens 403"_s, u"no installation is suspended"_s},
    {u"get /user 401"_s, u"a wrong token: refusals_test"_s},
    {u"get /rate_limit 404"_s, u"an Enterprise Server without limits"_s},
    {u"delete /repos/{owner}/{repo} 409"_s, u"nothing here keeps a repository from going"_s},
    {u"get /installation/repositories 401"_s, u"a dead token: installation_token_test"_s},
};

TEST(AccessContract, EveryDocumentedStatusIsShownOrNamedAsAnException)
{
    static const Contract contract(u"github"_s);
    QStringList shown;
    for (const Exchange& one : exchanges())
        shown << u"%1 %2 %3"_s.arg(QString::fromLatin1(net::methodName(one.method)).toLower(), QLatin1StringView(one.pathTemplate))
                     .arg(one.status);
    QSet<QString> paths;
    for (const Exchange& one : exchanges())
        paths << QString::fromLatin1(one.pathTemplate);
    for (const github::Route& route : github::allRoutes()) {
        const QString path = QString::fromLatin1(route.path);
        const QString method = QString::fromLatin1(net::methodName(route.method)).toLower();
        if (!paths.contains(path))
            continue; // contract_test's
        const QList<int> statuses = contract.statuses(method, path);
        EXPECT_FALSE(statuses.isEmpty()) << path.toStdString();
        for (const int status : statuses) {
            const QString one = u"%1 %2 %3"_s.arg(method, path).arg(status);
            EXPECT_NE(shown.contains(one), exceptions.contains(one)) << one.toStdString();
        }
    }
}

} // namespace
} // namespace qm::sandbox::test
