// SPDX-License-Identifier: GPL-3.0-or-later
// Two admins: what a step relies on changes between review and apply. Exit 4, a message naming what changed, nothing written;
// what does not disturb us stays as they left it.
#include "tests/acceptance/edit.h"
#include "tests/acceptance/other_admin.h"
#include "tests/support/results.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QString secret = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
const QString ours = u"lp-basket-cross-sell"_s; // may not read it in the sample organization
const QString theirs = u"df-demand-forecast"_s; // nor may this one
const QString member = u"lp-churn"_s;           // may

const QStringList adds{u"--add"_s, ours};
const QStringList removes{u"--remove"_s, member};
const QStringList replaces{u"--set"_s, ours, member};

class TwoAdmins : public testing::Test {
protected:
    PlanFile reviewed(const QStringList& what) { return planToFile(cli, QStringList{u"secrets"_s, u"scope"_s, secret} + what); }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    OtherAdmin admin{sandbox};
};

struct Change {
    const char* name;
    QStringList planned;
    std::function<void(OtherAdmin&)> meanwhile;
    QStringList told; ///< what the message names
};

class Conflict : public TwoAdmins, public testing::WithParamInterface<Change> {};

TEST_P(Conflict, IsExit4NamesWhatChangedAndWritesNothing)
{
    const PlanFile plan = reviewed(GetParam().planned);
    GetParam().meanwhile(admin);
    const QJsonObject before = sandbox.state();
    const Ended refused = cli.run(plan.words());
    EXPECT_EQ(refused.code, 4) << testing::PrintToString(refused);
    EXPECT_EQ(refused.planState(), u"conflict"_s);
    EXPECT_EQ(refused.error("kind"_L1), u"conflict"_s);
    for (const QString& name : GetParam().told) {
        EXPECT_TRUE(refused.error("message"_L1).contains(name))
            << name.toStdString() << " in " << refused.error("message"_L1).toStdString();
        EXPECT_TRUE(refused.said().contains(name)) << name.toStdString() << " in " << refused.said().toStdString();
    }
    const Ended again = cli.run({u"--yes=prod"_s, u"plan"_s, u"resume"_s, plan.id});
    EXPECT_EQ(again.code, 4) << "it checks again, and nothing is better: " << testing::PrintToString(again);
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    EXPECT_EQ(sandbox.state(), before);
}

INSTANTIATE_TEST_SUITE_P(
    , Conflict,
    testing::Values(
        Change{"SecretDeleted", adds, [](OtherAdmin& admin) { admin.deletesSecret(secret); }, {secret, u"gone"_s}},
        Change{"VisibilityChanged", adds, [](OtherAdmin& admin) { admin.setsVisibility(secret, u"private"_s); }, {secret, u"private"_s}},
        Change{"RepositoryRenamed", adds, [](OtherAdmin& admin) { admin.renames(ours, u"lp-baskets"_s); }, {ours, u"lp-baskets"_s}},
        Change{"RepositoryDeleted", adds, [](OtherAdmin& admin) { admin.deletesRepository(ours); }, {ours, u"gone"_s}},
        Change{"NameTakenOver",
               adds,
               [](OtherAdmin& admin) {
                   admin.renames(ours, u"lp-baskets"_s);
                   admin.renames(theirs, ours);
               },
               {ours, u"another"_s}},
        Change{"SecretDeletedBeforeRemoval", removes, [](OtherAdmin& admin) { admin.deletesSecret(secret); }, {secret, u"gone"_s}},
        Change{"VisibilityChangedBeforeRemoval",
               removes,
               [](OtherAdmin& admin) { admin.setsVisibility(secret, u"all"_s); },
               {secret, u"all"_s}},
        Change{"RepositoryRenamedBeforeRemoval",
               removes,
               [](OtherAdmin& admin) { admin.renames(member, u"lp-leaving"_s); },
               {member, u"lp-leaving"_s}},
        Change{"ListGrewBeforeReplacement", replaces, [](OtherAdmin& admin) { admin.lets(theirs, secret); }, {secret, theirs}},
        Change{"ListShrankBeforeReplacement", replaces, [](OtherAdmin& admin) { admin.forbids(member, secret); }, {secret, member}},
        Change{"SecretDeletedBeforeReplacement", replaces, [](OtherAdmin& admin) { admin.deletesSecret(secret); }, {secret, u"gone"_s}},
        Change{"VisibilityChangedBeforeReplacement",
               replaces,
               [](OtherAdmin& admin) { admin.setsVisibility(secret, u"private"_s); },
               {secret, u"private"_s}},
        Change{
            "RepositoryDeletedBeforeReplacement", replaces, [](OtherAdmin& admin) { admin.deletesRepository(ours); }, {ours, u"gone"_s}}),
    [](const auto& test) { return test.param.name; });

TEST_F(TwoAdmins, AConflictOfOneStepKeepsAllFromBeingWritten)
{
    const PlanFile plan = planToFile(cli, Edit::of(3, 2).words());
    admin.deletesSecret(Edit::of(3, 2).secrets.last());
    const QJsonObject before = sandbox.state();
    EXPECT_EQ(cli.run(plan.words()).code, 4);
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    EXPECT_EQ(sandbox.state(), before);
}

TEST_F(TwoAdmins, AConflictThatIsGoneAgainLetsThePlanBeResumed)
{
    const PlanFile plan = reviewed(adds);
    admin.renames(ours, u"lp-baskets"_s);
    EXPECT_EQ(cli.run(plan.words()).code, 4);
    admin.renames(u"lp-baskets"_s, ours);
    const QJsonObject before = sandbox.state();
    const Ended resumed = cli.run({u"plan"_s, u"resume"_s, plan.id});
    EXPECT_EQ(resumed.code, 0) << testing::PrintToString(resumed);
    EXPECT_EQ(sandbox.state(), withScope(before, secret, scopeIn(before, secret) << ours));
}

TEST_F(TwoAdmins, SomeoneElsesAdditionToTheSameSecretSurvivesOurs)
{
    const PlanFile plan = reviewed(adds);
    admin.lets(theirs, secret);
    const QJsonObject before = sandbox.state();
    const Ended done = cli.run(plan.words());
    EXPECT_EQ(done.code, 0) << testing::PrintToString(done);
    EXPECT_EQ(done.stepStates(), QStringList{u"done"_s});
    EXPECT_EQ(sandbox.state(), withScope(before, secret, scopeIn(before, secret) << ours));
    EXPECT_TRUE(scopeIn(sandbox.state(), secret).contains(theirs));
}

struct Forestalled {
    const char* name;
    QStringList planned;
    std::function<void(OtherAdmin&)> meanwhile;
};

class DoneBySomeoneElse : public TwoAdmins, public testing::WithParamInterface<Forestalled> {};

TEST_P(DoneBySomeoneElse, IsSkippedWithTheReason)
{
    const PlanFile plan = reviewed(GetParam().planned);
    GetParam().meanwhile(admin);
    const QJsonObject before = sandbox.state();
    const Ended done = cli.run(plan.words());
    EXPECT_EQ(done.code, 0) << testing::PrintToString(done);
    EXPECT_EQ(done.planState(), u"done"_s);
    EXPECT_EQ(done.stepStates(), QStringList{u"skipped"_s});
    EXPECT_NE(done.steps().at(0)["note"_L1].toString(), QString());
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    EXPECT_EQ(sandbox.state(), before);
}

INSTANTIATE_TEST_SUITE_P(, DoneBySomeoneElse,
                         testing::Values(Forestalled{"Added", adds, [](OtherAdmin& admin) { admin.lets(ours, secret); }},
                                         Forestalled{"Removed", removes, [](OtherAdmin& admin) { admin.forbids(member, secret); }},
                                         Forestalled{"RepositoryToRemoveDeleted", removes,
                                                     [](OtherAdmin& admin) { admin.deletesRepository(member); }}),
                         [](const auto& test) { return test.param.name; });

} // namespace
