// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray repos = "/repos/meridian-retail/";

struct Repositories : testing::Test {
    Desk desk;
    net::Response patch(const QByteArray& name, const QJsonObject& body) { return desk.ask(Method::Patch, repos + name, text(body)); }
};

TEST_F(Repositories, AreFoundWhateverTheCase)
{
    const net::Response answer = desk.get("/repos/Meridian-Retail/LP-Basket");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(json(answer.body)["full_name"_L1].toString(), u"meridian-retail/lp-basket"_s);
}

TEST_F(Repositories, MoveWhenRenamedAndLeaveARedirect)
{
    const QByteArray id = desk.idOf(u"lp-basket"_s);
    EXPECT_EQ(patch("lp-basket", {{u"name"_s, u"lp-cart"_s}}).status, 200);
    const net::Response read = desk.get(repos + "lp-basket/actions/organization-secrets?per_page=1");
    EXPECT_EQ(read.status, 301);
    EXPECT_EQ(read.headers.value("location"), "https://api.test/repositories/" + id + "/actions/organization-secrets?per_page=1");
    EXPECT_EQ(desk.get("/repositories/" + id + "/actions/organization-secrets?per_page=1").status, 200);
    const net::Response written = patch("lp-basket", {{u"description"_s, u"x"_s}});
    EXPECT_EQ(written.status, 307);
    EXPECT_EQ(json(written.body)["message"_L1].toString(), u"Moved Permanently"_s);
    EXPECT_EQ(json(desk.get("/repositories/" + id).body)["name"_L1].toString(), u"lp-cart"_s);
    EXPECT_TRUE(desk.secret(u"LP_PROD_AKS_CLUSTER"_s)["repositories"_L1].toArray().contains(u"lp-cart"_s));
}

TEST_F(Repositories, StopRedirectingWhenTheNameIsTakenAgain)
{
    patch("lp-basket", {{u"name"_s, u"lp-cart"_s}});
    EXPECT_EQ(desk.ask(Method::Post, "/orgs/meridian-retail/repos", R"({"name":"lp-basket"})").status, 201);
    EXPECT_EQ(desk.get(repos + "lp-basket").status, 200);
    EXPECT_NE(desk.idOf(u"lp-basket"_s), desk.idOf(u"lp-cart"_s));
}

TEST_F(Repositories, CanBeRenamedBackAndInCaseOnly)
{
    patch("lp-basket", {{u"name"_s, u"lp-cart"_s}});
    EXPECT_EQ(patch("lp-cart", {{u"name"_s, u"lp-basket"_s}}).status, 200);
    EXPECT_EQ(desk.get(repos + "lp-basket").status, 200);
    EXPECT_EQ(desk.get(repos + "lp-cart").status, 301);
    EXPECT_EQ(patch("lp-basket", {{u"name"_s, u"LP-Basket"_s}}).status, 200);
    EXPECT_EQ(json(desk.get(repos + "lp-basket").body)["name"_L1].toString(), u"LP-Basket"_s);
}

TEST_F(Repositories, RefuseANameThatIsTakenOrTooLong)
{
    const net::Response taken = patch("lp-basket", {{u"name"_s, u"LP-CHURN"_s}});
    EXPECT_EQ(taken.status, 422);
    EXPECT_EQ(json(taken.body)["errors"_L1][0]["message"_L1].toString(), u"name already exists on this account"_s);
    EXPECT_EQ(patch("lp-basket", {{u"name"_s, QString(101, u'a')}}).status, 422);
    EXPECT_EQ(patch("lp-basket", {{u"name"_s, u""_s}}).status, 422);
    EXPECT_EQ(desk.ask(Method::Post, "/orgs/meridian-retail/repos", R"({"name":".."})").status, 422);
}

TEST_F(Repositories, AreWrittenWithHyphensForWhatANameCannotHold)
{
    const net::Response answer = desk.ask(Method::Post, "/orgs/meridian-retail/repos", R"({"name":"a b/ü","visibility":"private"})");
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(json(answer.body)["name"_L1].toString(), u"a-b--"_s);
    EXPECT_TRUE(json(answer.body)["private"_L1].toBool());
}

TEST_F(Repositories, ChangeVisibilityAndAreArchived)
{
    EXPECT_EQ(patch("lp-basket", {{u"visibility"_s, u"public"_s}}).status, 200);
    EXPECT_EQ(desk.repository(u"lp-basket"_s)["visibility"_L1].toString(), u"public"_s);
    EXPECT_EQ(patch("lp-basket", {{u"archived"_s, true}}).status, 200);
    EXPECT_EQ(patch("lp-basket", {{u"description"_s, u"x"_s}}).status, 403);
    EXPECT_EQ(patch("lp-basket", {{u"archived"_s, false}}).status, 200);
}

TEST_F(Repositories, AreListedAsTheyAreNow)
{
    const auto listed = [&](const QString& name) {
        for (const QJsonValue one : json(desk.get("/orgs/meridian-retail/repos?per_page=100").body).toArray())
            if (one["name"_L1] == name)
                return one.toObject();
        return QJsonObject();
    };
    EXPECT_EQ(listed(u"lp-basket"_s)["visibility"_L1], u"private"_s);
    const QByteArray before = desk.get("/orgs/meridian-retail/repos?per_page=100").headers.value("etag");
    EXPECT_EQ(patch("lp-basket", {{u"visibility"_s, u"public"_s}}).status, 200);
    EXPECT_EQ(listed(u"lp-basket"_s)["visibility"_L1], u"public"_s);
    EXPECT_NE(desk.get("/orgs/meridian-retail/repos?per_page=100").headers.value("etag"), before);
    EXPECT_EQ(desk.ask(Method::Delete, repos + "lp-basket").status, 204);
    EXPECT_TRUE(listed(u"lp-basket"_s).isEmpty());
    EXPECT_FALSE(listed(u"lp-churn"_s).isEmpty());
}

TEST_F(Repositories, AreGoneWhenDeleted)
{
    EXPECT_EQ(desk.ask(Method::Delete, repos + "lp-basket").status, 204);
    EXPECT_EQ(desk.get(repos + "lp-basket").status, 404);
    EXPECT_EQ(desk.ask(Method::Delete, repos + "lp-basket").status, 404);
}

} // namespace
} // namespace qm::sandbox::test
