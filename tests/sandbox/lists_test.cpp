// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

QStringList namesIn(const net::Response& answer)
{
    QStringList names;
    const QJsonArray items = json(answer.body).toArray();
    for (const QJsonValue item : items)
        names << item["name"_L1].toString();
    return names;
}

struct LinkCase {
    const char* name;
    QByteArray query;
    qsizetype items;
    const char* link;
};

class Links : public testing::TestWithParam<LinkCase> {};

#define PAGE(n, rel) "<https://api.test/organizations/48213907/repos?per_page=20&page=" #n ">; rel=\"" rel "\""

TEST_P(Links, AreWhatGithubWrites)
{
    Desk desk;
    const net::Response answer = desk.get("/orgs/meridian-retail/repos?" + GetParam().query);
    EXPECT_EQ(json(answer.body).toArray().size(), GetParam().items);
    EXPECT_EQ(answer.headers.value("link"), GetParam().link);
}

INSTANTIATE_TEST_SUITE_P(, Links,
                         testing::Values(LinkCase{"OnePageNeedsNone", "per_page=100", 48, ""},
                                         LinkCase{"First", "per_page=20", 20, PAGE(2, "next") ", " PAGE(3, "last")},
                                         LinkCase{"Middle", "page=2&per_page=20", 20,
                                                  PAGE(1, "prev") ", " PAGE(3, "next") ", " PAGE(3, "last") ", " PAGE(1, "first")},
                                         LinkCase{"Last", "per_page=20&page=3", 8, PAGE(2, "prev") ", " PAGE(1, "first")},
                                         LinkCase{"BehindTheEnd", "per_page=20&page=9", 0, PAGE(3, "prev") ", " PAGE(1, "first")},
                                         LinkCase{"NeverMoreThanAHundred", "per_page=1000", 48, ""},
                                         LinkCase{"NonsenseIsTheDefault", "per_page=x&page=-1", 30,
                                                  "<https://api.test/organizations/48213907/repos?per_page=x&page=2>; rel=\"next\", "
                                                  "<https://api.test/organizations/48213907/repos?per_page=x&page=2>; rel=\"last\""}),
                         [](const auto& test) { return test.param.name; });

TEST(Paging, ShowsEverythingOnceWhenLinksAreFollowed)
{
    Desk desk({.repositories = 130});
    QSet<QString> seen;
    QByteArray target = "/orgs/meridian-retail/repos?per_page=30";
    for (int page = 0; page < 5; ++page) {
        const net::Response answer = desk.get(target);
        const QStringList names = namesIn(answer);
        seen += QSet<QString>(names.begin(), names.end());
        const QByteArray link = answer.headers.value("link");
        const qsizetype next = link.indexOf(">; rel=\"next\"");
        if (next < 0)
            break;
        const qsizetype begin = link.lastIndexOf("https://api.test", next);
        target = link.mid(begin + 16, next - begin - 16);
    }
    EXPECT_EQ(seen.size(), 130);
}

TEST(Lists, AreSortedAndFilteredAsAsked)
{
    Desk desk;
    const QStringList byName = namesIn(desk.get("/orgs/meridian-retail/repos?sort=full_name&per_page=100"));
    QStringList sorted = byName;
    sorted.sort(Qt::CaseInsensitive);
    EXPECT_EQ(byName, sorted);
    EXPECT_EQ(namesIn(desk.get("/orgs/meridian-retail/repos?type=public")), (QStringList{u"df-data-dictionary"_s}));
    EXPECT_EQ(namesIn(desk.get("/orgs/meridian-retail/repos?type=forks")), QStringList());
    desk.ask(Method::Post, "/orgs/meridian-retail/repos", R"({"name":"newest"})");
    EXPECT_EQ(namesIn(desk.get("/orgs/meridian-retail/repos?per_page=1")), (QStringList{u"newest"_s})) << "newest first by default";
}

TEST(ConditionalReads, AreAnswered304AndFree)
{
    Desk desk;
    const net::Response first = desk.get("/orgs/meridian-retail/actions/secrets");
    const QByteArray etag = first.headers.value("etag");
    EXPECT_TRUE(etag.startsWith("W/\""));
    const net::Headers plain = desk.headers;
    desk.headers.add("if-none-match", etag);
    const net::Response again = desk.get("/orgs/meridian-retail/actions/secrets");
    EXPECT_EQ(again.status, 304);
    EXPECT_TRUE(again.body.isEmpty());
    EXPECT_EQ(again.headers.value("etag"), etag);
    EXPECT_EQ(again.headers.value("x-ratelimit-used"), first.headers.value("x-ratelimit-used"));
    EXPECT_EQ(desk.ask(Method::Delete, "/orgs/meridian-retail/actions/secrets/QC_PROD_AKS_CLUSTER").status, 204);
    EXPECT_EQ(desk.get("/orgs/meridian-retail/actions/secrets").status, 200);
}

TEST(ConditionalReads, AreBoundToTheToken)
{
    Desk desk({.state = json(R"({"github":{"repositories":[],"secrets":[],
        "tokens":[{"token":"one","login":"a"},{"token":"two","login":"b"}]}})")
                            .toObject()});
    const QByteArray etag = desk.get("/orgs/meridian-retail").headers.value("etag");
    desk.headers.set("authorization", "Bearer two");
    desk.headers.add("if-none-match", etag);
    EXPECT_EQ(desk.get("/orgs/meridian-retail").status, 200);
}

TEST(EnterpriseAddresses, WorkUnderTheirPrefix)
{
    Desk desk;
    const net::Response answer = desk.get("/api/v3/orgs/meridian-retail/repos?per_page=40");
    EXPECT_TRUE(answer.headers.value("link").startsWith("<https://api.test/api/v3/organizations/48213907/repos?per_page=40&page=2>"));
    EXPECT_TRUE(json(answer.body)[0]["url"_L1].toString().startsWith("https://api.test/api/v3/repos/"_L1));
    EXPECT_EQ(desk.get("/api/v3").status, 404);
}

} // namespace
} // namespace qm::sandbox::test
