// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/apps.h"
#include "core/github/contents.h"
#include "core/github/rate_limit.h"
#include "core/github/teams.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm::github;
using qm::net::Response;

namespace {

Response ok(const QByteArray& body)
{
    return {200, {}, body};
}

auto readFile(const QByteArray& body)
{
    return getFileContents(u"o"_s, u"r"_s, u"a/b.yaml"_s, u"main"_s).read(ok(body));
}

auto readCommits(const QByteArray& body)
{
    return getLastCommitOf(u"o"_s, u"r"_s, u"a/b.yaml"_s).read(ok(body));
}

} // namespace

TEST(Teams, KnowTheTeamTheyBelongTo)
{
    const auto page = listTeams(u"o"_s).read(ok(R"([{"id":1,"slug":"lp","name":"LP","parent":null},
                                                    {"id":2,"slug":"lp-a","name":"A","parent":{"id":1,"slug":"lp","name":"LP"}}])"));
    ASSERT_OK(page);
    EXPECT_EQ(page->items, QList({Team{1, u"lp"_s, u"LP"_s, {}}, Team{2, u"lp-a"_s, u"A"_s, u"lp"_s}}));
    EXPECT_FAILS(listTeams(u"o"_s).read(ok(R"([{"id":1,"slug":"lp"}])")), Protocol);
    EXPECT_FAILS(listTeams(u"o"_s).read(ok(R"({"teams":[]})")), Protocol);
}

TEST(TeamRepositories, TellTheRoleAlsoOnServersThatDoNotNameIt)
{
    const auto page = listTeamRepositories(u"o"_s, u"lp"_s).read(ok(R"([{"id":1,"name":"a","role_name":"custom"},
        {"id":2,"name":"b","permissions":{"admin":false,"maintain":false,"push":true,"triage":true,"pull":true}}])"));
    ASSERT_OK(page);
    EXPECT_EQ(page->items, QList({TeamRepository{{1}, u"a"_s, u"custom"_s}, TeamRepository{{2}, u"b"_s, u"write"_s}}));
    EXPECT_FAILS(listTeamRepositories(u"o"_s, u"lp"_s).read(ok(R"([{"id":1,"name":"a","permissions":{"pull":false}}])")), Protocol);
    EXPECT_FAILS(listTeamRepositories(u"o"_s, u"lp"_s).read(ok(R"([{"id":1,"name":"a"}])")), Protocol);
}

TEST(FileContents, AreReadThroughTheLineBreaksOfTheirBase64)
{
    const auto file = readFile(R"({"type":"file","sha":"abc","encoding":"base64","size":9,"content":"dmVyc2lv\nbjog\r\nMQ==\n"})");
    ASSERT_OK(file);
    EXPECT_EQ(*file, (FileContents{u"abc"_s, "version: 1"}));
    EXPECT_EQ(readFile(R"({"type":"file","sha":"abc","encoding":"base64","content":""})")->bytes, "");
}

TEST(FileContents, SayWhatElseIsThere)
{
    EXPECT_FAILS(readFile("[]"), Invalid);
    EXPECT_FAILS(readFile(R"({"type":"submodule","sha":"abc"})"), Invalid);
    const auto large = readFile(R"({"type":"file","sha":"abc","encoding":"none","content":"","size":2000000})");
    ASSERT_FAILS(large, Invalid);
    EXPECT_TRUE(large.error().reason.contains(u"1 MB"_s));
    EXPECT_FAILS(readFile(R"({"type":"file","sha":"abc","encoding":"base64","content":"***"})"), Protocol);
    EXPECT_FAILS(readFile(R"({"type":"file","encoding":"base64","content":""})"), Protocol);
}

TEST(LastCommit, NamesItsAuthorByLoginOrByName)
{
    const QByteArray commit = R"("commit":{"author":{"name":"Ana K"},"committer":{"date":"2026-11-01T10:00:00Z"}})";
    const auto known = readCommits(R"([{"sha":"c1","author":{"login":"ana-kovac"},)" + commit + "}]");
    ASSERT_OK(known);
    ASSERT_TRUE(known->has_value());
    EXPECT_EQ(**known, (Commit{u"c1"_s, u"ana-kovac"_s, QDateTime::fromString(u"2026-11-01T10:00:00Z"_s, Qt::ISODate)}));
    for (const QByteArray author : {"null", "{}"})
        EXPECT_EQ((*readCommits(R"([{"sha":"c1","author":)" + author + ',' + commit + "}]"))->author, u"Ana K"_s);
    EXPECT_EQ(readCommits("[]").value(), std::nullopt) << "no such file";
    EXPECT_FAILS(readCommits(R"([{"sha":"c1","author":null}])"), Protocol);
}

TEST(RateLimits, AreReadForBothKindsOfRequests)
{
    const auto limit = getRateLimit().read(ok(R"({"resources":{"core":{"limit":5000,"used":1,"remaining":4999,"reset":1700000000},
                                                "graphql":{"limit":5000,"used":7,"remaining":4993,"reset":1700000600}},"rate":{}})"));
    ASSERT_OK(limit);
    EXPECT_EQ(limit->core, (Quota{5000, 4999, QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)}));
    EXPECT_EQ(limit->graphql.remaining, 4993);
    EXPECT_FAILS(getRateLimit().read(ok(R"({"resources":{}})")), Protocol);
}

TEST(Installations, TellWhatTheyMayDoAndWhetherTheySeeEverything)
{
    const auto read = getOrgInstallation(u"o"_s).read;
    const auto installation = read(ok(R"({"id":7,"account":{"login":"meridian"},"repository_selection":"selected","suspended_at":null,
                                        "permissions":{"members":"read","organization_secrets":"write"}})"));
    ASSERT_OK(installation);
    EXPECT_EQ(*installation,
              (Installation{
                  .id = 7, .account = u"meridian"_s, .permissions = {{u"members"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}}}));
    EXPECT_TRUE(read(ok(R"({"id":7,"account":{"slug":"e"},"repository_selection":"all","suspended_at":"2026-01-01T00:00:00Z",
                          "permissions":{}})"))
                    ->suspended);
    EXPECT_FAILS(read(ok(R"({"id":7,"account":{"login":"m"},"repository_selection":"all","permissions":{"members":true}})")), Protocol);
}

TEST(InstallationTokens, AreAskedForWithWhatTheyAreToBeNarrowedTo)
{
    const auto narrowed = createInstallationToken(7, {.permissions = {{u"metadata"_s, u"read"_s}}, .repositories = {{5}}}).request;
    EXPECT_EQ(narrowed.path(), "/app/installations/7/access_tokens");
    EXPECT_EQ(*narrowed.body,
              (QJsonObject{{u"permissions"_s, QJsonObject{{u"metadata"_s, u"read"_s}}}, {u"repository_ids"_s, QJsonArray{5}}}));
    EXPECT_EQ(*createInstallationToken(7, {}).request.body, QJsonObject());
}

TEST(InstallationTokens, AreReadAsSecrets)
{
    const auto read = createInstallationToken(7, {}).read;
    const auto token = read({201, {}, R"({"token":"ghs_x","expires_at":"2026-11-01T11:00:00Z","permissions":{"metadata":"read"}})"});
    ASSERT_OK(token);
    EXPECT_EQ(token->token, qm::Secret("ghs_x"));
    EXPECT_EQ(token->permissions, (Permissions{{u"metadata"_s, u"read"_s}}));
    EXPECT_TRUE(token->allRepositories);
    const auto selected =
        read({201, {}, R"({"token":"t","expires_at":"2026-11-01T11:00:00Z","permissions":{},"repository_selection":"selected"})"});
    ASSERT_OK(selected);
    EXPECT_FALSE(selected->allRepositories);
    EXPECT_FAILS(read({201, {}, R"({"token":"ghs_x","permissions":{}})"}), Protocol);
    EXPECT_FAILS(read({201, {}, R"({"expires_at":"2026-11-01T11:00:00Z","permissions":{}})"}), Protocol);
}
