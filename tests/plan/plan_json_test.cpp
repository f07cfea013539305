// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "tests/plan/plans.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::plan::digestOf;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::readPlan;
using qm::plan::Step;
using qm::plan::StepState;
using qm::plan::toJson;

namespace {

/// A plan with every field filled in.
Plan wholePlan()
{
    Step add = qm::test::makes(u"1"_s, u"github:secret/LP_PROD_TOKEN"_s);
    add.expects = {{u"visibility"_s, u"selected"_s}};
    add.arguments = {{u"repository_id"_s, qint64(9007199254740991)}, {u"secret"_s, u"LP_PROD_TOKEN"_s}};
    Step wait = qm::test::waitsUntil(u"2"_s, qm::test::startOfStory().addDays(1), {u"1"_s});
    wait.summary = u"“ä” 😀\n"_s;
    Plan plan = qm::test::planOf({add, wait});
    plan.tenant = u"8c9b1f0e-2d5b-4f51-9a38-6a2f0e3f7b11"_s;
    plan.sandbox = true;
    plan.undoes = u"6f1c2a3e-0000-4000-8000-000000000000"_s;
    plan.createdAt = plan.createdAt.addMSecs(250);
    return plan;
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

TEST(PlanJson, IsReadBackAsItWas)
{
    Plan plan = wholePlan();
    plan.state = PlanState::Waiting;
    plan.steps[0].state = StepState::Done;
    plan.steps[0].requests = QStringList{u"8C12:1"_s};
    plan.steps[1].state = StepState::Waiting;
    plan.steps[1].note = u"its time"_s;
    plan.steps[1].until = plan.createdAt;
    const auto read = readPlan(bytes(toJson(plan)));
    ASSERT_OK(read);
    EXPECT_EQ(*read, plan);
}

TEST(PlanJson, HasTheFieldsOfTheFormatAndNoOthersWhenItIsFresh)
{
    const QJsonObject json = toJson(qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s)}));
    EXPECT_EQ(json.keys(), QStringList({u"created_at"_s, u"created_by"_s, u"estimated_requests"_s, u"format"_s, u"github_host"_s, u"id"_s,
                                        u"organization"_s, u"sandbox"_s, u"state"_s, u"steps"_s, u"tenant"_s, u"title"_s, u"warnings"_s}));
    EXPECT_EQ(json["steps"_L1][0].toObject().keys(),
              QStringList({u"after"_s, u"arguments"_s, u"change"_s, u"error"_s, u"expects"_s, u"id"_s, u"kind"_s, u"object"_s,
                           u"requests"_s, u"state"_s, u"summary"_s, u"undo"_s}));
    EXPECT_EQ(json["format"_L1], "quartermaster-plan/1"_L1);
    EXPECT_EQ(json["created_at"_L1], "2026-11-24T09:00:00Z"_L1);
}

TEST(PlanJson, KeepsAnErrorsKindAndSentence)
{
    Plan plan = wholePlan();
    plan.steps[0].state = StepState::Failed;
    plan.steps[0].error = qm::Error{.kind = qm::Error::Kind::Forbidden,
                                    .system = u"GitHub"_s,
                                    .attempted = u"do it"_s,
                                    .reason = u"you may not"_s,
                                    .hint = u"Ask somebody."_s,
                                    .status = 403,
                                    .requestId = u"8C12"_s};
    const auto read = readPlan(bytes(toJson(plan)));
    ASSERT_OK(read);
    ASSERT_TRUE(read->steps[0].error);
    EXPECT_EQ(read->steps[0].error->kind, qm::Error::Kind::Forbidden);
    EXPECT_EQ(read->steps[0].error->message(), plan.steps[0].error->message());
}

// Computed by another program (Python's json and hashlib). It stands in scripts and in pull requests: it may never change for the same plan.
TEST(PlanDigest, IsFixedForEver)
{
    EXPECT_EQ(*digestOf(wholePlan()), u"sha256:a55c47c084c4ebba98975af541c5a698f2f717ac9144bdb1fefcef8f18c73780"_s);
}

TEST(PlanDigest, IsOfWhatWasReviewedWhateverHappenedSince)
{
    const Plan plan = wholePlan();
    Plan later = plan;
    later.state = PlanState::Failed;
    later.steps[0].state = StepState::Failed;
    later.steps[0].requests = QStringList{u"r"_s};
    later.steps[0].error = qm::Error{.reason = u"no"_s};
    later.steps[0].note = u"n"_s;
    later.steps[0].until = plan.createdAt;
    EXPECT_EQ(*digestOf(later), *digestOf(plan));
}

TEST(PlanDigest, ChangesWithEverythingThatWasReviewed)
{
    const QList<std::pair<const char*, void (*)(Plan&)>> edits{
        {"id", [](Plan& plan) { plan.id += u'0'; }},
        {"title", [](Plan& plan) { plan.title += u'x'; }},
        {"organization", [](Plan& plan) { plan.organization += u'x'; }},
        {"host", [](Plan& plan) { plan.githubHost += u'x'; }},
        {"tenant", [](Plan& plan) { plan.tenant.clear(); }},
        {"sandbox", [](Plan& plan) { plan.sandbox = false; }},
        {"created at", [](Plan& plan) { plan.createdAt = plan.createdAt.addMSecs(1); }},
        {"created by", [](Plan& plan) { plan.createdBy += u'x'; }},
        {"undoes", [](Plan& plan) { plan.undoes.clear(); }},
        {"warnings", [](Plan& plan) { plan.warnings.clear(); }},
        {"requests", [](Plan& plan) { ++plan.estimatedRequests; }},
        {"a step less", [](Plan& plan) { plan.steps.removeLast(); }},
        {"order", [](Plan& plan) { plan.steps.swapItemsAt(0, 1); }},
        {"step id", [](Plan& plan) { plan.steps[0].id += u'0'; }},
        {"kind", [](Plan& plan) { plan.steps[0].kind = u"thing.box.remove"_s; }},
        {"change", [](Plan& plan) { plan.steps[0].change = qm::plan::Change::Delete; }},
        {"object", [](Plan& plan) { plan.steps[0].object += u'x'; }},
        {"summary", [](Plan& plan) { plan.steps[0].summary += u'x'; }},
        {"after", [](Plan& plan) { plan.steps[1].after.clear(); }},
        {"expects", [](Plan& plan) { plan.steps[0].expects = {}; }},
        {"argument", [](Plan& plan) { plan.steps[0].arguments[u"repository_id"_s] = qint64(9007199254740990); }},
        {"undo", [](Plan& plan) { plan.steps[0].undo.clear(); }},
    };
    for (const auto& [name, edit] : edits) {
        Plan edited = wholePlan();
        edit(edited);
        EXPECT_NE(*digestOf(edited), *digestOf(wholePlan())) << name;
    }
}

TEST(PlanDigest, IsThatOfTheFileWithoutStateRequestsAndError)
{
    // What an outsider computes from a fresh plan's file by the words of the format: keys are sorted, all is ASCII here.
    const Plan plan = qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s)});
    QJsonObject json = toJson(plan);
    json.remove("state"_L1);
    QJsonObject step = json["steps"_L1][0].toObject();
    for (const auto key : {"state"_L1, "requests"_L1, "error"_L1})
        step.remove(key);
    json["steps"_L1] = QJsonArray{step};
    const QByteArray hash = QCryptographicHash::hash(bytes(json), QCryptographicHash::Sha256).toHex();
    EXPECT_EQ(*digestOf(plan), u"sha256:"_s + QString::fromLatin1(hash));
}

TEST(PlanDigest, RefusesNumbersThatOthersWouldReadDifferently)
{
    Plan plan = wholePlan();
    plan.steps[0].arguments[u"repository_id"_s] = 0.1;
    EXPECT_FALSE(digestOf(plan).has_value());
}
