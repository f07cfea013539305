// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/desk.h"

#include "core/base/process_memory.h"
#include "core/github/abilities.h"

#include <QCoro/QCoroTimer>

using namespace std::chrono_literals;

namespace qm::gui {
namespace {

/// The journal at one moment.
struct Listing {
    QList<plan::PlanSummary> plans{};
    std::optional<plan::Runner> runner{};
};

/// `desk` owns the session: when it is gone, so is the journal.
Task<Result<Listing>> list(session::Session* session, QPointer<Desk> desk)
{
    const Result<plan::Journal*> journal = co_await session->journal();
    if (!journal)
        co_return fail(journal.error());
    const Result<QList<plan::PlanSummary>> plans = co_await (*journal)->list();
    if (!plans || !desk)
        co_return fail(plans ? cancelled() : plans.error());
    const Result<std::optional<plan::Runner>> runner = co_await (*journal)->runner();
    co_return runner.map([&](const auto& who) { return Listing{*plans, who}; });
}

/// The plans with what the runs here know already.
QList<plan::PlanSummary> withRuns(QList<plan::PlanSummary> plans, const QList<PlanRun*>& runs)
{
    for (const PlanRun* run : runs) {
        const auto found = std::ranges::find_if(plans, [&](const auto& plan) { return plan.id == run->plan().id; });
        if (!run->isRunning() || found == plans.end())
            continue;
        found->done = run->plan().doneCount();
        found->state = plan::PlanState::Running;
    }
    return plans;
}

/// Who runs a plan: before the journal says so, a run here does.
std::optional<plan::Runner> withRuns(std::optional<plan::Runner> runner, const QList<PlanRun*>& runs)
{
    const auto running = std::ranges::find_if(runs, &PlanRun::isRunning);
    return runner || running == runs.end() ? std::move(runner) : plan::Runner{.planId = (*running)->plan().id, .isThisProcess = true};
}

cli::Context::Parts stoppedBy(cli::Context::Parts parts, const std::stop_source& stop)
{
    parts.stop = stop.get_token();
    return parts;
}

} // namespace

Desk::Desk(cli::GlobalOptions options, cli::Context::Parts parts)
    : m_context(std::move(options), stoppedBy(parts, m_stop))
    , m_clock(parts.clock)
{
    constexpr int together = 100; // ms
    m_picture.now = m_clock.now();
    m_picture.isNamed = m_context.options().sandbox || !m_context.options().profile.isEmpty() || !m_context.options().endpoints.isEmpty();
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, &Desk::tell);
}

Desk::Use::Use(Desk& desk)
    : m_desk(&desk)
{
    ++desk.m_uses;
}

Desk::Use::~Use()
{
    if (!m_desk)
        return;
    --m_desk->m_uses;
    m_desk->endIfIdle();
}

Result<Desk::LastSeen> Desk::lookBackNow(cli::Context& context, const QDateTime& now)
{
    return context.lastLook().map([&](const cli::LastLook& look) {
        return LastSeen{look, std::make_shared<operations::ScopeStandings>(look.estate, look.known->rules, now)};
    });
}

void Desk::lookBack()
{
    m_lastSeen = std::async(std::launch::async, [this, now = m_picture.now] { return lookBackNow(m_context, now); });
}

void Desk::start()
{
    if (const Result<LastSeen> last = m_lastSeen.valid() ? m_lastSeen.get() : lookBackNow(m_context, m_picture.now); last) {
        m_target = last->look.target;
        m_picture.known = last->look.known;
        m_picture.readAt = last->look.estate.readAt();
        m_picture.isStale = true;
        see(last->look.estate);
        m_picture.standings = last->standings;
    }
    refresh(); // tells of it, too
}

void Desk::see(estate::Estate estate)
{
    m_picture.estate = std::move(estate);
    m_picture.standings.reset();
}

void Desk::refresh()
{
    if (m_lastSeen.valid())
        m_lastSeen.wait(); // it has the context until then
    if (!m_picture.isReading && !isLocked() && !m_stop.stop_requested())
        m_reading = read();
}

void Desk::stopReading()
{
    m_stopReading.request_stop();
}

void Desk::end()
{
    m_stop.request_stop();
    m_stopReading.request_stop();
    Q_EMIT ending();
    for (PlanRun* run : m_runs)
        run->cancel();
    endIfIdle();
}

void Desk::endIfIdle()
{
    if (hasEnded())
        Q_EMIT ended();
}

bool Desk::isRunning() const
{
    return std::ranges::any_of(m_runs, &PlanRun::isRunning);
}

PlanRun* Desk::addRun(plan::Plan plan, PlanRun::Known known)
{
    auto* run = new PlanRun(*m_session, m_clock, std::move(plan), known, this);
    m_runs.prepend(run);
    connect(run, &PlanRun::changed, this, &Desk::runsChanged);
    connect(run, &PlanRun::changed, this, &Desk::noteRun);
    connect(run, &PlanRun::ended, this, &Desk::runEnded);
    return run;
}

PlanRun* Desk::apply(plan::Plan plan)
{
    PlanRun* run = addRun(std::move(plan), PlanRun::Known::New);
    run->start();
    return run;
}

PlanRun* Desk::resume(plan::Plan plan, bool retryFailed)
{
    PlanRun* run = addRun(std::move(plan), PlanRun::Known::Recorded);
    if (retryFailed)
        run->retry();
    else
        run->start();
    return run;
}

/// What was written is shown at once; reading again tells the rest.
void Desk::runEnded()
{
    see(m_picture.estate.updatedBy(m_session->world().known()));
    readPlans();
    dropCredentials();
    endIfIdle();
    refresh();
}

void Desk::setLock(Lock lock)
{
    m_lock = lock;
    Q_EMIT lockChanged();
}

void Desk::lock()
{
    if (isLocked())
        return;
    m_stopReading.request_stop();
    m_unlockTrouble.reset();
    setLock(Lock::Locked);
    dropCredentials();
}

/// A plan on its way needs them to its end.
void Desk::dropCredentials()
{
    if (m_lock == Lock::Locked && !isRunning())
        m_dropping = drop();
}

Task<> Desk::drop()
{
    const Use use(*this);
    co_await m_context.lock();
}

void Desk::unlock()
{
    if (m_lock == Lock::Locked)
        m_unlocking = signInAgain();
}

Task<> Desk::signInAgain()
{
    const Use use(*this);
    setLock(Lock::Opening);
    const Result<void> unlocked = co_await m_context.unlock();
    m_unlockTrouble = unlocked ? std::nullopt : std::optional(unlocked.error());
    setLock(unlocked ? Lock::Open : Lock::Locked);
    m_readAgain = m_picture.isReading && unlocked;
    refresh();
}

PlanRun* Desk::runOf(const QString& planId) const
{
    const auto run = std::ranges::find_if(m_runs, [&](const PlanRun* each) { return each->plan().id == planId; });
    return run == m_runs.cend() ? nullptr : *run;
}

/// A run tells its steps sooner than the journal does.
void Desk::noteRun()
{
    m_picture.plans = withRuns(m_picture.plans, m_runs);
    const auto isListed = [this](const PlanRun* run) {
        return std::ranges::any_of(m_picture.plans, [&](const auto& plan) { return plan.id == run->plan().id; });
    };
    for (const PlanRun* run : m_runs)
        if (run->isRunning() && !isListed(run))
            readPlans();
        else if (run->isRunning())
            m_picture.runner = plan::Runner{.planId = run->plan().id, .isThisProcess = true};
    if (!m_soon.isActive())
        m_soon.start();
}

void Desk::readPlans()
{
    m_listAgain = true;
    if (!m_isListing && m_session && !m_stop.stop_requested())
        m_listing = listPlans();
}

Task<> Desk::listPlans()
{
    const Use use(*this);
    const QPointer<Desk> self(this); // it may go while the journal is read
    m_isListing = true;
    bool isNews = false;
    while (std::exchange(m_listAgain, false)) {
        Result<Listing> listing = co_await list(m_session, self);
        if (!self)
            co_return;
        const Picture before = m_picture;
        m_picture.journalTrouble = listing ? std::nullopt : std::optional(listing.error());
        if (listing) {
            m_picture.plans = withRuns(std::move(listing->plans), m_runs);
            m_picture.runner = withRuns(std::move(listing->runner), m_runs);
        }
        isNews = isNews || !before.plansReadAt.isValid() || m_picture.journalTrouble != before.journalTrouble ||
                 m_picture.plans != before.plans || m_picture.runner != before.runner;
        m_picture.plansReadAt = m_clock.now();
    }
    m_isListing = false;
    if (isNews)
        tell();
}

Task<Result<estate::Estate>> Desk::readEverything()
{
    const Result<session::Session*> session = co_await m_context.session();
    if (!session)
        co_return fail(session.error());
    m_session = *session;
    m_target = m_session->target();
    if (isLocked()) { // while it was opened
        co_await m_context.lock();
        co_return fail(cancelled());
    }
    m_listAgain = true;
    if (!m_isListing)
        co_await listPlans();
    Task<Result<QString>> naming = m_session->author(m_stopReading.get_token());
    Result<estate::Estate> estate = co_await m_session->load(
        {.repositories = true, .secrets = true},
        [this](const estate::Estate& arrived) {
            see(arrived);
            if (!m_soon.isActive())
                m_soon.start();
        },
        m_stopReading.get_token());
    m_picture.signedInAs = (co_await naming).value_or(m_picture.signedInAs);
    co_return estate;
}

Task<> Desk::read()
{
    const Use use(*this);
    m_stopReading = {};
    m_picture.isReading = true;
    m_readingSince = m_clock.now();
    m_sentBefore = sent();
    tell();
    const QPointer<Desk> self(this); // it may go meanwhile
    co_await QCoro::sleepFor(0ms);   // what is known is painted before the keychain is asked: its library takes a while to load
    if (!self)
        co_return;
    giveBackFreedMemory(); // of what was looked back at: the same comes again now
    const Result<estate::Estate> estate = co_await readEverything();
    m_picture.isReading = false;
    if (m_stop.stop_requested())
        co_return;
    const bool readAgain = std::exchange(m_readAgain, false);
    if (readAgain)
        QTimer::singleShot(0, this, &Desk::refresh);
    if (readAgain || isLocked()) { // what is missing is read once it is unlocked
        tell();
        co_return;
    }
    if (estate) {
        m_complete = sent().since(m_sentBefore);
        m_picture.readAt = m_clock.now();
        m_picture.isStale = false;
        if (const Result<session::Knowledge> known = co_await m_context.conventions(); known)
            m_picture.known = *known;
        see(*estate);
    }
    m_picture.trouble = estate ? std::nullopt : std::optional(estate.error());
    tell();
    giveBackFreedMemory(); // the window stays open all day, and reading took twice what is known
}

net::Tally Desk::sent() const
{
    return m_session ? m_session->requestsOfReadings() : net::Tally();
}

void Desk::tell()
{
    m_soon.stop();
    m_picture.now = m_clock.now();
    if (m_session)
        m_picture.quota = m_session->quota();
    m_picture.requests = m_picture.isReading ? sent().since(m_sentBefore) : m_complete;
    if (m_target) {
        m_picture.isReadOnly = m_target->readOnly;
        m_picture.organization = m_target->organization;
        m_picture.githubHost = m_target->github.host();
        m_picture.githubSite = m_target->sandbox ? QString() : github::siteOf(m_target->github);
    }
    m_picture.standings = standingsOf(m_picture);
    m_picture.secretCount = m_picture.estate.secretCount();
    m_picture.repositoryCount = m_picture.estate.repositoryCount();
    if (m_picture.isReading) {
        m_picture.secretsArrived = m_picture.estate.secretCount(m_readingSince);
        m_picture.repositoriesArrived = m_picture.estate.repositoryCount(m_readingSince);
    }
    Q_EMIT pictureChanged();
}

} // namespace qm::gui
