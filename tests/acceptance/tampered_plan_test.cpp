// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file is untrusted input: a tampered one is refused with exit 2, and nothing is changed.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class PlanFromAFile : public testing::Test {
protected:
    void TearDown() override
    {
        EXPECT_EQ(sandbox.state(), before);
        EXPECT_EQ(sandbox.writes(), QJsonArray());
        EXPECT_EQ(cli.run({u"plan"_s, u"list"_s}).json()["plans"_L1].toArray(), QJsonArray()) << "a refused plan is journaled";
    }

    Ended apply(const QByteArray& file, const QString& digest)
    {
        const QString name = cli.write(u"tampered.json"_s, file);
        return cli.run({u"--yes=prod"_s, u"plan"_s, u"apply"_s, name, u"--digest"_s, digest});
    }

    void expectRefused(const Ended& ended)
    {
        EXPECT_EQ(ended.code, 2) << testing::PrintToString(ended);
        EXPECT_NE(ended.error("message"_L1), QString()) << "it does not say why";
        EXPECT_EQ(ended.planState(), QString());
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    QJsonObject before = sandbox.state();
    PlanFile plan = planToFile(cli, Edit::of(1, 1).words());
};

/// One change of the plan's own JSON.
struct Tampering {
    const char* name;
    std::function<void(QJsonObject& plan, QJsonObject& step)> change;
    bool isSeenByTheDigestOnly{false}; ///< a valid plan, but another one
};

class Tampered : public PlanFromAFile, public testing::WithParamInterface<Tampering> {
protected:
    QJsonObject tampered()
    {
        QJsonObject changed = plan.printed["plan"_L1].toObject();
        QJsonArray steps = changed["steps"_L1].toArray();
        QJsonObject step = steps.at(0).toObject();
        GetParam().change(changed, step);
        steps[0] = step;
        changed["steps"_L1] = steps;
        return changed;
    }
};

TEST_P(Tampered, BesideTheDigestThatWasReviewed)
{
    expectRefused(apply(QJsonDocument(tampered()).toJson(), plan.digest));
}

TEST_P(Tampered, InsideTheObjectThatWasPrinted)
{
    QJsonObject printed = plan.printed;
    printed["plan"_L1] = tampered();
    expectRefused(apply(QJsonDocument(printed).toJson(), plan.digest));
}

/// Whoever tampers can compute a digest as well.
TEST_P(Tampered, WithADigestOfItsOwn)
{
    const QByteArray file = QJsonDocument(tampered()).toJson();
    const Ended shown = cli.run({u"plan"_s, u"show"_s, cli.write(u"tampered.json"_s, file)});
    if (GetParam().isSeenByTheDigestOnly) {
        EXPECT_NE(shown.json()["digest"_L1].toString(), plan.digest);
        return;
    }
    expectRefused(apply(file, shown.code == 0 ? shown.json()["digest"_L1].toString() : plan.digest));
}

void setIn(QJsonObject& object, QLatin1StringView part, const QString& field, const QJsonValue& value)
{
    QJsonObject inner = object[part].toObject();
    inner[field] = value;
    object[part] = inner;
}

INSTANTIATE_TEST_SUITE_P(
    , Tampered,
    testing::Values(Tampering{"OtherOrganization", [](auto& plan, auto&) { plan["organization"_L1] = u"meridian-wholesale"_s; }},
                    Tampering{"OtherHost", [](auto& plan, auto&) { plan["github_host"_L1] = u"api.github.com"_s; }},
                    Tampering{"OtherTenant", [](auto& plan, auto&) { plan["tenant"_L1] = u"8c9b1f0e-2d5b-4f51-9a38-6a2f0e3f7b11"_s; }},
                    Tampering{"ForTheRealOrganization", [](auto& plan, auto&) { plan["sandbox"_L1] = false; }},
                    Tampering{"OtherFormat", [](auto& plan, auto&) { plan["format"_L1] = u"quartermaster-plan/2"_s; }},
                    Tampering{"UnknownFieldOfThePlan", [](auto& plan, auto&) { plan["force"_L1] = true; }},
                    Tampering{"UnknownFieldOfAStep", [](auto&, auto& step) { step["force"_L1] = true; }},
                    Tampering{"UnknownArgument", [](auto&, auto& step) { setIn(step, "arguments"_L1, u"force"_s, true); }},
                    Tampering{"UnknownExpectation", [](auto&, auto& step) { setIn(step, "expects"_L1, u"force"_s, true); }},
                    Tampering{"UnknownKind", [](auto&, auto& step) { step["kind"_L1] = u"github.secret.delete"_s; }},
                    Tampering{"KindWithoutItsUndo", [](auto&, auto& step) { step["kind"_L1] = u"github.secret.scope.remove"_s; }},
                    Tampering{"OtherObjectThanArguments",
                              [](auto&, auto& step) { step["object"_L1] = u"github:secret/DF_PROD_AZURE_CLIENT_ID"_s; }},
                    Tampering{"PathForAName",
                              [](auto&, auto& step) {
                                  setIn(step, "arguments"_L1, u"secret"_s, u"../../../repos/x"_s);
                                  step["object"_L1] = u"github:secret/../../../repos/x"_s;
                              }},
                    Tampering{"NumberAsText", [](auto&, auto& step) { setIn(step, "arguments"_L1, u"repository_id"_s, u"701232011"_s); }},
                    Tampering{"NoExpectation", [](auto&, auto& step) { step["expects"_L1] = QJsonObject(); }},
                    Tampering{"AfterItself", [](auto&, auto& step) { step["after"_L1] = QJsonArray{u"1"_s}; }},
                    Tampering{"OtherRepository", [](auto&, auto& step) { setIn(step, "arguments"_L1, u"repository_id"_s, 1); }, true},
                    Tampering{"OtherSummary", [](auto&, auto& step) { step["summary"_L1] = u"nothing happens"_s; }, true}),
    [](const auto& test) { return test.param.name; });

TEST_F(PlanFromAFile, WithADuplicateKeyIsRefused)
{
    for (const QByteArray& twice : {QByteArray("\"organization\":\"meridian-retail\","), QByteArray("\"organization\":\"other\",")}) {
        QByteArray file = QJsonDocument(plan.printed).toJson(QJsonDocument::Compact);
        file.replace("\"organization\":", twice + "\"organization\":");
        ASSERT_TRUE(file.contains(twice + "\"organization\":"));
        expectRefused(apply(file, plan.digest));
    }
}

TEST_F(PlanFromAFile, WithAWrongDigestIsRefused)
{
    const QByteArray file = QJsonDocument(plan.printed).toJson();
    QString wrong = plan.digest;
    wrong.back() = wrong.back() == u'0' ? u'1' : u'0';
    expectRefused(apply(file, wrong));
    expectRefused(apply(file, u"sha256:"_s));
    expectRefused(apply(file, plan.digest.toUpper()));
}

TEST_F(PlanFromAFile, WithoutADigestIsRefusedHeadless)
{
    expectRefused(cli.run({u"--yes=prod"_s, u"plan"_s, u"apply"_s, plan.name}));
}

TEST_F(PlanFromAFile, ThatIsNoPlanIsRefused)
{
    for (const QByteArray& file : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("null"), QByteArray("{\"plan\":1}"),
                                   QByteArray(100'000, '['), QByteArray("\xff\xfe{}")})
        expectRefused(apply(file, plan.digest));
    expectRefused(cli.run({u"--yes=prod"_s, u"plan"_s, u"apply"_s, cli.file(u"missing.json"_s), u"--digest"_s, plan.digest}));
}

} // namespace
