// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/stage.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace qm::test {

using plan::Event;
using plan::Journal;
using plan::Plan;
using plan::RunOptions;

namespace {

/// In memory where the machine offers that: what survives power loss is not the question here.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/plan-XXXXXX"_s;
}

} // namespace

Stage::Stage()
    : m_folder(folderTemplate())
    , m_kinds(FakeWorld::kinds())
{
}

Journal& Stage::journal()
{
    if (!m_journal)
        m_journal = anotherJournal(processes);
    return *m_journal;
}

std::unique_ptr<Journal> Stage::anotherJournal(plan::ProcessTable& of)
{
    auto opened =
        await(Journal::open(path(), Database::Runs::OnTheCallersThread, {.clock = clock, .processes = of, .aroundCommit = aroundCommit}));
    EXPECT_OK(opened);
    return opened ? *std::move(opened) : nullptr;
}

Task<Result<Plan>> Stage::start(RunOptions options, std::stop_token stop)
{
    plan::Executor executor({.kinds = m_kinds, .journal = journal(), .world = world, .clock = clock});
    return executor.run(planOf({}).id, options, stop,
                        [this](const Event& event) { events << event.step.id + u' ' + stateName(event.step.state); });
}

Result<Plan> Stage::run(RunOptions options, std::stop_token stop)
{
    return await(start(std::move(options), stop));
}

Result<Plan> Stage::addAndRun(const QList<plan::Step>& steps, RunOptions options, std::stop_token stop)
{
    if (const Result<void> added = await(journal().add(planOf(steps))); !added)
        return fail(added.error());
    return run(std::move(options), stop);
}

Plan Stage::recorded()
{
    const Result<Plan> plan = await(journal().load(planOf({}).id));
    EXPECT_OK(plan);
    return plan.value_or(Plan());
}

} // namespace qm::test
