// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

QJsonValue ask(Desk& desk, const QString& query, const QJsonObject& variables = {})
{
    const net::Response answer = desk.ask(Method::Post, "/graphql", text({{u"query"_s, query}, {u"variables"_s, variables}}));
    EXPECT_EQ(answer.status, 200);
    return json(answer.body);
}

TEST(Graphql, AnswersAliasesWithWhatTheyAskFor)
{
    Desk desk;
    const QJsonValue answer = ask(desk, uR"(query MapRepositoryNames {
        repo_000: repository(owner: "Meridian-Retail", name: "LP-basket") { databaseId, name }
        b: repository(name: "df-data-dictionary" owner: "meridian-retail") { v: visibility isArchived __typename }
    })"_s);
    EXPECT_EQ(answer["data"_L1]["repo_000"_L1].toObject(),
              (QJsonObject{{u"databaseId"_s, desk.idOf(u"lp-basket"_s).toLongLong()}, {u"name"_s, u"lp-basket"_s}}));
    EXPECT_EQ(answer["data"_L1]["b"_L1].toObject(),
              (QJsonObject{{u"v"_s, u"PUBLIC"_s}, {u"isArchived"_s, false}, {u"__typename"_s, u"Repository"_s}}));
    EXPECT_TRUE(answer["errors"_L1].isUndefined());
}

TEST(Graphql, TakesVariablesAndTheirDefaults)
{
    Desk desk;
    const QString query = u"query($o: String!, $n: String = \"lp-churn\") { repository(owner: $o, name: $n) { name } }"_s;
    EXPECT_EQ(ask(desk, query, {{u"o"_s, u"meridian-retail"_s}})["data"_L1]["repository"_L1]["name"_L1].toString(), u"lp-churn"_s);
    EXPECT_EQ(ask(desk, query, {{u"o"_s, u"meridian-retail"_s}, {u"n"_s, u"qc--rf"_s}})["data"_L1]["repository"_L1]["name"_L1].toString(),
              u"qc--rf"_s);
}

TEST(Graphql, FollowsRenames)
{
    Desk desk;
    desk.edit(Method::Patch, "/repos/meridian-retail/lp-basket", {{u"name"_s, u"lp-cart"_s}});
    const QString query = u"{ repository(owner: \"meridian-retail\", name: \"lp-basket\"%1) { name } }"_s;
    EXPECT_EQ(ask(desk, query.arg(QString()))["data"_L1]["repository"_L1]["name"_L1].toString(), u"lp-cart"_s);
    EXPECT_TRUE(ask(desk, query.arg(u", followRenames: false"_s))["data"_L1]["repository"_L1].isNull());
}

TEST(Graphql, SaysWhichOneItCannotFind)
{
    Desk desk;
    const QJsonValue answer = ask(desk, u"{\n  a: repository(owner: \"meridian-retail\", name: \"nope\") { name }\n"
                                        "  b: repository(owner: \"other\", name: \"lp-basket\") { name }\n"
                                        "  c: repository(owner: \"meridian-retail\", name: \"lp-basket\") { name }\n}"_s);
    EXPECT_TRUE(answer["data"_L1]["a"_L1].isNull());
    EXPECT_TRUE(answer["data"_L1]["b"_L1].isNull());
    EXPECT_EQ(answer["data"_L1]["c"_L1]["name"_L1].toString(), u"lp-basket"_s);
    EXPECT_EQ(answer["errors"_L1].toArray().size(), 2);
    EXPECT_EQ(answer["errors"_L1][0].toObject(), json(R"({"type":"NOT_FOUND","path":["a"],"locations":[{"line":2,"column":3}],
                       "message":"Could not resolve to a Repository with the name 'meridian-retail/nope'."})")
                                                     .toObject());
}

struct WrongQuery {
    const char* name;
    QString query;
    const char* message;
};

class WrongQueries : public testing::TestWithParam<WrongQuery> {};

TEST_P(WrongQueries, AreAnsweredWithErrorsAndNoData)
{
    Desk desk;
    const QJsonValue answer = ask(desk, GetParam().query);
    EXPECT_TRUE(answer["data"_L1].isUndefined());
    EXPECT_EQ(answer["errors"_L1][0]["message"_L1].toString(), QString::fromLatin1(GetParam().message));
    EXPECT_TRUE(answer["errors"_L1][0]["locations"_L1].isArray());
}

INSTANTIATE_TEST_SUITE_P(
    , WrongQueries,
    testing::Values(WrongQuery{"Empty", u""_s, "Unexpected end of document"},
                    WrongQuery{"Unclosed", u"{ repository"_s, "Unexpected end of document"},
                    WrongQuery{"NothingAsked", u"{ }"_s, "Parse error on \"}\" at [1, 3]"},
                    WrongQuery{"Mutation", u"mutation { x }"_s, "Parse error on \"mutation\" at [1, 1]"},
                    WrongQuery{"UnendedText", u"{ repository(owner: \"x"_s, "Parse error on \"\"x\" at [1, 21]"},
                    WrongQuery{"UnknownVariable", u"{ repository(owner: $o, name: \"x\") { name } }"_s,
                               "Parse error on \"name\" at [1, 25]"},
                    WrongQuery{"TooDeep", u"{a"_s.repeated(2000), "Parse error on \"{\" at [1, 17]"},
                    WrongQuery{"UnknownField", u"{ enterprise { name } }"_s, "Field 'enterprise' doesn't exist on type 'Query'"},
                    WrongQuery{"UnknownFieldOfTheViewer", u"{ viewer { email } }"_s, "Field 'email' doesn't exist on type 'User'"},
                    WrongQuery{"UnknownFieldWithin", u"{ repository(owner: \"x\", name: \"y\") { stars } }"_s,
                               "Field 'stars' doesn't exist on type 'Repository'"},
                    WrongQuery{"MissingArgument", u"{ repository(owner: \"x\") { name } }"_s,
                               "Field 'repository' is missing required arguments: name"}),
    [](const auto& test) { return test.param.name; });

} // namespace
} // namespace qm::sandbox::test
