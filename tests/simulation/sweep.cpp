// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sweep.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace qm::simulation {
namespace {

/// Memory where the machine offers it as a disk: a story's journal is gone in milliseconds.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/quartermaster-stories-XXXXXX"_s;
}

} // namespace

Sweep playAll(std::uint64_t first, int count, Mutant mutant, bool twice)
{
    const QTemporaryDir folder(folderTemplate());
    Sweep sweep;
    std::mutex guard;
    std::atomic<int> next{0};
    std::atomic<bool> isOver{false};
    const auto work = [&](const QString& ownFolder) {
        QDir().mkpath(ownFolder);
        for (int number = next++; number < count && !isOver; number = next++) {
            const std::uint64_t seed = first + std::uint64_t(number);
            const Report report = play(seed, ownFolder, mutant);
            const bool isEqual = !twice || play(seed, ownFolder, mutant).trace == report.trace;
            const std::lock_guard lock(guard);
            ++sweep.stories;
            sweep.simulatedMs += report.simulatedMs;
            sweep.crashes += report.crashes;
            sweep.conflicts += report.conflicts;
            for (auto meeting = report.meetings.cbegin(); meeting != report.meetings.cend(); ++meeting)
                sweep.meetings[meeting.key()] += meeting.value();
            if (!isEqual && !sweep.unequalSeed)
                sweep.unequalSeed = seed;
            if (report.broken && (!sweep.brokenSeed || seed < *sweep.brokenSeed)) {
                sweep.brokenSeed = seed;
                sweep.broken = report;
            }
            isOver = isOver || report.broken || !isEqual;
        }
    };
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work, folder.filePath(QString::number(i)));
    }
    sweep.seconds = double(timer.nsecsElapsed()) / 1e9;
    if (sweep.brokenSeed)
        sweep.broken.faults = fewestFaults(*sweep.brokenSeed, folder.path(), mutant, sweep.broken.faults);
    return sweep;
}

QStringList expectedMeetings()
{
    QStringList expected;
    for (const QString& fault :
         {u"status"_s, u"reset"_s, u"lost_answer"_s, u"truncate"_s, u"garbage"_s, u"wrong_types"_s, u"delay"_s, u"expire_token"_s})
        for (const QString& kind : {u"scope.add"_s, u"scope.remove"_s, u"scope.set"_s, u"visibility.set"_s})
            expected << u"%1 × github.secret.%2"_s.arg(fault, kind);
    return expected;
}

} // namespace qm::simulation
