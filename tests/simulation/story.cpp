// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/story.h"

#include "core/operations/scope/scope_planner.h"
#include "core/plan/journal.h"
#include "core/plan/plan_json.h"

#include <QDir>
#include <QFile>

#include <list>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::simulation {
namespace {

operations::ScopeEdit someIntent(Chance& chance)
{
    operations::ScopeEdit edit{.secrets = chance.someOf(secretNames(), 3)};
    if (chance.oneIn(6)) {
        edit.visibility =
            chance.oneOf(QList{github::SecretVisibility::All, github::SecretVisibility::Private, github::SecretVisibility::Selected});
        if (edit.visibility == github::SecretVisibility::Selected)
            edit.set = chance.someOf(repositoryNames(), 4);
    } else if (chance.oneIn(3))
        edit.set = chance.someOf(repositoryNames(), 4);
    else if (chance.oneIn(3))
        edit.remove = chance.someOf(repositoryNames(), 3);
    else
        edit.add = chance.someOf(repositoryNames(), 4);
    return edit;
}

/// Plays one seed.
class Story {
public:
    Story(std::uint64_t seed, Stage& stage)
        : m_stage(stage)
        , m_chance(seed)
    {
    }

    void play()
    {
        std::vector<Task<>> others;
        for (int edits = m_chance.below(4); edits > 0; --edits)
            others.push_back(editLater(Milliseconds(m_chance.below(120'000)), m_chance.next()));
        m_process = std::make_unique<Process>(m_stage, m_alive, ++m_number);
        for (int plans = 1 + m_chance.below(2); plans > 0; --plans)
            onePlan();
        m_stage.faultsAreOn = false;
        finishEverything();
        while (m_stage.clock.advance()) {
        } // the rest of the edits
    }

private:
    Task<> editLater(Milliseconds after, std::uint64_t seed)
    {
        co_await m_stage.clock.sleep(after, {});
        Chance chance(seed);
        if (const AdminEdit edit = someEdit(chance, m_stage.scopes()); !edit.method.isEmpty())
            m_stage.edit(edit);
    }

    template <class T>
    T await(Task<T> task)
    {
        if (!m_stage.clock.runUntilDone(task))
            qFatal("a story hangs: nobody waits for anything, and a task is not done");
        return QCoro::waitFor(std::move(task));
    }

    void pause(int mostMs) { [[maybe_unused]] const auto slept = await(m_stage.clock.sleep(Milliseconds(m_chance.below(mostMs)), {})); }

    void restart()
    {
        m_process.reset();
        m_process = std::make_unique<Process>(m_stage, m_alive, ++m_number);
        m_stage.note(u"process %1 starts"_s.arg(m_number));
    }

    void onePlan()
    {
        const std::optional<plan::Plan> plan = makePlan(someIntent(m_chance));
        if (!plan)
            return;
        if (m_chance.oneIn(2))
            pause(40'000); // somebody reads it
        run(plan->id);
        if (m_chance.oneIn(3))
            run(plan->id);
        if (m_chance.oneIn(4))
            undo(plan->id);
    }

    std::optional<plan::Plan> makePlan(const operations::ScopeEdit& edit)
    {
        session::Session& session = m_process->session();
        const auto estate = await(session.world().look({.secrets = edit.secrets, .repositories = edit.repositories()}, 0ms, {}));
        if (!estate)
            return std::nullopt;
        const auto plan = operations::planScopeEdit(*estate, edit);
        return plan && !plan->steps.isEmpty() ? record(await(session.sign(*plan, {}))) : std::nullopt;
    }

    std::optional<plan::Plan> record(const Result<plan::Plan>& plan)
    {
        if (!plan)
            return std::nullopt;
        m_stage.oracle.planned(plan::toJson(*plan));
        const auto journal = await(m_process->session().journal());
        if (!journal || !await((*journal)->add(*plan)))
            return std::nullopt;
        m_stage.note(u"planned: %1"_s.arg(plan->title));
        return *plan;
    }

    /// Runs a plan; perhaps the program dies on the way, perhaps another process tries the same.
    void run(const QString& id)
    {
        if (m_chance.oneIn(3))
            m_process->dieAtCommit(m_chance.below(8), m_chance.oneIn(2));
        const int crashAfter = m_chance.oneIn(5) ? m_chance.below(40) : -1;
        const int secondAfter = m_chance.oneIn(6) ? m_chance.below(12) : -1;
        m_stage.oracle.runBegins(id, m_process->number(), m_stage.scopes(), m_stage.clock.elapsed().count());
        auto running =
            m_process->session().run(id, {.retryFailed = m_chance.oneIn(2), .concurrent = 1 + m_chance.below(4)}, m_process->stop(), {});
        for (int moves = 0; !running.isReady(); ++moves) {
            if (moves == crashAfter)
                m_process->crash();
            if (moves == secondAfter && m_process->isAlive())
                tryAsSecond(id);
            if (!running.isReady() && !m_stage.clock.advance()) // the second one's moves may have ended it
                qFatal("a story hangs in a run");
        }
        ended(m_process->number(), QCoro::waitFor(std::move(running)), m_process->isAlive());
        if (!m_process->isAlive())
            restart();
    }

    /// While the first process runs a plan, a second one must be refused at once.
    void tryAsSecond(const QString& id)
    {
        Process second(m_stage, m_alive, ++m_number);
        auto running = second.session().run(id, {}, second.stop(), {});
        if (running.isReady()) {
            if (!QCoro::waitFor(std::move(running)))
                m_stage.note(u"process %1 is refused"_s.arg(second.number()));
            else // which it may not
                m_stage.oracle.runBegins(id, second.number(), m_stage.scopes(), m_stage.clock.elapsed().count());
            return;
        }
        m_stage.oracle.runBegins(id, second.number(), m_stage.scopes(), m_stage.clock.elapsed().count()); // which it may not
        second.crash();
        while (!running.isReady() && m_stage.clock.advance()) {
        }
    }

    void ended(int process, const Result<plan::Plan>& plan, bool isAlive)
    {
        const QString how = !isAlive ? u"died"_s : plan ? plan::stateName(plan->state) : plan.error().message();
        m_stage.note(u"process %1 ended its run: %2"_s.arg(process).arg(how));
        m_stage.conflicts += plan && plan->state == plan::PlanState::Conflict ? 1 : 0;
        m_stage.oracle.runEnds(process, isAlive && plan ? plan::toJson(*plan) : QJsonObject(), m_stage.scopes());
    }

    void undo(const QString& id)
    {
        const auto journal = await(m_process->session().journal());
        const auto done = journal ? await((*journal)->load(id)) : Result<plan::Plan>(fail(journal.error()));
        if (!done)
            return;
        if (const auto plan = record(await(m_process->session().undo(*done, {}))))
            run(plan->id);
    }

    /// The last restart: every plan is resumed where it can be, and nothing may be left running.
    void finishEverything()
    {
        restart();
        const auto journal = await(m_process->session().journal());
        const auto summaries = journal ? await((*journal)->list()) : Result<QList<plan::PlanSummary>>(fail(journal.error()));
        QList<QJsonObject> plans;
        for (const plan::PlanSummary& summary : summaries.value_or(QList<plan::PlanSummary>())) {
            if (summary.state != plan::PlanState::Done && summary.state != plan::PlanState::Undone) {
                m_stage.oracle.runBegins(summary.id, m_process->number(), m_stage.scopes(), m_stage.clock.elapsed().count());
                ended(m_process->number(), await(m_process->session().run(summary.id, {.retryFailed = true}, m_process->stop(), {})), true);
            }
            if (const auto plan = await((*journal)->load(summary.id)))
                plans << plan::toJson(*plan);
        }
        m_stage.oracle.ended(plans);
    }

    Stage& m_stage;
    Chance m_chance;
    QSet<int> m_alive;
    int m_number{0};
    std::unique_ptr<Process> m_process;
};

/// A copy of an empty journal: making its tables anew for each story would be a good part of the story's time.
void layJournal(const QString& journal, const QString& folder)
{
    const QString empty = folder + u"/empty.sqlite"_s;
    if (!QFile::exists(empty)) {
        VirtualClock clock(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
        const QSet<int> alive;
        Processes nobody(alive, 0, false);
        auto opened = plan::Journal::open(empty, Database::Runs::OnTheCallersThread, {.clock = clock, .processes = nobody});
        if (!QCoro::waitFor(std::move(opened)))
            qFatal("no journal can be made in %s", qPrintable(folder));
    }
    QFile::copy(empty, journal);
}

} // namespace

Report play(std::uint64_t seed, const QString& folder, Mutant mutant, const QSet<int>& mutedFaults)
{
    const QString journal = u"%1/%2.sqlite"_s.arg(folder).arg(seed);
    layJournal(journal, folder);
    Stage stage(seed, journal, mutant, mutedFaults);
    Story(seed, stage).play();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(journal + suffix);
    return {.broken = stage.oracle.broken(),
            .trace = stage.trace,
            .meetings = stage.meetings,
            .faults = stage.faultsThatStruck,
            .simulatedMs = stage.clock.elapsed().count(),
            .crashes = stage.crashes,
            .conflicts = stage.conflicts};
}

QList<int> fewestFaults(std::uint64_t seed, const QString& folder, Mutant mutant, const QList<int>& faults)
{
    QSet<int> muted;
    for (const int fault : faults) {
        QSet<int> without = muted;
        without << fault;
        if (play(seed, folder, mutant, without).broken)
            muted = without;
    }
    QList<int> needed;
    for (const int fault : faults)
        if (!muted.contains(fault))
            needed << fault;
    return needed;
}

} // namespace qm::simulation
