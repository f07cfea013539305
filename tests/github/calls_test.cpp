// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/organization.h"
#include "core/github/repositories.h"
#include "core/github/secrets.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm::github;
using qm::net::Request;
using qm::net::Response;

namespace {

Response ok(const QByteArray& body, const qm::net::Headers& headers = {})
{
    return {200, headers, body};
}

} // namespace

TEST(OrgSecrets, AreReadStrictly)
{
    const auto read = getOrgSecret(u"o"_s, u"S"_s).read;
    const auto secret =
        read(ok(R"({"name":"S","visibility":"selected","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-02T03:04:05Z"})"));
    ASSERT_OK(secret);
    EXPECT_EQ(secret->visibility, SecretVisibility::Selected);
    EXPECT_EQ(secret->updatedAt, QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate));
    const auto wrong = read(ok(R"({"name":"S","visibility":"Selected","updated_at":"2026-01-02T03:04:05Z"})"));
    ASSERT_FAILS(wrong, Protocol);
    EXPECT_TRUE(wrong.error().reason.contains(u"$.visibility"_s)) << wrong.error().reason.toStdString();
    EXPECT_FAILS(read(ok("[]")), Protocol);
    EXPECT_FAILS(read(ok("")), Protocol);
}

TEST(OrgSecretScopes, TellTheirTotalAndTheOtherPages)
{
    const auto call = listOrgSecretRepositories(u"o"_s, u"S"_s);
    const auto page = call.read(ok(R"({"total_count":250,"repositories":[{"id":1,"name":"a","full_name":"o/a"}]})",
                                   {{"Link", "<https://h/organizations/1/x?per_page=100&page=2>; rel=\"next\", "
                                             "<https://h/organizations/1/x?per_page=100&page=3>; rel=\"last\""}}));
    ASSERT_OK(page);
    EXPECT_EQ(page->total, 250);
    EXPECT_EQ(page->items, QList({SelectedRepository{{1}, u"a"_s}}));
    EXPECT_EQ(page->others, QList({QUrl(u"https://h/organizations/1/x?per_page=100&page=2"_s),
                                   QUrl(u"https://h/organizations/1/x?per_page=100&page=3"_s)}));
    EXPECT_FAILS(call.read(ok(R"({"repositories":[]})")), Protocol);
}

TEST(Lists, SayWhereSingleSignOnLeftSomeOut)
{
    const auto call = listOrgRepositories(u"o"_s);
    EXPECT_TRUE(call.read(ok("[]", {{"X-GitHub-SSO", "partial-results; organizations=21955855,20582480"}}))->withheld);
    EXPECT_FALSE(call.read(ok("[]", {{"X-GitHub-SSO", "required; url=https://h/sso"}}))->withheld);
    EXPECT_FALSE(call.read(ok("[]"))->withheld);
}

TEST(Lists, AreFollowedOneByOneWhereTheLastPageIsNotTold)
{
    const auto page = listOrgRepositories(u"o"_s).read(ok("[]", {{"Link", "<https://h/x?page=2>; rel=\"next\""}}));
    ASSERT_OK(page);
    EXPECT_TRUE(page->others.isEmpty());
    EXPECT_EQ(page->next, QUrl(u"https://h/x?page=2"_s));
}

TEST(Lists, DoNotBelieveABillionPages)
{
    const auto page = listOrgRepositories(u"o"_s).read(
        ok("[]", {{"Link", "<https://h/x?page=2>; rel=\"next\", <https://h/x?page=999999999>; rel=\"last\""}}));
    ASSERT_OK(page);
    EXPECT_TRUE(page->others.isEmpty());
}

TEST(Repositories, OfOldServersTellOnlyWhetherTheyArePrivate)
{
    const auto page = listOrgRepositories(u"o"_s).read(
        ok(R"([{"id":1,"name":"a","private":true},{"id":2,"name":"b","private":false,"topics":["x"],"description":"Who leaves"},
                                           {"id":3,"name":"c","private":true,"description":null}])"));
    ASSERT_OK(page);
    EXPECT_EQ(page->items.at(0).visibility, RepositoryVisibility::Private);
    EXPECT_EQ(page->items.at(1).visibility, RepositoryVisibility::Public);
    EXPECT_EQ(page->items.at(1).topics, QStringList(u"x"_s));
    EXPECT_EQ(page->items.at(1).description, u"Who leaves"_s);
    EXPECT_EQ(page->items.at(2).description, QString()) << "null: nobody said anything";
}

TEST(RepositoryLookUp, MapsPlacesToRepositoriesAndLeavesOutTheAbsent)
{
    const auto found = lookUpRepositories(u"o"_s, {u"a"_s, u"gone"_s, u"old"_s})
                           .read(ok(R"({"data":{"r0":{"databaseId":1,"name":"a","visibility":"PUBLIC","isArchived":false},"r1":null,
                                    "r2":{"databaseId":3,"name":"new","visibility":"INTERNAL","isArchived":true}},
                                    "errors":[{"type":"NOT_FOUND","path":["r1"],"message":"Could not resolve to a Repository"}]})"));
    ASSERT_OK(found);
    EXPECT_EQ(found->keys(), QList({0, 2}));
    EXPECT_EQ(found->value(0).visibility, RepositoryVisibility::Public);
    EXPECT_EQ(found->value(2), (Repository{.id = {3}, .name = u"new"_s, .visibility = RepositoryVisibility::Internal, .archived = true}));
}

TEST(RepositoryLookUp, IsReadOnlyThoughItIsAPostAndQuotesNothingIntoItsQuery)
{
    const Request request = lookUpRepositories(u"o"_s, {u"a\") { evil }"_s}).request;
    EXPECT_TRUE(request.isSafeToRepeat());
    EXPECT_FALSE(request.writes());
    EXPECT_FALSE(request.body->value("query"_L1).toString().contains(u"evil"_s));
}

TEST(RepositoryLookUp, FailsOnAnyOtherError)
{
    const auto read = lookUpRepositories(u"o"_s, {u"a"_s}).read;
    EXPECT_FAILS(read(ok(R"({"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]})")), Quota);
    EXPECT_FAILS(read(ok(R"({"errors":[{"message":"Parse error"}]})")), Invalid);
    EXPECT_FAILS(read(ok(R"({"data":{"r0":{"databaseId":"1"}}})")), Protocol);
}

TEST(Writes, AreBelievedOnlyWithTheAnswerThatIsDocumented)
{
    const auto read = addRepositoryToOrgSecret(u"o"_s, u"S"_s, {1}).read;
    const auto receipt = read({204, {{"x-github-request-id", "8C12:1"}}, {}});
    ASSERT_OK(receipt);
    EXPECT_EQ(receipt->requestId, u"8C12:1"_s);
    EXPECT_FAILS(read({200, {}, "[]"}), Protocol);
    EXPECT_FAILS(read({200, {}, "\x01garbage"}), Protocol);
}

TEST(SetScope, SendsIdsAsIntegers)
{
    const auto body = setOrgSecretRepositories(u"o"_s, u"S"_s, {{9007199254740993}, {2}}).request.body;
    EXPECT_EQ(body->value("selected_repository_ids"_L1).toArray().at(0).toInteger(), 9007199254740993);
}
