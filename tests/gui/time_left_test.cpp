// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/time_left.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using qm::Milliseconds;
using qm::gui::TimeLeft;

namespace {

/// At GitHub's pace: ten at once, then one a second.
Milliseconds paced(int steps)
{
    return Milliseconds(std::max(0, steps - 10) * 1'000);
}

struct WordsCase {
    Milliseconds left;
    const char* words;
};

class TimeLeftWords : public testing::TestWithParam<WordsCase> {};

/// How a run goes: when its nth step is done.
struct Course {
    const char* name;
    int steps;
    Milliseconds (*doneAt)(int step);
};

class Courses : public testing::TestWithParam<Course> {};

} // namespace

TEST_P(TimeLeftWords, AreNoMoreExactThanIsKnown)
{
    EXPECT_EQ(qm::gui::timeLeftInWords(GetParam().left).toStdString(), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(, TimeLeftWords,
                         testing::Values(WordsCase{0ms, "a few seconds left"}, WordsCase{9'999ms, "a few seconds left"},
                                         WordsCase{10s, "about 10 s left"}, WordsCase{11s, "about 20 s left"},
                                         WordsCase{49s, "about 50 s left"}, WordsCase{50s, "about 1 min left"},
                                         WordsCase{89s, "about 1 min left"}, WordsCase{7min, "about 7 min left"},
                                         WordsCase{90min, "about 90 min left"}));

TEST_P(Courses, NeverMakeItJumpAndEndAtNothing)
{
    const auto [name, steps, doneAt] = GetParam();
    TimeLeft left(paced, 0, steps, 0ms);
    Milliseconds before = *left.at(0ms);
    int done = 0;
    for (Milliseconds now = 0ms; done < steps; now += 100ms) {
        while (done < steps && doneAt(done + 1) <= now)
            left.reach(++done, now);
        if (done == steps)
            break;
        const Milliseconds shown = left.at(now).value_or(0ms);
        EXPECT_LE(shown, before * 5 / 4 + 2s) << name << " grew at " << now.count();
        EXPECT_GE(shown, before * 3 / 5 - 2s) << name << " fell at " << now.count();
        before = shown;
    }
    EXPECT_EQ(left.at(doneAt(steps)), std::nullopt) << "there is nothing left";
}

INSTANTIATE_TEST_SUITE_P(, Courses,
                         testing::Values(Course{"AsEstimated", 58, [](int step) { return paced(step) + step * 50ms; }},
                                         Course{"TwiceAsSlow", 58, [](int step) { return 2 * paced(step) + step * 200ms; }},
                                         Course{"TwiceAsFast", 58, [](int step) { return paced(step) / 2 + step * 10ms; }},
                                         Course{"StallsInTheMiddle", 40, [](int step) { return paced(step) + (step > 20 ? 60s : 0s); }},
                                         Course{"OfOneStep", 1, [](int) { return Milliseconds(3s); }}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(TimeLeft, IsNearTheTruthOnceHalfIsDone)
{
    const auto doneAt = [](int step) { return 3 * paced(step); };
    TimeLeft left(paced, 0, 110, 0ms);
    for (int step = 1; step <= 60; ++step)
        left.reach(step, doneAt(step));
    const Milliseconds truly = doneAt(110) - doneAt(60);
    EXPECT_GT(*left.at(doneAt(60)), truly * 3 / 4);
    EXPECT_LT(*left.at(doneAt(60)), truly * 5 / 4);
}

TEST(TimeLeft, DoesNotCountWhatAServiceMakesItWait)
{
    TimeLeft left(paced, 0, 40, 0ms);
    left.reach(10, 1s);
    const auto before = left.at(1s);
    left.setWaiting(true, 1s);
    EXPECT_EQ(left.at(301s), before) << "it stands still";
    left.setWaiting(false, 301s);
    EXPECT_EQ(left.at(301s), before);
    left.reach(11, 302s);
    EXPECT_LE(*left.at(302s), *before) << "the wait was no slowness";
}

TEST(TimeLeft, DoesNotPromiseAnEndWhileNothingGetsDone)
{
    TimeLeft left(paced, 0, 70, 0ms);
    for (int step = 1; step <= 30; ++step)
        left.reach(step, paced(step));
    EXPECT_GT(*left.at(paced(30) + 10min), 20s) << "40 steps are to be done";
}

TEST(TimeLeft, IsUnknownWhereNothingIsLeftOrNobodyEstimates)
{
    EXPECT_EQ(TimeLeft().at(5s), std::nullopt);
    EXPECT_EQ(TimeLeft(paced, 0, 0, 0ms).at(0ms), std::nullopt);
    EXPECT_EQ(TimeLeft(paced, 7, 7, 0ms).at(0ms), std::nullopt);
    EXPECT_EQ(TimeLeft({}, 0, 7, 0ms).at(0ms), std::nullopt);
    TimeLeft left(paced, 2, 4, 0ms);
    left.reach(1, 1s); // less than before: nothing is learnt of it
    EXPECT_TRUE(left.at(1s));
    EXPECT_GE(*left.at(600s), 0ms) << "late, never below nothing";
}
