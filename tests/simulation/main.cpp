// SPDX-License-Identifier: GPL-3.0-or-later
// simulation --seeds N [--first S] [--twice] [--mutants] [--story S]: whole stories under a virtual clock.
#include "tests/simulation/sweep.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace qm::simulation;

namespace {

void say(const QString& line)
{
    std::puts(line.toUtf8().constData());
}

QString numbers(const QList<int>& values)
{
    QStringList texts;
    for (const int value : values)
        texts << QString::number(value);
    return texts.isEmpty() ? u"none"_s : texts.join(u", "_s);
}

void sayBroken(const Sweep& sweep)
{
    say(u"BROKEN with seed %1: %2"_s.arg(*sweep.brokenSeed).arg(*sweep.broken.broken));
    say(u"fewest faults that still break it: %1"_s.arg(numbers(sweep.broken.faults)));
}

/// Plays the product's own stories; 0 if every promise held and every fault met every step kind.
int playProduct(std::uint64_t first, int count, bool twice)
{
    const Sweep sweep = playAll(first, count, Mutant::None, twice);
    const int played = sweep.stories * (twice ? 2 : 1);
    say(u"%1 stories, %2 a second, %3 times faster than real time, %4 crashes, %5 conflicts"_s.arg(sweep.stories)
            .arg(double(played) / sweep.seconds, 0, 'f', 0)
            .arg(double(sweep.simulatedMs) * (twice ? 2 : 1) / 1'000 / sweep.seconds, 0, 'f', 0)
            .arg(sweep.crashes)
            .arg(sweep.conflicts));
    int missing = 0;
    for (const QString& meeting : expectedMeetings()) {
        say(u"  %1: %2"_s.arg(meeting).arg(sweep.meetings.value(meeting)));
        missing += sweep.meetings.contains(meeting) ? 0 : 1;
    }
    if (sweep.brokenSeed)
        sayBroken(sweep);
    if (sweep.unequalSeed)
        say(u"UNEQUAL: seed %1 told two different stories"_s.arg(*sweep.unequalSeed));
    if (missing > 0 && !sweep.brokenSeed)
        say(u"HOLES: %1 pairs of a fault and a step kind never met"_s.arg(missing));
    return sweep.brokenSeed || sweep.unequalSeed || missing > 0 ? 1 : 0;
}

/// Every mutant must be found; 0 if all are.
int findMutants(std::uint64_t first, int count)
{
    int missed = 0;
    for (const Mutant mutant : allMutants()) {
        const Sweep sweep = playAll(first, count, mutant, false);
        if (sweep.brokenSeed)
            say(u"%1: found after %2 stories (seed %3: %4)"_s.arg(mutantName(mutant))
                    .arg(sweep.stories)
                    .arg(*sweep.brokenSeed)
                    .arg(*sweep.broken.broken));
        else
            say(u"%1: NOT FOUND in %2 stories"_s.arg(mutantName(mutant)).arg(sweep.stories));
        missed += sweep.brokenSeed ? 0 : 1;
    }
    return missed;
}

int tellStory(std::uint64_t seed)
{
    const QTemporaryDir folder;
    const Report report = play(seed, folder.path());
    for (const QString& line : report.trace.lines())
        say(line);
    say(report.broken ? u"BROKEN: "_s + *report.broken : u"every promise was kept"_s);
    return report.broken ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // its counters share one lock, on which stories told side by side would wait
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays whole stories of plans, faults, crashes and other people under a virtual clock."_s);
    parser.addHelpOption();
    parser.addOptions({{u"seeds"_s, u"How many stories."_s, u"N"_s, u"2000"_s},
                       {u"first"_s, u"The first seed."_s, u"S"_s, u"1"_s},
                       {u"twice"_s, u"Plays each story twice; both must be the same."_s},
                       {u"mutants"_s, u"Plays programs with a planted fault; each must be found."_s},
                       {u"story"_s, u"Tells one story line by line."_s, u"S"_s}});
    parser.process(application);
    const std::uint64_t first = parser.value(u"first"_s).toULongLong();
    const int count = parser.value(u"seeds"_s).toInt();
    if (parser.isSet(u"story"_s))
        return tellStory(parser.value(u"story"_s).toULongLong());
    return parser.isSet(u"mutants"_s) ? findMutants(first, count) : playProduct(first, count, parser.isSet(u"twice"_s));
}
