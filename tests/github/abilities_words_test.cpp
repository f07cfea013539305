// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the permissions of an identity: what it is enough for, what is missing, and the report for a ticket.
#include "core/github/abilities_words.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::github;

namespace {

const QString writing = u"organization_secrets: write"_s;

/// All that is asked of an identity, without those permissions.
Abilities without(const QStringList& missing, bool readsOnly = false)
{
    Abilities abilities{.login = u"ana-kovac"_s};
    for (const Requirement& requirement : requirements(u"platform"_s, readsOnly))
        if (missing.contains(requirement.needs()))
            abilities.cannot << MissingAbility{.requirement = requirement, .how = u"Edit the token."_s};
        else
            abilities.can << requirement;
    return abilities;
}

struct SentenceCase {
    const char* name;
    QStringList missing;
    bool readsOnly;
    QString enough;
    QString notEnough;
    QString sentence;
};

class SentencesAboutAbilities : public testing::TestWithParam<SentenceCase> {};

struct DetailsCase {
    const char* name;
    MissingAbility missing;
    QStringList details;
};

class DetailsOfWhatIsMissing : public testing::TestWithParam<DetailsCase> {};

const Requirement listing{.what = u"list teams"_s, .permission = u"members"_s, .level = u"read"_s, .rows = {u"estate show teams"_s}};

} // namespace

TEST_P(SentencesAboutAbilities, SayWhatItIsEnoughForAndWhatIsMissing)
{
    const SentenceCase& expected = GetParam();
    const Abilities abilities = without(expected.missing, expected.readsOnly);
    EXPECT_EQ(enoughFor(abilities), expected.enough);
    EXPECT_EQ(notEnoughFor(abilities), expected.notEnough);
    EXPECT_EQ(missingInWords(abilities), expected.sentence);
}

INSTANTIATE_TEST_SUITE_P(
    , SentencesAboutAbilities,
    testing::Values(
        SentenceCase{
            "WithEverything",
            {},
            false,
            u"Enough to show the repositories, show the secrets, show the teams, scope secrets and give a repository its secrets"_s,
            {},
            {}},
        SentenceCase{"ThatOnlyReads", {}, true, u"Enough to show the repositories, show the secrets and show the teams"_s, {}, {}},
        SentenceCase{"WithoutTheConventions",
                     {u"contents: read"_s},
                     false,
                     u"Enough to show the repositories, show the secrets, show the teams and scope secrets"_s,
                     u"Not enough to give a repository its secrets"_s,
                     u"contents: read is missing. Needed to read the conventions in platform."_s},
        SentenceCase{"WithoutSeveral",
                     {u"members: read"_s, writing},
                     false,
                     u"Enough to show the repositories and show the secrets"_s,
                     u"Not enough to show the teams, scope secrets and give a repository its secrets"_s,
                     u"2 permissions are missing: members: read and organization_secrets: write."_s}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AbilitiesWords, SayNothingOfWhatNobodyTested)
{
    EXPECT_EQ(tested({}), QList<TestedAbility>());
    EXPECT_EQ(enoughFor({}), QString());
    EXPECT_EQ(notEnoughFor({}), QString());
    EXPECT_EQ(missingInWords({}), QString());
    EXPECT_EQ(howToGrant({}), QStringList());
}

TEST(AbilitiesWords, SayAsWhomItSignedIn)
{
    EXPECT_EQ(signedInAs({.kind = Abilities::Kind::Token, .login = u"ana-kovac"_s}), u"Signed in as ana-kovac"_s);
    EXPECT_EQ(signedInAs({.kind = Abilities::Kind::App, .login = u"qm[bot]"_s}), u"Signed in as the App qm[bot]"_s);
}

TEST(AbilitiesWords, TellAWayThatGrantsSeveralOnce)
{
    EXPECT_EQ(howToGrant(without({u"members: read"_s, writing})), QStringList{u"Edit the token."_s});
}

TEST(AbilitiesWords, TellTheWaysOfAFineGrainedTokenApartByTheirFirstWords)
{
    Abilities abilities = without({u"members: read"_s, u"organization_secrets: read"_s, writing});
    for (MissingAbility& missing : abilities.cannot)
        missing.how = howToGrantToken(missing.requirement, false, u"octo"_s, QUrl(u"https://api.github.com"_s));
    const QStringList ways = howToGrant(abilities);
    ASSERT_EQ(ways.size(), 3);
    for (qsizetype i = 0; i < ways.size(); ++i)
        EXPECT_TRUE(ways.at(i).startsWith(u"For “%1”, on https://"_s.arg(abilities.cannot.at(i).requirement.needs())))
            << ways.at(i).toStdString();
}

TEST_P(DetailsOfWhatIsMissing, SayWhatGitHubWouldTakeWhatStandsOnItAndHowItIsGranted)
{
    const QList<TestedAbility> all = tested({.cannot = {GetParam().missing}});
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().outcome, TestedAbility::Outcome::Missing);
    EXPECT_EQ(all.first().details, GetParam().details);
}

INSTANTIATE_TEST_SUITE_P(
    , DetailsOfWhatIsMissing,
    testing::Values(DetailsCase{"Whole",
                                {.requirement = listing, .how = u"Edit it."_s, .accepted = u"members: read, metadata: read"_s},
                                {u"GitHub would take: members: read, metadata: read"_s, u"needed by: estate show teams"_s, u"Edit it."_s}},
                    DetailsCase{"WithoutWhatWasSaidAlready",
                                {.requirement = listing, .how = u"Edit it."_s, .accepted = u"members: read"_s},
                                {u"needed by: estate show teams"_s, u"Edit it."_s}},
                    DetailsCase{"OfWhatNobodyKnowsMore", {.requirement = {.permission = u"members"_s, .level = u"read"_s}}, {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AbilitiesWords, ReportAllThatWasTested)
{
    Abilities abilities = without({u"members: read"_s, writing, u"contents: read"_s});
    abilities.kind = Abilities::Kind::App;
    abilities.login = u"qm[bot]"_s;
    abilities.cannot.first().accepted = u"members: read, metadata: read"_s;
    abilities.moreThanNeeded = {u"administration: write"_s};
    EXPECT_EQ(reportOf(abilities, u"octo"_s, QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC)),
              u"Quartermaster tested at 2026-11-26 12:00:00 UTC what it may do on octo.\n"
              "Signed in as the App qm[bot].\n"
              "\n"
              "- may: metadata: read (list the repositories)\n"
              "- may: organization_secrets: read (list the organization secrets and who may read them)\n"
              "- missing: members: read (list teams and their members)\n"
              "  GitHub would take: members: read, metadata: read\n"
              "  needed by: estate show teams\n"
              "  Edit the token.\n"
              "- missing: organization_secrets: write (change which repositories may read a secret)\n"
              "  needed by: secrets scope, repository secrets, plan apply, plan undo\n"
              "  Edit the token.\n"
              "- missing: contents: read (read the conventions in platform)\n"
              "  needed by: repository secrets\n"
              "  Edit the token.\n"
              "- more than needed now: administration: write\n"_s);
}
