// SPDX-License-Identifier: GPL-3.0-or-later
// The token of a plan carries exactly the permissions its steps need and is dead afterwards, also when the program was killed.
#include "tests/acceptance/app_world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::acceptance;
using qm::plan::PlanState;

namespace {

const QJsonObject needed{{u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}};

class PlanToken : public testing::Test, protected AppWorld {
protected:
    void SetUp() override
    {
        const auto planned = planSixty();
        ASSERT_OK(planned);
        id = planned->id;
    }
    /// The living tokens of plans: those with no more than a plan needs.
    int plansTokens() const { return int(livingTokens().count(needed)); }

    QString id;
};

} // namespace

TEST_F(PlanToken, CarriesWhatTheStepsNeedAndDiesWithTheRun)
{
    int most = 0;
    const auto ended = valueOf(session().run(id, {}, {}, [&](const qm::plan::Event&) { most = std::max(most, plansTokens()); }));
    ASSERT_OK(ended);
    EXPECT_EQ(ended->state, PlanState::Done);
    EXPECT_EQ(most, 1) << "while it ran, there was one";
    EXPECT_EQ(plansTokens(), 0);
    EXPECT_TRUE(keychain.keys().isEmpty());
}

TEST_F(PlanToken, DiesWhenTheKilledPlanIsResumed)
{
    killAtWrite(20);
    run(id);
    EXPECT_EQ(plansTokens(), 1) << "a killed program ends nothing";
    EXPECT_EQ(keychain.keys(), QStringList(u"plan/%1/token"_s.arg(id)));
    restart();
    const auto ended = run(id);
    ASSERT_OK(ended);
    EXPECT_EQ(ended->state, PlanState::Done);
    EXPECT_EQ(plansTokens(), 0);
    EXPECT_TRUE(keychain.keys().isEmpty());
}

TEST_F(PlanToken, IsEndedByAResumeOfAPlanThatHasNothingLeftToDo)
{
    const auto ended = run(id);
    ASSERT_OK(ended);
    const auto token = valueOf(keychain.put(u"plan/%1/token"_s.arg(id), qm::Secret("ghs_left_behind\n"), {}));
    ASSERT_OK(token);
    restart();
    ASSERT_OK(run(id));
    EXPECT_TRUE(keychain.keys().isEmpty());
}

TEST_F(PlanToken, OfAnAppWithOnePermissionTooFewIsRefusedBeforeTheFirstChange)
{
    const QJsonObject granted{{u"metadata"_s, u"read"_s}, {u"members"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}};
    setConditions({{u"app_permissions"_s, granted}});
    const auto ended = run(id);
    ASSERT_OK(ended);
    EXPECT_EQ(ended->state, PlanState::Failed);
    ASSERT_TRUE(ended->steps.first().error);
    const QString message = ended->steps.first().error->message();
    EXPECT_TRUE(message.contains(u"“organization_secrets: write”"_s)) << message.toStdString();
    EXPECT_TRUE(message.contains(u"Permissions & events"_s)) << message.toStdString();
    EXPECT_EQ(writes(), 0);

    setConditions({});
    const auto again = run(id);
    ASSERT_OK(again);
    EXPECT_EQ(again->state, PlanState::Done) << "once it is granted, the plan goes on";
}
