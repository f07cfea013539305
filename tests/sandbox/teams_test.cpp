// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray teams = "/orgs/meridian-retail/teams";

QStringList each(const QJsonValue& list, QLatin1StringView key)
{
    QStringList values;
    for (const QJsonValue item : list.toArray())
        values << item[key].toString();
    return values;
}

TEST(Teams, AreListedByTheirSlugs)
{
    Desk desk;
    EXPECT_EQ(each(json(desk.get(teams).body), "slug"_L1),
              (QStringList{u"df-data-science"_s, u"lp-data-science"_s, u"pr-data-science"_s, u"qc-data-science"_s}));
}

TEST(Teams, HaveMembersOfWhomOneMaintains)
{
    Desk desk;
    const QStringList all = each(json(desk.get(teams + "/lp-data-science/members").body), "login"_L1);
    EXPECT_EQ(all.size(), 5);
    EXPECT_EQ(each(json(desk.get(teams + "/LP-Data-Science/members?role=maintainer").body), "login"_L1), all.mid(0, 1));
    EXPECT_EQ(each(json(desk.get(teams + "/lp-data-science/members?role=member").body), "login"_L1), all.mid(1));
    EXPECT_EQ(desk.get(teams + "/nobody/members").status, 404);
}

TEST(Teams, HaveRepositoriesInPagesWhoseLinksGoByIds)
{
    Desk desk;
    const net::Response first = desk.get(teams + "/lp-data-science/repos?per_page=5");
    const QJsonArray page = json(first.body).toArray();
    ASSERT_EQ(page.size(), 5);
    EXPECT_EQ(page.first()["role_name"_L1].toString(), u"write"_s);
    EXPECT_EQ(page.first()["permissions"_L1]["push"_L1], QJsonValue(true));
    EXPECT_EQ(page.first()["permissions"_L1]["admin"_L1], QJsonValue(false));
    const QByteArray link = first.headers.value("link");
    const qint64 id = json(desk.get(teams + "/lp-data-science").body)["id"_L1].toInteger();
    const QByteArray next = "/organizations/48213907/team/" + QByteArray::number(id) + "/repos?per_page=5&page=2";
    EXPECT_TRUE(link.contains("<https://api.test" + next + ">; rel=\"next\"")) << link.toStdString();
    const QStringList second = each(json(desk.get(next).body), "name"_L1);
    EXPECT_FALSE(second.isEmpty());
    for (const QString& name : second)
        EXPECT_TRUE(name.startsWith("lp-"_L1)) << name.toStdString();
}

TEST(Teams, TellWhetherTheyHaveARepository)
{
    Desk desk;
    const QByteArray one = teams + "/lp-data-science/repos/meridian-retail/lp-basket";
    EXPECT_EQ(desk.get(one).status, 204);
    desk.headers.set("accept", "application/vnd.github.v3.repository+json");
    EXPECT_EQ(json(desk.get(one).body)["role_name"_L1].toString(), u"write"_s);
    EXPECT_EQ(desk.get(teams + "/lp-data-science/repos/meridian-retail/qc--rf").status, 404);
    EXPECT_EQ(desk.get(teams + "/lp-data-science/repos/elsewhere/lp-basket").status, 404);
    EXPECT_EQ(each(json(desk.get("/repos/meridian-retail/lp-basket/teams").body), "slug"_L1), QStringList{u"lp-data-science"_s});
    EXPECT_EQ(desk.get("/repos/meridian-retail/basket-experiments-old/teams").body, "[]");
}

TEST(Teams, LoseARepositoryThatIsDeletedAndFollowOneThatIsRenamed)
{
    Desk desk;
    const qsizetype before = json(desk.get(teams + "/lp-data-science").body)["repos_count"_L1].toInteger();
    desk.edit(Method::Delete, "/repos/meridian-retail/lp-churn");
    desk.edit(Method::Patch, "/repos/meridian-retail/lp-basket", {{u"name"_s, u"lp-trolley"_s}});
    EXPECT_EQ(json(desk.get(teams + "/lp-data-science").body)["repos_count"_L1].toInteger(), before - 1);
    EXPECT_EQ(desk.get(teams + "/lp-data-science/repos/meridian-retail/lp-trolley").status, 204);
}

TEST(Members, AreTheOwnerAndEverybodyInATeam)
{
    Desk desk;
    const QByteArray members = "/orgs/meridian-retail/members";
    EXPECT_EQ(json(desk.get(members + "?per_page=100").body).toArray().size(), 21);
    EXPECT_EQ(each(json(desk.get(members + "?role=admin").body), "login"_L1), QStringList{u"ana-kovac"_s});
    EXPECT_EQ(desk.get(members + "/Ana-Kovac").status, 204);
    EXPECT_EQ(desk.get(members + "/nobody").status, 404);
    EXPECT_EQ(json(desk.get("/orgs/meridian-retail/memberships/lp-analyst-1").body)["role"_L1].toString(), u"member"_s);
}

} // namespace
} // namespace qm::sandbox::test
