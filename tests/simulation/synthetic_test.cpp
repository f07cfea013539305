// SPDX-License-Identifier: GPL-3.0-or-later
// The engine is built for what comes: five kinds of steps no vendor has yet, each through a crash at every commit and a resume.
#include "core/plan/executor.h"
#include "tests/simulation/synthetic_world.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::simulation;
using plan::PlanState;

namespace {

const QDateTime start = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);

/// In memory where the machine offers that: an hour's heartbeats are hundreds of commits, and the program dies at each.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/quartermaster-synthetic-XXXXXX"_s;
}

/// The one process that lives; whatever held the lease before is dead.
class OnlySelf final : public plan::ProcessTable {
public:
    explicit OnlySelf(int number)
        : m_self{.pid = number, .name = u"process"_s}
    {
    }
    plan::ProcessId self() const override { return m_self; }
    plan::Life lifeOf(const plan::ProcessId& process) const override { return process == m_self ? plan::Life::Alive : plan::Life::Dead; }

private:
    plan::ProcessId m_self;
};

class SyntheticSteps : public testing::Test {
protected:
    QTemporaryDir folder{folderTemplate()};
    VirtualClock clock{start};
    SyntheticService service{clock};
    MemorySecretStore store;
    plan::StepKinds kinds = syntheticKinds();
    plan::RunOptions options{.concurrent = 300, .maxWait = 24h};
    int writesPerMinute{6'000};
    bool eventHappened{true};
    int processes{0};
    std::function<void()> meanwhile{};
    static constexpr int never = 1'000'000;

    QString journalFile() const { return folder.filePath(u"journal"_s); }

    plan::Plan planOf(const QList<plan::Step>& steps) const
    {
        return {.id = u"p"_s,
                .title = u"Synthetic"_s,
                .organization = u"o"_s,
                .githubHost = u"h"_s,
                .createdAt = start,
                .createdBy = u"me"_s,
                .steps = steps};
    }

    template <class T>
    T await(Task<T> task)
    {
        EXPECT_TRUE(clock.runUntilDone(task)) << "it hangs";
        return QCoro::waitFor(std::move(task));
    }

    /// One process: opens the journal, adds the plan where it is not there, runs it, dies at that commit (before or after).
    /// The commits it made are counted in `commits`.
    Result<plan::Plan> process(const plan::Plan& plan, int dieAt, bool afterwards, int& commits)
    {
        OnlySelf self(++processes);
        bool isDead = false;
        std::stop_source stop;
        const auto hook = [&](bool isAfter) -> Result<void> {
            if (!isDead && isAfter == afterwards && commits++ == dieAt) {
                isDead = true;
                stop.request_stop();
            }
            return isDead ? Result<void>(fail({.kind = Error::Kind::Internal, .reason = u"dead"_s})) : Result<void>();
        };
        auto journal = await(plan::Journal::open(journalFile(), Database::Runs::OnTheCallersThread,
                                                 {.clock = clock, .processes = self, .aroundCommit = hook}));
        if (!journal)
            return fail(journal.error());
        if (!await((*journal)->load(plan.id)))
            if (const auto added = await((*journal)->add(plan)); !added)
                return fail(added.error());
        SyntheticWorld world(service, store, clock, writesPerMinute);
        world.eventHappened = eventHappened;
        plan::Executor executor({.kinds = kinds, .journal = **journal, .world = world, .clock = clock});
        auto running = executor.run(plan.id, options, stop.get_token(), {});
        return await(std::move(running));
    }

    void beginAnew()
    {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(journalFile() + suffix);
        service.writes.clear();
        service.held.clear();
        service.writtenAt.clear();
    }

    /// Lets the program die at every commit in turn, each time in a world of its own, and resumes; counts the crashes.
    void dieEverywhere(const plan::Plan& plan, const std::function<void()>& holds)
    {
        int crashes = 0;
        for (const bool afterwards : {false, true})
            for (int at = 0;; ++at) {
                SCOPED_TRACE(testing::Message() << "commit " << at << (afterwards ? " after" : " before"));
                beginAnew();
                int commits = 0;
                [[maybe_unused]] const auto died = process(plan, at, afterwards, commits);
                const bool survived = commits <= at;
                int later = 0;
                const auto done = process(plan, never, false, later);
                ASSERT_OK(done);
                EXPECT_EQ(done->state, PlanState::Done);
                EXPECT_EQ(done->doneCount(), plan.steps.size());
                holds();
                if (survived)
                    break;
                ++crashes;
            }
        EXPECT_GE(crashes, 2 * plan.steps.size());
    }

    void expectEachWrittenOnce() const
    {
        for (auto written = service.writes.cbegin(); written != service.writes.cend(); ++written)
            EXPECT_EQ(*written, 1) << written.key().toStdString();
    }
};

} // namespace

TEST_F(SyntheticSteps, WaitAnHourAlsoThroughACrash)
{
    const auto plan = planOf({syntheticStep(u"1"_s, u"synthetic.hour.wait"_s, u"hour"_s),
                              syntheticStep(u"2"_s, u"synthetic.item.write"_s, u"after"_s, {u"1"_s})});
    dieEverywhere(plan, [this] {
        ASSERT_EQ(service.writtenAt.size(), 1);
        expectEachWrittenOnce();
    });
}

TEST_F(SyntheticSteps, WaitNoLongerThanAnHourInAllWhereTheProgramDiesInBetween)
{
    options.maxWait = 1min; // the first process leaves it waiting
    const auto plan = planOf({syntheticStep(u"1"_s, u"synthetic.hour.wait"_s, u"hour"_s)});
    int commits = 0;
    const auto waiting = process(plan, never, false, commits);
    ASSERT_OK(waiting);
    EXPECT_EQ(waiting->state, PlanState::Waiting);
    EXPECT_EQ(waiting->steps.first().until, start.addSecs(3'600));
    EXPECT_OK(await(clock.sleep(59min + 30s, {})));
    const auto done = process(plan, never, false, commits);
    ASSERT_OK(done);
    EXPECT_EQ(done->state, PlanState::Done);
    EXPECT_LE(clock.elapsed(), 1h + 1s);
}

TEST_F(SyntheticSteps, WaitForAnOutsideEventAlsoThroughACrash)
{
    options.maxWait = 30s; // an event that does not come leaves the plan waiting
    eventHappened = false;
    const auto plan = planOf({syntheticStep(u"1"_s, u"synthetic.event.wait"_s, u"event"_s),
                              syntheticStep(u"2"_s, u"synthetic.item.write"_s, u"after"_s, {u"1"_s})});
    int commits = 0;
    const auto waiting = process(plan, never, false, commits);
    ASSERT_OK(waiting);
    EXPECT_EQ(waiting->state, PlanState::Waiting);
    EXPECT_EQ(waiting->steps.first().note, u"the outside event"_s);
    EXPECT_TRUE(service.writes.isEmpty()) << "what comes after it must wait as well";
    EXPECT_OK(await(clock.sleep(5min, {})));
    eventHappened = true;
    const auto done = process(plan, never, false, commits);
    ASSERT_OK(done);
    EXPECT_EQ(done->state, PlanState::Done);
    options.maxWait = 24h;
    dieEverywhere(plan, [this] { expectEachWrittenOnce(); });
}

TEST_F(SyntheticSteps, KeepAValueThroughACrashInTheSecretStoreOnly)
{
    const auto plan = planOf({syntheticStep(u"1"_s, u"synthetic.credential.create"_s, u"credential"_s)});
    dieEverywhere(plan, [this] {
        expectEachWrittenOnce();
        EXPECT_TRUE(store.keys().isEmpty()) << "a value that arrived must be forgotten";
        for (const QString& file : {journalFile(), journalFile() + u"-wal"_s}) {
            QFile journal(file);
            if (journal.open(QIODevice::ReadOnly))
                EXPECT_FALSE(journal.readAll().contains("CANARY")) << "the journal holds a value";
        }
        EXPECT_TRUE(service.held.value(u"/items/credential"_s).contains("CANARY")) << "the search must be able to find one";
    });
}

TEST_F(SyntheticSteps, RunTwoHundredInParallelUnderAWriteLimitAlsoThroughACrash)
{
    writesPerMinute = 60;
    QList<plan::Step> steps;
    for (int i = 1; i <= 200; ++i)
        steps << syntheticStep(QString::number(i), u"synthetic.item.write"_s, u"item-%1"_s.arg(i));
    const auto plan = planOf(steps);
    for (const int dieAt : {0, 1, 150, 201, 300, 401}) {
        SCOPED_TRACE(dieAt);
        beginAnew();
        int commits = 0;
        [[maybe_unused]] const auto died = process(plan, dieAt, true, commits);
        EXPECT_GT(commits, dieAt) << "it must have died";
        const auto done = process(plan, never, false, commits);
        ASSERT_OK(done);
        EXPECT_EQ(done->state, PlanState::Done);
        EXPECT_EQ(service.writes.size(), 200);
        expectEachWrittenOnce();
        EXPECT_LE(service.mostInAMinute(), 60 + 2 * 10) << "a bucket of ten that refills one a second, and a fresh one after the crash";
    }
}

TEST_F(SyntheticSteps, SpanSevenSystemsInOnePlanAlsoThroughACrash)
{
    QList<plan::Step> steps;
    QStringList before;
    for (const QString& system : sevenSystems()) { // two of each at once, then the next system
        const QStringList after = before;
        before.clear();
        for (int i = 0; i < 2; ++i) {
            before << QString::number(steps.size() + 1);
            steps << syntheticStep(before.last(), system + u".thing.make"_s, u"%1-%2"_s.arg(system).arg(i), after);
        }
    }
    dieEverywhere(planOf(steps), [this] {
        EXPECT_EQ(service.writes.size(), 14);
        expectEachWrittenOnce();
    });
}
