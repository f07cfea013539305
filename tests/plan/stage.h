// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/virtual_clock.h"
#include "core/plan/executor.h"
#include "tests/plan/fake_world.h"
#include "tests/plan/plans.h"

#include <QTemporaryDir>

namespace qm::test {

/// Processes that live as long as a test says so.
class FakeProcesses : public plan::ProcessTable {
public:
    plan::ProcessId me{.pid = 1, .startedAt = QStringLiteral("1"), .bootId = QStringLiteral("b"), .name = QStringLiteral("first (ana)")};
    QHash<qint64, plan::Life> lives{}; ///< the others are alive

    plan::ProcessId self() const override { return me; }
    plan::Life lifeOf(const plan::ProcessId& process) const override { return lives.value(process.pid, plan::Life::Alive); }
};

/// A world with a fake service, a virtual clock and a journal on disk, which may be closed and opened again.
class Stage {
public:
    Stage();

    VirtualClock clock{startOfStory()};
    FakeWorld world{clock};
    FakeProcesses processes{};
    QStringList events{};                ///< "1 running", "1 done", as reported
    Database::CommitHook aroundCommit{}; ///< of journals opened from now on

    QString path() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }

    /// The journal of "this program", opened where it is not.
    plan::Journal& journal();
    /// Ends the program: the next use opens the journal anew.
    void restart() { m_journal.reset(); }
    /// Another program's journal over the same file.
    std::unique_ptr<plan::Journal> anotherJournal(plan::ProcessTable& of);

    /// Waits for a task, moving the clock.
    template <class T>
    T await(Task<T> task)
    {
        EXPECT_TRUE(clock.runUntilDone(task));
        T answer{};
        [](Task<T>& done, T& to) -> Task<> { to = co_await done; }(task, answer);
        return answer;
    }

    /// Starts to run the plan of planOf.
    Task<Result<plan::Plan>> start(plan::RunOptions options = {}, std::stop_token stop = {});
    /// Runs it to its end.
    Result<plan::Plan> run(plan::RunOptions options = {}, std::stop_token stop = {});
    /// Records it first.
    Result<plan::Plan> addAndRun(const QList<plan::Step>& steps, plan::RunOptions options = {}, std::stop_token stop = {});

    /// The plan as the journal has it.
    plan::Plan recorded();

private:
    QTemporaryDir m_folder;
    plan::StepKinds m_kinds;
    std::unique_ptr<plan::Journal> m_journal;
};

} // namespace qm::test
