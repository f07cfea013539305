// SPDX-License-Identifier: GPL-3.0-or-later
// A step from a plan file is hostile until proven sound.
#include "core/operations/scope/scope_arguments.h"

#include "core/plan/step_kind.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm::operations;
using qm::plan::Step;

namespace {

using Tamper = void (*)(Step&);

struct HostileStep {
    std::string name;
    Tamper tamper;
    QString says; ///< what the message must hold
};

class HostileEdits : public testing::TestWithParam<HostileStep> {};
class HostileReplacements : public testing::TestWithParam<HostileStep> {};

Step soundAdd()
{
    Step step = addToScopeStep(u"TOKEN"_s, {.id = {7}, .name = u"lp-a"_s});
    step.id = u"3"_s;
    return step;
}

Step soundSet()
{
    Step step = setScopeStep(u"TOKEN"_s, {{{7}, u"lp-a"_s}}, {{{8}, u"lp-b"_s}, {{9}, u"lp-c"_s}});
    step.id = u"3"_s;
    return step;
}

QJsonObject repository(const QJsonValue& id, const QJsonValue& name)
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}

void expectRefused(const Step& step, qm::Result<void> (*validate)(const Step&), const QString& says)
{
    const auto valid = validate(step);
    ASSERT_FAILS(valid, Usage);
    EXPECT_TRUE(valid.error().attempted.contains(u"step 3"_s)) << valid.error().attempted.toStdString();
    EXPECT_TRUE(valid.error().reason.contains(says)) << valid.error().reason.toStdString();
}

} // namespace

TEST(SoundSteps, AreAccepted)
{
    EXPECT_OK(validateScopeArguments(soundAdd()));
    EXPECT_OK(validateScopeArguments(removeFromScopeStep(u"_t0ken"_s, {.id = {9007199254740993}, .name = u"a.b-c_d"_s})));
    EXPECT_OK(validateReplacementArguments(soundSet()));
    EXPECT_OK(validateReplacementArguments(setScopeStep(u"TOKEN"_s, {{{7}, u"lp-a"_s}}, {}))) << "a list may be emptied";
    EXPECT_OK(validateReplacementArguments(setScopeStep(u"TOKEN"_s, {}, {{{7}, u"lp-a"_s}})));
}

TEST_P(HostileEdits, AreRefusedWithTheFieldThatIsWrong)
{
    Step step = soundAdd();
    GetParam().tamper(step);
    expectRefused(step, validateScopeArguments, GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    , HostileEdits,
    testing::Values(
        HostileStep{"NoArguments", [](Step& step) { step.arguments = {}; }, u"$.secret"_s},
        HostileStep{"NoSecret", [](Step& step) { step.arguments.remove(u"secret"_s); }, u"$.secret"_s},
        HostileStep{"EmptySecret", [](Step& step) { step.arguments[u"secret"_s] = QString(); }, u"$.secret"_s},
        HostileStep{"PathInTheSecret",
                    [](Step& step) {
                        step.arguments[u"secret"_s] = u"../../hooks"_s;
                        step.object = u"github:secret/../../hooks"_s;
                    },
                    u"$.secret is no name"_s},
        HostileStep{"LineBreakInTheSecret",
                    [](Step& step) {
                        step.arguments[u"secret"_s] = u"TOKEN\n"_s;
                        step.object = u"github:secret/TOKEN\n"_s;
                    },
                    u"$.secret is no name"_s},
        HostileStep{"SecretThatIsANumber", [](Step& step) { step.arguments[u"secret"_s] = 7; }, u"$.secret"_s},
        HostileStep{"AnotherSecretThanItsObject", [](Step& step) { step.arguments[u"secret"_s] = u"OTHER"_s; }, u"github:secret/OTHER"_s},
        HostileStep{"AnotherObjectThanItsSecret", [](Step& step) { step.object = u"github:secret/HARMLESS"_s; }, u"HARMLESS"_s},
        HostileStep{"ObjectOfAnotherSystem", [](Step& step) { step.object = u"entra:secret/TOKEN"_s; }, u"entra"_s},
        HostileStep{"NoRepository", [](Step& step) { step.arguments.remove(u"repository"_s); }, u"$.repository"_s},
        HostileStep{"EmptyRepository", [](Step& step) { step.arguments[u"repository"_s] = QString(); }, u"$.repository is"_s},
        HostileStep{"PathInTheRepository", [](Step& step) { step.arguments[u"repository"_s] = u"../other/x"_s; }, u"$.repository is"_s},
        HostileStep{"NoId", [](Step& step) { step.arguments.remove(u"repository_id"_s); }, u"$.repository_id"_s},
        HostileStep{"IdAsText", [](Step& step) { step.arguments[u"repository_id"_s] = u"7"_s; }, u"$.repository_id"_s},
        HostileStep{"IdWithAFraction", [](Step& step) { step.arguments[u"repository_id"_s] = 7.5; }, u"$.repository_id"_s},
        HostileStep{"IdZero", [](Step& step) { step.arguments[u"repository_id"_s] = 0; }, u"$.repository_id"_s},
        HostileStep{"NegativeId", [](Step& step) { step.arguments[u"repository_id"_s] = -7; }, u"$.repository_id"_s},
        HostileStep{"AnArgumentMore", [](Step& step) { step.arguments[u"force"_s] = true; }, u"$.force"_s},
        HostileStep{"ExpectsNothing", [](Step& step) { step.expects = {}; }, u"$.visibility"_s},
        HostileStep{"ExpectsAnotherVisibility", [](Step& step) { step.expects[u"visibility"_s] = u"all"_s; }, u"$.visibility"_s},
        HostileStep{"ExpectsMore", [](Step& step) { step.expects[u"repositories"_s] = QJsonArray(); }, u"$.repositories"_s}),
    [](const auto& test) { return test.param.name; });

TEST_P(HostileReplacements, AreRefusedWithTheFieldThatIsWrong)
{
    Step step = soundSet();
    GetParam().tamper(step);
    expectRefused(step, validateReplacementArguments, GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    , HostileReplacements,
    testing::Values(
        HostileStep{"NoList", [](Step& step) { step.arguments.remove(u"repositories"_s); }, u"$.repositories"_s},
        HostileStep{"ListThatIsAnObject", [](Step& step) { step.arguments[u"repositories"_s] = QJsonObject(); }, u"$.repositories"_s},
        HostileStep{"ListOfNumbers", [](Step& step) { step.arguments[u"repositories"_s] = QJsonArray{7}; }, u"$.repositories[0]"_s},
        HostileStep{"RepositoryWithoutAnId",
                    [](Step& step) { step.arguments[u"repositories"_s] = QJsonArray{QJsonObject{{u"name"_s, u"lp-b"_s}}}; },
                    u"$.repositories[0].id"_s},
        HostileStep{"RepositoryWithIdZero", [](Step& step) { step.arguments[u"repositories"_s] = QJsonArray{repository(0, u"lp-b"_s)}; },
                    u"$.repositories[0].id"_s},
        HostileStep{"RepositoryWithoutAName", [](Step& step) { step.arguments[u"repositories"_s] = QJsonArray{repository(8, QString())}; },
                    u"$.repositories[0].name"_s},
        HostileStep{
            "TheSameRepositoryTwice",
            [](Step& step) { step.arguments[u"repositories"_s] = QJsonArray{repository(8, u"lp-b"_s), repository(8, u"lp-shown"_s)}; },
            u"$.repositories names the repository 8 twice"_s},
        HostileStep{"NothingToRestore", [](Step& step) { step.arguments.remove(u"before"_s); }, u"$.before"_s},
        HostileStep{"AnotherListToRestore", [](Step& step) { step.arguments[u"before"_s] = QJsonArray{repository(6, u"lp-a"_s)}; },
                    u"it would restore"_s},
        HostileStep{"ExpectsNoList", [](Step& step) { step.expects.remove(u"repositories"_s); }, u"$.repositories"_s},
        HostileStep{"ExpectsIdsAsTexts", [](Step& step) { step.expects[u"repositories"_s] = QJsonArray{u"7"_s}; }, u"$.repositories[0]"_s},
        HostileStep{"ExpectsAnotherList", [](Step& step) { step.expects[u"repositories"_s] = QJsonArray{7, 8}; }, u"it would restore"_s},
        HostileStep{"AnArgumentMore", [](Step& step) { step.arguments[u"repository"_s] = u"lp-a"_s; }, u"$.repository"_s}),
    [](const auto& test) { return test.param.name; });

TEST(AFoolishStep, IsRefusedThoughItsArgumentsAreSound)
{
    const qm::plan::StepKinds kinds(scopeStepKinds());
    Step step = soundAdd();
    EXPECT_OK(kinds.validate({.steps = {step}}));
    step.change = qm::plan::Change::Check;
    EXPECT_FAILS(kinds.validate({.steps = {step}}), Usage) << "it would be shown as if it changed nothing";
    step = soundAdd();
    step.undo = addToScopeStep(u"TOKEN"_s, {.id = {7}, .name = u"lp-a"_s}).kind;
    EXPECT_FAILS(kinds.validate({.steps = {step}}), Usage);
    step = soundAdd();
    step.kind = u"github.secret.scope.ADD"_s;
    EXPECT_FAILS(kinds.validate({.steps = {step}}), Usage);
}

TEST(ALyingStep, IsShownInOurOwnWords)
{
    const qm::plan::StepKinds kinds(scopeStepKinds());
    Step step = soundAdd();
    const QString honest = step.summary;
    step.summary = u"nothing happens here"_s;
    EXPECT_EQ(kinds.inOurWords({.steps = {step}}).steps.first().summary, honest);
}
