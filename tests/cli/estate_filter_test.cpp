// SPDX-License-Identifier: GPL-3.0-or-later
// estate show … --filter TEXT
#include "tests/cli/typed.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::Terminal;
using qm::test::Typed;

namespace {

QStringList show(const QString& what, const QString& filter)
{
    return {u"--sandbox"_s, u"estate"_s, u"show"_s, what, u"--filter"_s, filter};
}

QJsonArray rows(Terminal& terminal, const QString& what, const QString& filter)
{
    const Typed typed = terminal.run(QStringList{u"--json"_s} + show(what, filter));
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    return typed.json()[what].toArray();
}

QStringList names(const QJsonArray& rows)
{
    QStringList names;
    for (const QJsonValue& row : rows)
        names << row["name"_L1].toString();
    return names;
}

} // namespace

TEST(EstateFilter, ShowsOnlyWhatItSays)
{
    Terminal terminal;
    EXPECT_EQ(names(rows(terminal, u"secrets"_s, u"-visibility:selected"_s)), QStringList(u"LP_PROD_DATABRICKS_HOST"_s));
    EXPECT_EQ(names(rows(terminal, u"secrets"_s, u"object:github:secret/lp_prod_azure_t*"_s)), QStringList(u"LP_PROD_AZURE_TENANT_ID"_s));
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"visibility:public"_s)), QStringList(u"df-data-dictionary"_s));
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"archived:yes name:pr-*"_s)), QStringList(u"pr-legacy-pricing"_s));
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"cross-sell"_s)), QStringList(u"lp-basket-cross-sell"_s));
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"name:no-such"_s)), QStringList());
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"missing:>0"_s)), QStringList(u"lp-basket-cross-sell"_s));
    EXPECT_EQ(names(rows(terminal, u"repositories"_s, u"repository"_s)), QStringList()) << "it stands in their addresses alone";
}

TEST(EstateFilter, ComparesTimesAndNumbers)
{
    Terminal terminal;
    const QJsonArray all = rows(terminal, u"secrets"_s, QString());
    const QJsonArray old = rows(terminal, u"secrets"_s, u"updated:<2026-06-01"_s);
    const QJsonArray young = rows(terminal, u"secrets"_s, u"updated:>=2026-06-01"_s);
    EXPECT_FALSE(old.isEmpty());
    EXPECT_FALSE(young.isEmpty());
    EXPECT_EQ(old.size() + young.size(), all.size());
    for (const QJsonValue& row : old)
        EXPECT_LT(row["updated_at"_L1].toString(), u"2026-06-01"_s);
    for (const QJsonValue& row : rows(terminal, u"repositories"_s, u"secrets:>16"_s))
        EXPECT_GT(row["secrets"_L1].toInt(), 16);
    EXPECT_EQ(rows(terminal, u"repositories"_s, u"secrets:<0"_s), QJsonArray());
}

TEST(EstateFilter, UnderstandsEverySortOfConditionAtOnce)
{
    Terminal terminal;
    const QString filter = u"team:lp visibility:selected name:*CLIENT* scope:lp-basket -stage:prod updated:>30d \"azure_client\""_s;
    EXPECT_EQ(names(rows(terminal, u"secrets"_s, filter)),
              QStringList({u"LP_PREPROD_AZURE_CLIENT_ID"_s, u"LP_PREPROD_AZURE_CLIENT_SECRET"_s}));
    EXPECT_EQ(names(rows(terminal, u"secrets"_s, u"scope:lp-basket-cross-sell"_s)), QStringList());
    for (const QJsonValue& row : rows(terminal, u"secrets"_s, u"scope:>10"_s))
        EXPECT_GT(row["repositories"_L1].toArray().size(), 10);
}

TEST(EstateFilter, SaysHowMuchItHides)
{
    Terminal terminal;
    const Typed typed = terminal.run(show(u"secrets"_s, u"-visibility:selected"_s));
    EXPECT_TRUE(typed.out.contains(u"LP_PROD_DATABRICKS_HOST"_s));
    EXPECT_FALSE(typed.out.contains(u"LP_PROD_AZURE_TENANT_ID"_s));
    EXPECT_TRUE(typed.err.contains(u"1 of 64 shown"_s)) << typed.err.toStdString();
}

TEST(EstateFilter, IsRefusedBeforeAnythingIsRead)
{
    Terminal terminal;
    for (const QString& what : {u"secrets"_s, u"repositories"_s}) {
        const Typed typed = terminal.run(QStringList{u"--json"_s} + show(what, u"visibility:private visiblity:all"_s));
        EXPECT_EQ(typed.code, ExitCode::Usage);
        EXPECT_TRUE(typed.err.contains(u"no field “visiblity” (column 20). Did you mean visibility?"_s)) << typed.err.toStdString();
        EXPECT_FALSE(typed.err.contains(u"SANDBOX"_s)) << "no session was opened";
        EXPECT_EQ(typed.json().keys(), QStringList(u"error"_s));
    }
}
