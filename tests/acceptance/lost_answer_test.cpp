// SPDX-License-Identifier: GPL-3.0-or-later
// A lost answer shows one request per attempt in {control}/requests: nothing below us repeats a PUT or POST behind our back.
// (Over HTTP/1.1 Qt does so with a GET, which has no body to prevent it by; that does no harm.)
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

struct Lost {
    const char* name;
    QString method;
    int times;
};

class LostAnswer : public testing::TestWithParam<Lost> {};

/// The attempts that the program says it made, from its own log: "PUT http://… 204 …", one line each.
int attemptsIn(const QString& log, const QString& method)
{
    int attempts = 0;
    for (const QString& line : log.split(u'\n'))
        attempts += line.contains(QString(method + u" http://"_s)) ? 1 : 0;
    return attempts;
}

TEST_P(LostAnswer, ShowsOneRequestPerAttempt)
{
    const auto& [name, method, times] = GetParam();
    ServedSandbox sandbox;
    const CommandLine cli = sandbox.commandLine();
    const Edit edit = Edit::of(1, 1);
    const QJsonObject before = sandbox.state();
    sandbox.setFaults({QJsonObject{{u"method"_s, method}, {u"fault"_s, u"lost_answer"_s}, {u"times"_s, times}}});
    const Ended ended = cli.run(QStringList{u"--yes=prod"_s, u"--verbose"_s} + edit.words());
    EXPECT_EQ(ended.planState() == "done"_L1, ended.code == 0) << testing::PrintToString(ended);
    if (ended.code == 0)
        EXPECT_EQ(sandbox.state(), edit.appliedTo(before));

    int asked = 0;
    int lost = 0;
    for (const QJsonValue& request : sandbox.requests()) {
        asked += request["method"_L1] == method ? 1 : 0;
        lost += request["fault"_L1] == "lost_answer"_L1 ? 1 : 0;
    }
    EXPECT_GE(lost, 1) << "the fault never met a request";
    EXPECT_EQ(asked, attemptsIn(ended.said(), method)) << testing::PrintToString(ended);
    EXPECT_LE(lost, 3) << "three attempts are what one call gets";
}

INSTANTIATE_TEST_SUITE_P(, LostAnswer,
                         testing::Values(Lost{"PutOnce", u"PUT"_s, 1}, Lost{"PutTwice", u"PUT"_s, 2}, Lost{"PostOnce", u"POST"_s, 1},
                                         Lost{"PostForGood", u"POST"_s, 1'000}, Lost{"PutForGood", u"PUT"_s, 1'000}),
                         [](const auto& test) { return test.param.name; });

} // namespace
