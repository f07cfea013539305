// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of formats.md at every request of a scope edit: it ends right or says exactly what is left, and is never `done`
// when it is not.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <iostream>
#include <vector>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

struct Fault {
    const char* name;
    QJsonObject fault;
    int times{1}; ///< how many requests in a row it spoils
};

/// An edit on a sample organization of its own whose nth request meets the fault. Runs by itself until `end`.
class SpoiltEdit {
public:
    SpoiltEdit(const Edit& edit, const Fault& fault, int nth);

    /// Expects that it ended right or said what is left, and returns its exit code.
    int end();

private:
    ServedSandbox m_sandbox;
    CommandLine m_cli = m_sandbox.commandLine();
    QJsonObject m_before = m_sandbox.state();
    Edit m_edit;
    bool m_mayBeRetried;
    std::unique_ptr<QProcess> m_process;
};

QJsonArray unfinished(const Ended& ended)
{
    QJsonArray left;
    for (const QJsonValue& step : ended.steps())
        if (!QStringList{u"done"_s, u"skipped"_s}.contains(step["state"_L1].toString()))
            left << step;
    return left;
}

/// The repositories that a step lets in, sorted.
QStringList repositoriesOf(const QJsonValue& step)
{
    const QJsonObject arguments = step["arguments"_L1].toObject();
    QStringList names = all(arguments["repositories"_L1].toArray(), u"name"_s);
    if (arguments.contains("repository"_L1))
        names << arguments["repository"_L1].toString();
    names.sort();
    return names;
}

/// What an edit that did not end well says about itself, against what is really so.
void expectSaysWhatIsLeft(const Ended& ended, const Edit& edit, const QJsonObject& before, const QJsonObject& after)
{
    EXPECT_NE(ended.error("message"_L1), QString());
    EXPECT_TRUE(ended.json()["error"_L1].isObject());
    EXPECT_FALSE(ended.err.isEmpty());
    if (ended.plan().isEmpty()) {
        EXPECT_EQ(after, before) << "it did not even plan, and yet something changed";
        return;
    }
    EXPECT_NE(ended.planState(), u"done"_s);
    EXPECT_FALSE(unfinished(ended).isEmpty());
    for (const QJsonValue& step : unfinished(ended)) {
        const QStringList names = QStringList{step["arguments"_L1]["secret"_L1].toString()} + repositoriesOf(step);
        for (const QString& name : edit.replaces ? names.first(1) : names)
            EXPECT_TRUE(ended.said().contains(name)) << name.toStdString() << " is left, but not told: " << ended.said().toStdString();
    }
    const QString count = u"%1 of %2 steps are done"_s.arg(ended.steps().size() - unfinished(ended).size()).arg(ended.steps().size());
    EXPECT_TRUE(ended.said().contains(count)) << ended.said().toStdString();
    for (const QJsonValue& step : ended.steps()) {
        const QStringList now = scopeIn(after, edit.secrets.first());
        const QStringList wanted = repositoriesOf(step);
        const bool isThere = edit.replaces ? now == wanted : now.contains(wanted.first());
        const QString state = step["state"_L1].toString();
        if (state == "done"_L1 || state == "skipped"_L1)
            EXPECT_TRUE(isThere) << wanted.join(u' ').toStdString() << " is told to be done";
        else if (isThere)
            EXPECT_TRUE(step["error"_L1]["hint"_L1].toString().contains(u"not known"_s))
                << wanted.join(u' ').toStdString() << " was let in, but " << state.toStdString() << " is told";
    }
}

SpoiltEdit::SpoiltEdit(const Edit& edit, const Fault& fault, int nth)
    : m_edit(edit)
    , m_mayBeRetried(fault.fault["fault"_L1] != "expire_token"_L1) // that token stays dead
{
    QJsonObject wanted = fault.fault;
    wanted[u"nth"_s] = nth;
    wanted[u"times"_s] = fault.times;
    m_sandbox.setFaults({wanted});
    m_process = m_cli.start(QStringList{u"--yes=prod"_s, u"--max-wait"_s, u"3s"_s} + edit.words());
}

int SpoiltEdit::end()
{
    const Ended ended = CommandLine::end(*m_process);
    SCOPED_TRACE(testing::PrintToString(ended));
    const QJsonObject after = m_sandbox.state();
    if (ended.code == 0) {
        EXPECT_EQ(ended.planState(), u"done"_s);
        EXPECT_EQ(after, m_edit.appliedTo(m_before));
        return 0;
    }
    EXPECT_TRUE((QList{1, 3, 5}).contains(ended.code));
    expectSaysWhatIsLeft(ended, m_edit, m_before, after);
    if (ended.plan().isEmpty() || !m_mayBeRetried)
        return ended.code;
    m_sandbox.setFaults({});
    const Ended retried = m_cli.run({u"plan"_s, u"retry"_s, ended.planId()});
    EXPECT_EQ(retried.code, 0) << testing::PrintToString(retried);
    EXPECT_EQ(m_sandbox.state(), m_edit.appliedTo(m_before));
    return ended.code;
}

/// How many requests an edit makes that nothing disturbs.
int requestsOf(const Edit& edit)
{
    ServedSandbox sandbox;
    EXPECT_EQ(sandbox.commandLine().run(QStringList{u"--yes=prod"_s} + edit.words()).code, 0);
    return sandbox.requestCount();
}

class EveryRequest : public testing::TestWithParam<Fault> {
protected:
    /// Runs the edit once for each of its requests, spoilt by the fault.
    void spoilEach(const Edit& edit);
};

void EveryRequest::spoilEach(const Edit& edit)
{
    const int requests = requestsOf(edit);
    ASSERT_GE(requests, 4);
    std::vector<std::unique_ptr<SpoiltEdit>> edits; // all at once: what takes long is waiting
    for (int nth = 1; nth <= requests; ++nth)
        edits.push_back(std::make_unique<SpoiltEdit>(edit, GetParam(), nth));
    QStringList ends;
    for (const auto& spoilt : edits) {
        SCOPED_TRACE(testing::Message() << "at request " << ends.size() + 1);
        ends << QString::number(spoilt->end());
    }
    std::cout << GetParam().name << " at each of " << requests << " requests: exit " << ends.join(u' ').toStdString() << '\n';
}

TEST_P(EveryRequest, OfAnAdditionSpoiltEndsRightOrSaysExactlyWhatIsLeft)
{
    spoilEach(Edit::of(1, 2));
}

TEST_P(EveryRequest, OfAReplacementSpoiltEndsRightOrSaysExactlyWhatIsLeft)
{
    Edit edit = Edit::of(1, 2);
    edit.replaces = true;
    spoilEach(edit);
}

QJsonObject fault(const QString& kind, QJsonObject more = {})
{
    more[u"fault"_s] = kind;
    return more;
}

QJsonObject status(int code)
{
    return fault(u"status"_s, {{u"status"_s, code}, {u"headers"_s, QJsonObject{{u"retry-after"_s, u"1"_s}}}});
}

constexpr int forGood = 1'000;

INSTANTIATE_TEST_SUITE_P(
    , EveryRequest,
    testing::Values(Fault{"Status500", status(500)}, Fault{"Status502", status(502)}, Fault{"Status403", status(403)},
                    Fault{"Status429", status(429)}, Fault{"Reset", fault(u"reset"_s)}, Fault{"LostAnswer", fault(u"lost_answer"_s)},
                    Fault{"Truncate", fault(u"truncate"_s)}, Fault{"Garbage", fault(u"garbage"_s)},
                    Fault{"WrongTypes", fault(u"wrong_types"_s)}, Fault{"Delay", fault(u"delay"_s, {{u"delay_ms"_s, 300}})},
                    Fault{"ExpireToken", fault(u"expire_token"_s)}, Fault{"Status500ForGood", status(500), forGood},
                    Fault{"Status403ForGood", status(403), forGood}, Fault{"ResetForGood", fault(u"reset"_s), forGood},
                    Fault{"LostAnswerForGood", fault(u"lost_answer"_s), forGood}, Fault{"TruncateForGood", fault(u"truncate"_s), forGood},
                    Fault{"GarbageForGood", fault(u"garbage"_s), forGood}, Fault{"WrongTypesForGood", fault(u"wrong_types"_s), forGood}),
    [](const auto& test) { return test.param.name; });

} // namespace
