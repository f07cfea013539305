// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the permissions of an identity: what it is enough for, what is missing, and the report for a ticket.
#include "gui/wizards/abilities_words.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;
using qm::github::Abilities;
using qm::github::MissingAbility;
using qm::github::Requirement;
using qm::github::requirements;

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

} // namespace

TEST(AbilitiesWords, SayWhatAnIdentityIsEnoughFor)
{
    EXPECT_EQ(enoughFor(without({})),
              u"Enough to show the repositories, show the secrets, show the teams, scope secrets, give a repository its secrets"_s);
    EXPECT_EQ(notEnoughFor(without({})), QString());
    EXPECT_EQ(notEnoughFor(without({writing})), u"Not enough to scope secrets, give a repository its secrets"_s);
    EXPECT_EQ(notEnoughFor(without({u"contents: read"_s})), u"Not enough to give a repository its secrets"_s);
    EXPECT_EQ(enoughFor({}), QString());
}

TEST(AbilitiesWords, PromiseNoChangesToWhoOnlyReads)
{
    EXPECT_EQ(enoughFor(without({}, true)), u"Enough to show the repositories, show the secrets, show the teams"_s);
    EXPECT_EQ(notEnoughFor(without({}, true)), QString());
}

TEST(AbilitiesWords, NameTheOneThatIsMissingWithWhatItIsFor)
{
    EXPECT_EQ(missingInWords(without({})), QString());
    EXPECT_EQ(missingInWords(without({u"members: read"_s})), u"members: read is missing. Needed to list teams and their members."_s);
}

TEST(AbilitiesWords, TellAWayThatGrantsSeveralOnce)
{
    const Abilities abilities = without({u"members: read"_s, writing});
    EXPECT_EQ(missingInWords(abilities), u"2 permissions are missing: members: read, organization_secrets: write."_s);
    EXPECT_EQ(howToGrant(abilities), QStringList{u"Edit the token."_s});
}

TEST(AbilitiesWords, ReportAllThatWasTested)
{
    Abilities abilities = without({u"members: read"_s, writing, u"contents: read"_s});
    abilities.kind = Abilities::Kind::App;
    abilities.login = u"qm[bot]"_s;
    abilities.cannot.first().accepted = u"members: read"_s;
    abilities.moreThanNeeded = {u"administration: write"_s};
    EXPECT_EQ(reportOf(abilities, u"octo"_s, QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC)),
              u"Quartermaster tested at 2026-11-26 12:00:00 UTC what it may do on octo.\n"
              "Signed in as the App qm[bot].\n"
              "\n"
              "- may: metadata: read (list the repositories)\n"
              "- may: organization_secrets: read (list the organization secrets and who may read them)\n"
              "- missing: members: read (list teams and their members)\n"
              "  GitHub would take: members: read\n"
              "  Edit the token.\n"
              "- missing: organization_secrets: write (change which repositories may read a secret)\n"
              "  Edit the token.\n"
              "- missing: contents: read (read the conventions in platform)\n"
              "  Edit the token.\n"
              "- more than needed now: administration: write\n"_s);
}
