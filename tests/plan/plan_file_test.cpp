// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files come from strangers: what is not exactly as the format says is refused.
#include "core/plan/plan_json.h"
#include "tests/plan/plans.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::plan::digestOf;
using qm::plan::Plan;
using qm::plan::readPlan;
using qm::plan::toJson;

namespace {

Plan goodPlan()
{
    return qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s), qm::test::makes(u"2"_s, u"b"_s, {u"1"_s})});
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray wrapped(const Plan& plan, const QJsonValue& digest)
{
    return bytes({{u"plan"_s, toJson(plan)}, {u"digest"_s, digest}});
}

struct Tampering {
    const char* name;
    QByteArray from;
    QByteArray to;
    QString says; ///< what the refusal must name
};

class Tampered : public testing::TestWithParam<Tampering> {};

} // namespace

TEST_P(Tampered, PlanFileIsRefused)
{
    QByteArray file = bytes(toJson(goodPlan()));
    ASSERT_OK(readPlan(file)) << "only the change makes it wrong";
    ASSERT_TRUE(file.contains(GetParam().from)) << file.constData();
    file.replace(file.indexOf(GetParam().from), GetParam().from.size(), GetParam().to);
    const auto read = readPlan(file);
    ASSERT_TRUE(qm::test::failsWith(read, qm::Error::Kind::Usage)) << file.constData();
    EXPECT_TRUE(read.error().message().contains(GetParam().says)) << read.error().message().toStdString();
    EXPECT_TRUE(read.error().message().startsWith(u"Could not accept the plan"_s)) << read.error().message().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , Tampered,
    testing::Values(
        Tampering{"UnknownField", R"("title":)", R"("tilte":"x","title":)", u"tilte"_s},
        Tampering{"UnknownFieldOfAStep", R"("summary":)", R"("approved":true,"summary":)", u"$.steps[0].approved"_s},
        Tampering{"EqualKeys", R"("title":)", R"("title":"Harmless","title":)", u"title"_s},
        Tampering{"EqualKeysInAnArgument", R"("arguments":{})", R"("arguments":{"a":1,"a":2})", u"a"_s},
        Tampering{"EqualKeysSpelledApart", R"("arguments":{})", R"("arguments":{"a":1,"\u0061":2})", u"a"_s},
        Tampering{"OtherFormat", "quartermaster-plan/1", "quartermaster-plan/2", u"quartermaster-plan/2"_s},
        Tampering{"NoFormat", R"("format":"quartermaster-plan/1",)", "", u"$.format"_s},
        Tampering{"MissingField", R"("organization":"meridian-retail",)", "", u"$.organization"_s},
        Tampering{"NullForText", R"("organization":"meridian-retail")", R"("organization":null)", u"$.organization"_s},
        Tampering{"TextForBoolean", R"("sandbox":false)", R"("sandbox":"false")", u"$.sandbox"_s},
        Tampering{"NoTime", R"("created_at":"2026-11-24T09:00:00Z")", R"("created_at":"yesterday")", u"$.created_at"_s},
        Tampering{"NegativeCount", R"("estimated_requests":2)", R"("estimated_requests":-2)", u"$.estimated_requests"_s},
        Tampering{"HugeCount", R"("estimated_requests":2)", R"("estimated_requests":4294967298)", u"$.estimated_requests"_s},
        Tampering{"UnknownPlanState", R"("planned")", R"("finished")", u"$.state"_s},
        Tampering{"UnknownStepState", R"("pending")", R"("planned")", u"$.steps[0].state"_s},
        Tampering{"UnknownChange", R"("create")", R"("destroy")", u"$.steps[0].change"_s},
        Tampering{"IdThatIsAPath", R"("id":"6f1c2a3e)", R"("id":"../6f1c2a3e)", u"$.id"_s},
        Tampering{"IdThatIsACommand", R"("id":"6f1c2a3e)", R"("id":"$(id)6f1c2a3e)", u"$.id"_s},
        Tampering{"EmptyId", R"("id":"6f1c2a3e-0000-4000-8000-000000000001")", R"("id":"")", u"$.id"_s},
        Tampering{"EmptyStepId", R"("id":"1")", R"("id":"")", u"$.steps"_s},
        Tampering{"StepIdTwice", R"("id":"2")", R"("id":"1")", u"“1”"_s},
        Tampering{"AfterAStepThatIsNone", R"("after":["1"])", R"("after":["7"])", u"“7”"_s},
        Tampering{"AfterItself", R"("after":["1"])", R"("after":["2"])", u"circle"_s},
        Tampering{"InACircle", R"("after":[])", R"("after":["2"])", u"circle"_s},
        Tampering{"AfterThatIsNoList", R"("after":["1"])", R"("after":"1")", u"$.steps[1].after"_s},
        Tampering{"ArgumentsThatAreNoObject", R"("arguments":{})", R"("arguments":[])", u"$.steps[0].arguments"_s},
        Tampering{"RequestsThatAreNumbers", R"("requests":[])", R"("requests":[1])", u"$.steps[0].requests"_s},
        Tampering{"ErrorOfAnUnknownKind", R"("error":null)",
                  R"("error":{"kind":"magic","message":"m","hint":null,"status":null,"request_id":null})", u"$.steps[0].error.kind"_s},
        Tampering{"ErrorWithAnUnknownField", R"("error":null)", R"("error":{"kind":"usage","message":"m","stack":"s"})", u"stack"_s},
        Tampering{"FractionAsArgument", R"("arguments":{})", R"("arguments":{"n":0.5})", u""_s},
        Tampering{"DeepNesting", R"("arguments":{})", R"("arguments":{"a":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}", u""_s},
        Tampering{"InvalidUtf8", R"("title":"Boxes")", "\"title\":\"\xff\xfe\"", u""_s},
        Tampering{"TextBehindIt", R"(})", R"(} ,)", u""_s}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(PlanFile, IsTakenBareOrWithItsDigest)
{
    const Plan plan = goodPlan();
    const auto bare = readPlan(bytes(toJson(plan)));
    const auto whole = readPlan(wrapped(plan, *digestOf(plan)));
    ASSERT_OK(bare);
    ASSERT_OK(whole);
    EXPECT_EQ(*bare, plan);
    EXPECT_EQ(*whole, plan);
}

TEST(PlanFile, IsTakenWithTheErrorItsRunPrinted)
{
    const QJsonObject file{{u"plan"_s, toJson(goodPlan())},
                           {u"digest"_s, *digestOf(goodPlan())},
                           {u"error"_s, qm::toJson(qm::Error{.kind = qm::Error::Kind::Conflict, .reason = u"gone"_s})}};
    EXPECT_OK(readPlan(bytes(file)));
}

TEST(PlanFile, IsRefusedWithAnotherDigest)
{
    Plan edited = goodPlan();
    edited.steps[0].object = u"another"_s;
    EXPECT_FAILS(readPlan(wrapped(edited, *digestOf(goodPlan()))), Usage);
    EXPECT_FAILS(readPlan(wrapped(goodPlan(), u""_s)), Usage);
    EXPECT_FAILS(readPlan(wrapped(goodPlan(), QJsonValue::Null)), Usage);
    EXPECT_FAILS(readPlan(bytes({{u"plan"_s, toJson(goodPlan())}})), Usage) << "a digest cannot be left out to avoid it";
}

TEST(PlanFile, IsRefusedWhereItIsSomethingElse)
{
    for (const char* text :
         {"", " ", "null", "[]", "{}", "1", "\"plan\"", "{\"plan\":[]}", "{\"plan\":null,\"digest\":\"sha256:\"}", "version: 1"})
        EXPECT_FAILS(readPlan(text), Usage) << text;
}

TEST(PlanFile, IsRefusedBeforeItFillsTheMemory)
{
    EXPECT_FAILS(readPlan(QByteArray(33 << 20, ' ')), Usage);
}

TEST(PlanFile, OfManyStepsInAChainIsReadInNoTime)
{
    QList<qm::plan::Step> steps;
    for (int i = 0; i < 5'000; ++i)
        steps.prepend(qm::test::makes(QString::number(i), u"o"_s, i == 0 ? QStringList() : QStringList{QString::number(i - 1)}));
    const auto read = readPlan(bytes(toJson(qm::test::planOf(steps))));
    ASSERT_OK(read);
    EXPECT_EQ(read->steps.size(), 5'000);
}
