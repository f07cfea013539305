// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/progress.h"

#include "tests/support/results.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qm::cli;
using qm::plan::StepState;

namespace {

qm::plan::Event event(StepState state)
{
    return {.at = QDateTime::fromString(u"2026-11-25T09:00:00.250Z"_s, Qt::ISODateWithMs),
            .plan = u"p"_s,
            .step = {.id = u"3"_s, .summary = u"lp-a may read TOKEN"_s, .state = state, .note = u"an hour"_s},
            .done = 2,
            .of = 5};
}

QString shown(bool onTerminal, const GlobalOptions& options, StepState state, int width = 80)
{
    QString text;
    const Console console{.err = [&text](const QString& part) { text += part; }, .errIsTerminal = onTerminal, .width = width};
    {
        Progress progress(console, options);
        progress.show(event(state));
    }
    return text;
}

} // namespace

TEST(Progress, IsSilentInAPipe)
{
    EXPECT_EQ(shown(false, {}, StepState::Running), QString());
}

TEST(Progress, WritesOneLineOverOnATerminalAndRemovesIt)
{
    EXPECT_EQ(shown(true, {}, StepState::Running), u"\r\x1b[K2 of 5: lp-a may read TOKEN (running)\r\x1b[K"_s);
    EXPECT_LT(shown(true, {}, StepState::Running, 20).size(), 20 + 8);
}

TEST(Progress, IsOneJsonObjectALineOnDemand)
{
    const QString line = shown(true, {.progressJson = true}, StepState::Waiting);
    EXPECT_EQ(line.count(u'\n'), 1);
    EXPECT_EQ(QJsonDocument::fromJson(line.toUtf8()).object(), QJsonObject({{u"at"_s, u"2026-11-25T09:00:00.250Z"_s},
                                                                            {u"plan"_s, u"p"_s},
                                                                            {u"step"_s, u"3"_s},
                                                                            {u"state"_s, u"waiting"_s},
                                                                            {u"done"_s, 2},
                                                                            {u"of"_s, 5},
                                                                            {u"until"_s, QJsonValue()},
                                                                            {u"waiting_for"_s, u"an hour"_s}}));
    EXPECT_TRUE(toJson(event(StepState::Done))["waiting_for"_L1].isNull());
}

TEST(Progress, SaysOnceInAPipeWhatMakesItWait)
{
    qm::plan::Event paused = event(StepState::Waiting);
    paused.step.until = QDateTime::fromString(u"2026-11-25T09:30:00Z"_s, Qt::ISODate);
    QString text;
    const Console console{.err = [&text](const QString& part) { text += part; }};
    Progress progress(console, {});
    progress.show(paused);
    progress.show(paused);
    const QString time = paused.step.until.toLocalTime().toString(u"HH:mm:ss"_s);
    EXPECT_EQ(text, u"Waiting until %1: an hour\n"_s.arg(time));
    EXPECT_EQ(toJson(paused)["until"_L1], u"2026-11-25T09:30:00Z"_s);
}
