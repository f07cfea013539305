// SPDX-License-Identifier: GPL-3.0-or-later
// Planning reads only what the edit names, applying costs at most two requests per step: counted by the sandbox.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <iostream>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

struct Size {
    const char* name;
    int secrets;
    int repositories;
    bool replaces{false};
    int steps() const { return replaces ? secrets : secrets * repositories; }
};

class Requests : public testing::TestWithParam<Size> {
protected:
    /// How many requests a command makes that must end well.
    int countOf(const QStringList& words)
    {
        const int before = sandbox.requestCount();
        const Ended ended = cli.run(words);
        EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
        EXPECT_EQ(ended.steps().size(), GetParam().steps());
        return sandbox.requestCount() - before;
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    Edit edit{.secrets = Edit::of(GetParam().secrets, GetParam().repositories).secrets,
              .repositories = Edit::of(GetParam().secrets, GetParam().repositories).repositories,
              .replaces = GetParam().replaces};
};

TEST_P(Requests, AreAtMostFourAndTwoPerSecretToPlanAndTwoPerStepToApply)
{
    const auto& size = GetParam();
    const int toPlan = countOf(QStringList{u"--plan-only"_s} + edit.words());
    const PlanFile plan = planToFile(cli, edit.words());
    const int inAll = countOf(QStringList{u"--yes=prod"_s} + edit.words());
    std::cout << size.name << ": " << toPlan << " to plan, " << inAll << " in all\n";
    EXPECT_LE(toPlan, 4 + 2 * size.secrets) << "two of them for the conventions";
    EXPECT_LE(inAll - toPlan, 2 * size.steps());
    EXPECT_GE(inAll - toPlan, size.steps()) << "fewer requests than writes: the count is wrong";
}

TEST_P(Requests, OfAPlanFromAFileAreThoseOfReadingAndWritingIt)
{
    const auto& size = GetParam();
    const PlanFile plan = planToFile(cli, edit.words());
    EXPECT_LE(countOf(plan.words()), 4 + 2 * size.secrets + 2 * size.steps());
}

INSTANTIATE_TEST_SUITE_P(, Requests,
                         testing::Values(Size{"1x1", 1, 1}, Size{"3x1", 3, 1}, Size{"1x3", 1, 3}, Size{"2x5", 2, 5},
                                         Size{"ReplacementOf1", 1, 2, true}, Size{"ReplacementOf3", 3, 1, true}),
                         [](const auto& test) { return test.param.name; });

TEST(RequestsOfARepository, ReadOnlyTheListsThatAreToChange)
{
    const QStringList words{u"--plan-only"_s, u"repository"_s, u"secrets"_s, u"lp-basket-cross-sell"_s};
    ServedSandbox sandbox;
    const CommandLine cli = sandbox.commandLine();
    const auto count = [&](Ended& ended) {
        const int before = sandbox.requestCount();
        ended = cli.run(words);
        EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
        return sandbox.requestCount() - before;
    };
    Ended asked;
    const int inAll = count(asked);
    const int steps = int(asked.steps().size());
    EXPECT_GT(steps, 0);
    std::cout << "repository secrets: " << inAll << " requests for " << steps << " steps\n";
    EXPECT_LE(inAll, 2 + 1 + 1 + 2 + steps) << "conventions, who we are, the repository, secrets by name and of it, a list a step";

    // Who may not ask for the secrets of a repository reads every list, and plans the same.
    sandbox.setConditions({{u"token_permissions"_s,
                            QJsonObject{{u"organization_secrets"_s, u"write"_s}, {u"metadata"_s, u"read"_s}, {u"contents"_s, u"read"_s}}}});
    Ended readAll;
    const int withAllLists = count(readAll);
    std::cout << "with every list: " << withAllLists << "\n";
    EXPECT_GT(withAllLists, inAll);
    EXPECT_EQ(all(readAll.steps(), u"summary"_s), all(asked.steps(), u"summary"_s));
    EXPECT_EQ(readAll.plan()["warnings"_L1], asked.plan()["warnings"_L1]);
}

TEST(RequestsOfLooking, ReadTheConventionsOnce)
{
    ServedSandbox sandbox;
    const CommandLine cli = sandbox.commandLine();
    EXPECT_EQ(cli.run({u"estate"_s, u"show"_s, u"teams"_s}).code, 0);
    int asked = 0;
    for (const QJsonValue request : sandbox.requests())
        asked += request["path"_L1].toString().contains(u"/platform-conventions/"_s) ? 1 : 0;
    EXPECT_EQ(asked, 2) << "the last commit, and the file as it was then";
}

} // namespace
