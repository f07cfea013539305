// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a command are understood, and how wrong ones are refused.
#include "tests/cli/typed.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someEdit;
using qm::test::someRepository;
using qm::test::someSecret;
using qm::test::Terminal;
using qm::test::Typed;

namespace {

struct WrongWords {
    std::string name;
    QStringList words;
    QString says;
};

class Refused : public testing::TestWithParam<WrongWords> {
protected:
    Terminal terminal;
};

} // namespace

TEST_P(Refused, WithExit2AndWordsThatHelp)
{
    const Typed typed = terminal.run(GetParam().words);
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(GetParam().says)) << typed.err.toStdString();
    EXPECT_EQ(typed.out, QString());
}

TEST_P(Refused, AsOneJsonObjectOnDemand)
{
    const Typed typed = terminal.run(QStringList{u"--json"_s} + GetParam().words);
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_EQ(typed.out.count(u'\n'), 1);
    EXPECT_EQ(typed.json().keys(), QStringList(u"error"_s)) << typed.out.toStdString();
    const QJsonObject error = typed.json()["error"_L1].toObject();
    EXPECT_EQ(error.keys(), QStringList({u"hint"_s, u"kind"_s, u"message"_s, u"request_id"_s, u"status"_s}));
    EXPECT_EQ(error["kind"_L1], u"usage"_s);
    EXPECT_TRUE(error["message"_L1].toString().contains(GetParam().name == "HostileOption" ? u"--x"_s : GetParam().says))
        << typed.out.toStdString();
    EXPECT_FALSE(typed.err.isEmpty()) << "stderr says the same in words";
}

INSTANTIATE_TEST_SUITE_P(
    , Refused,
    testing::Values(
        WrongWords{"NoCommand", {}, u"No command is named. See: quartermaster-cli --help"_s},
        WrongWords{"HalfACommand", {u"--sandbox"_s, u"secrets"_s}, u"“secrets” needs one more word: scope"_s},
        WrongWords{"UnknownCommand", {u"--sandbox"_s, u"destroy"_s}, u"“destroy” means nothing here"_s},
        WrongWords{"MistypedCommand", {u"--sandbox"_s, u"plan"_s, u"lst"_s}, u"Did you mean list? See: quartermaster-cli plan --help"_s},
        WrongWords{"MistypedOption", {u"--sandbx"_s, u"plan"_s, u"list"_s}, u"Did you mean --sandbox"_s},
        WrongWords{"UnknownOption", {u"--sandbox"_s, u"--force"_s, u"estate"_s, u"show"_s, u"secrets"_s}, u"--force"_s},
        WrongWords{"UnknownOptionOfACommand", QStringList{u"--sandbox"_s} + someEdit() + QStringList{u"--force"_s}, u"--force"_s},
        WrongWords{"HostileOption", {u"--sandbox"_s, u"--x\x1b[2J"_s}, u"--x\uFFFD"_s},
        WrongWords{"NoSecret", {u"--sandbox"_s, u"secrets"_s, u"scope"_s}, u"NAME"_s},
        WrongWords{"NoRepository", {u"--sandbox"_s, u"secrets"_s, u"scope"_s, someSecret}, u"--add"_s},
        WrongWords{"OptionWithoutItsValue", {u"--sandbox"_s, u"secrets"_s, u"scope"_s, someSecret, u"--add"_s}, u"--add"_s},
        WrongWords{"SandboxAndEndpoints", {u"--sandbox"_s, u"--endpoints"_s, u"f"_s, u"plan"_s, u"list"_s}, u"--sandbox"_s},
        WrongWords{"NoOrganization", {u"estate"_s, u"show"_s, u"secrets"_s}, u"--endpoints FILE"_s},
        WrongWords{"NoSuchEndpointsFile", {u"--endpoints"_s, u"/no/such"_s, u"estate"_s, u"show"_s, u"secrets"_s}, u"/no/such"_s},
        WrongWords{"EndlessEndpointsFile", {u"--endpoints"_s, u"/dev/zero"_s, u"estate"_s, u"show"_s, u"secrets"_s}, u"too large"_s},
        WrongWords{"NoDuration", {u"--sandbox"_s, u"--max-wait"_s, u"soon"_s, u"estate"_s, u"show"_s, u"secrets"_s}, u"soon"_s},
        WrongWords{"OtherProgress", {u"--sandbox"_s, u"--progress"_s, u"xml"_s, u"plan"_s, u"list"_s}, u"--progress"_s},
        WrongWords{"UnknownSort", {u"--sandbox"_s, u"estate"_s, u"show"_s, u"jobs"_s}, u"jobs"_s},
        WrongWords{"UnknownSecret",
                   {u"--sandbox"_s, u"secrets"_s, u"scope"_s, u"LP_PROD_AZURE_CLIENT_SECRIT"_s, u"--add"_s, someRepository},
                   u"Did you mean LP_PROD_AZURE_CLIENT_SECRET"_s},
        WrongWords{"HostileSecret",
                   {u"--sandbox"_s, u"secrets"_s, u"scope"_s, u"../../repos"_s, u"--add"_s, someRepository},
                   u"there is no organization secret"_s},
        WrongWords{"NoSuchPlan", {u"--sandbox"_s, u"plan"_s, u"apply"_s, u"/no/such/plan.json"_s}, u"/no/such/plan.json"_s},
        WrongWords{"CertificateWithoutKey", {u"sandbox"_s, u"serve"_s, u"--tls-cert"_s, u"c.pem"_s}, u"--tls-key"_s}),
    [](const auto& test) { return test.param.name; });

TEST(GlobalOptions, StandBeforeOrAfterTheCommand)
{
    Terminal terminal;
    for (const QStringList& words : {QStringList{u"--sandbox"_s, u"--json"_s, u"--plan-only"_s} + someEdit(),
                                     someEdit() + QStringList{u"--plan-only"_s, u"--sandbox"_s, u"--json"_s}}) {
        const Typed typed = terminal.run(words);
        EXPECT_EQ(typed.code, ExitCode::Done);
        EXPECT_EQ(typed.plan()["state"_L1], u"planned"_s) << typed.out.toStdString();
    }
}

TEST(Yes, NeverSwallowsTheNextWord)
{
    Terminal terminal;
    const Typed before = terminal.run(QStringList{u"--sandbox"_s, u"--json"_s, u"--yes=prod"_s} + someEdit());
    EXPECT_EQ(before.code, ExitCode::Done) << before.err.toStdString();
    EXPECT_EQ(before.plan()["state"_L1], u"done"_s);
    const Typed between =
        terminal.run({u"--sandbox"_s, u"--json"_s, u"secrets"_s, u"scope"_s, u"--yes=prod"_s, someSecret, u"--add"_s, someRepository});
    EXPECT_EQ(between.code, ExitCode::Done) << between.err.toStdString();
    EXPECT_EQ(between.plan()["state"_L1], u"done"_s);
}

TEST(Yes, MayNameStages)
{
    Terminal terminal;
    const Typed typed = terminal.run(QStringList{u"--sandbox"_s, u"--json"_s, u"--yes=prod"_s, u"--yes=preprod"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_EQ(typed.plan()["state"_L1], u"done"_s);
}

TEST(Json, IsAllThatStandsOnStandardOutput)
{
    Terminal terminal;
    for (const QString& what : {u"repositories"_s, u"secrets"_s}) {
        const Typed typed = terminal.run({u"--sandbox"_s, u"--json"_s, u"estate"_s, u"show"_s, what});
        EXPECT_EQ(typed.code, ExitCode::Done);
        EXPECT_EQ(typed.out.count(u'\n'), 1);
        EXPECT_FALSE(typed.json()[what].toArray().isEmpty());
        EXPECT_EQ(typed.err, QString());
    }
}

TEST(TextOutput, SaysSandboxOnStandardErrorOnce)
{
    Terminal terminal;
    for (const QStringList& words :
         {QStringList{u"estate"_s, u"show"_s, u"secrets"_s}, QStringList{u"estate"_s, u"show"_s, u"repositories"_s},
          QStringList{u"plan"_s, u"list"_s}, someEdit() + QStringList{u"--plan-only"_s}, someEdit() + QStringList{u"--yes=prod"_s}}) {
        const Typed typed = terminal.run(QStringList{u"--sandbox"_s} + words);
        EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
        EXPECT_EQ(typed.err.count(u"SANDBOX"_s), 1) << words.join(u' ').toStdString() << '\n' << typed.err.toStdString();
        EXPECT_FALSE(typed.out.isEmpty());
    }
}
