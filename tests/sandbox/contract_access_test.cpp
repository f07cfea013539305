// SPDX-License-Identifier: GPL-3.0-or-later
// Teams, members, contents and the App, held against GitHub's published description.
#include "tests/sandbox/app_desk.h"
#include "tests/sandbox/contract.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

enum class As { Person, App, Installation };

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

class AccessContracts : public testing::TestWithParam<Exchange> {};

TEST_P(AccessContracts, AnswerIsValid)
{
    static const Contract github(u"github"_s);
    const Exchange& exchange = GetParam();
    AppDesk desk;
    desk.edit(Method::Post, "/orgs/meridian-retail/repos", {{u"name"_s, u"lp-empty"_s}});
    if (exchange.as == As::App)
        desk.asApp();
    else if (exchange.as == As::Installation)
        desk.asInstallation({{u"permissions"_s, QJsonObject{{u"metadata"_s, u"read"_s}}}});
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
constexpr auto contents = "/repos/{owner}/{repo}/contents/{path}";
constexpr auto mint = "/app/installations/{installation_id}/access_tokens";

INSTANTIATE_TEST_SUITE_P(
    , AccessContracts,
    testing::Values(
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
        Exchange{"Revoke", Method::Delete, "/installation/token", "/installation/token", 204, As::Installation}),
    [](const auto& test) { return test.param.name; });

} // namespace
} // namespace qm::sandbox::test
