// SPDX-License-Identifier: GPL-3.0-or-later
// Whose is what, by the conventions.
#include "tests/cli/some_conventions.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someConventions;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

class Teams : public testing::Test {
protected:
    QJsonArray rows(const QString& what, const QString& filter = {})
    {
        const Typed typed = terminal.there({u"--json"_s, u"--conventions"_s, file, u"estate"_s, u"show"_s, what, u"--filter"_s, filter});
        EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
        return typed.json()[what].toArray();
    }

    TerminalAtSandbox terminal;
    QString file = someConventions(terminal);
};

} // namespace

TEST_F(Teams, StandBesideTheirSecretsWithTheStage)
{
    const QJsonArray production = rows(u"secrets"_s, u"team:lp stage:prod"_s);
    EXPECT_EQ(production.size(), 8);
    for (const QJsonValue& row : production)
        EXPECT_TRUE(row["name"_L1].toString().startsWith("LP_PROD_"_L1));
    EXPECT_EQ(rows(u"secrets"_s, u"team:pr"_s), QJsonArray()) << "no such team is in the conventions";
    for (const QJsonValue& row : rows(u"secrets"_s, u"name:PR_*"_s)) {
        EXPECT_TRUE(row["team"_L1].isNull());
        EXPECT_TRUE(row["stage"_L1].isNull());
    }
}

TEST_F(Teams, StandBesideTheirRepositories)
{
    for (const QJsonValue& row : rows(u"repositories"_s))
        EXPECT_EQ(row["team"_L1].toString() == "lp"_L1, row["name"_L1].toString().startsWith("lp-"_L1))
            << row["name"_L1].toString().toStdString();
    EXPECT_FALSE(rows(u"repositories"_s, u"team:\"\" name:basket-experiments-old"_s).isEmpty()) << "a stray one";
}

TEST_F(Teams, AreShownThemselves)
{
    const QJsonArray teams = rows(u"teams"_s);
    ASSERT_EQ(teams.size(), 2);
    const QJsonObject lp = teams.first().toObject();
    EXPECT_EQ(lp["key"_L1], u"lp"_s);
    EXPECT_EQ(lp["name"_L1], u"Loyalty"_s);
    EXPECT_EQ(lp["prefixes"_L1], QJsonArray{u"lp-"_s});
    EXPECT_EQ(lp["github_team"_L1], u"lp-data-science"_s);
    EXPECT_EQ(lp["stages"_L1], (QJsonArray{u"preprod"_s, u"prod"_s}));
    const QJsonObject df = teams.last().toObject();
    EXPECT_EQ(df["name"_L1], u"df"_s);
    EXPECT_TRUE(df["github_team"_L1].isNull());
    EXPECT_EQ(df["members"_L1], QJsonArray());
    EXPECT_EQ(rows(u"teams"_s, u"stages:preprod"_s).size(), 1);
}

TEST_F(Teams, AreATableForPeople)
{
    const Typed typed = terminal.there({u"--conventions"_s, file, u"estate"_s, u"show"_s, u"teams"_s});
    EXPECT_EQ(typed.code, ExitCode::Done);
    EXPECT_TRUE(typed.out.contains(u"KEY"_s) && typed.out.contains(u"Loyalty"_s)) << typed.out.toStdString();
    const Typed secrets = terminal.there({u"--conventions"_s, file, u"estate"_s, u"show"_s, u"secrets"_s});
    EXPECT_TRUE(secrets.out.contains(u"STAGE"_s)) << secrets.out.toStdString();
}
