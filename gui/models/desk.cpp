// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/desk.h"

namespace qm::gui {
namespace {

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

void Desk::start()
{
    if (const Result<cli::LastLook> last = m_context.lastLook(); last) {
        m_target = last->target;
        m_picture.estate = last->estate;
        m_picture.known = last->known;
        m_picture.readAt = last->estate.readAt();
        m_picture.isStale = true;
        tell();
    }
    refresh();
}

void Desk::refresh()
{
    if (!m_picture.isReading)
        m_reading = read();
}

void Desk::end()
{
    m_stop.request_stop();
    for (PlanRun* run : m_runs)
        run->cancel();
    endIfIdle();
}

void Desk::endIfIdle()
{
    if (m_stop.stop_requested() && !m_picture.isReading && !isRunning())
        Q_EMIT ended();
}

bool Desk::isRunning() const
{
    return std::ranges::any_of(m_runs, &PlanRun::isRunning);
}

PlanRun* Desk::addRun(plan::Plan plan)
{
    auto* run = new PlanRun(*m_session, m_clock, std::move(plan), this);
    m_runs.prepend(run);
    connect(run, &PlanRun::changed, this, &Desk::runsChanged);
    connect(run, &PlanRun::ended, this, &Desk::runEnded);
    return run;
}

PlanRun* Desk::apply(plan::Plan plan)
{
    PlanRun* run = addRun(std::move(plan));
    run->start(PlanRun::Known::New);
    return run;
}

PlanRun* Desk::resume(plan::Plan plan, bool retryFailed)
{
    PlanRun* run = addRun(std::move(plan));
    if (retryFailed)
        run->retry();
    else
        run->start(PlanRun::Known::Recorded);
    return run;
}

/// What was written is shown at once; reading again tells the rest.
void Desk::runEnded()
{
    m_picture.estate = m_picture.estate.updatedBy(m_session->world().known());
    m_listing = readPlans();
    endIfIdle();
    if (!m_stop.stop_requested())
        refresh();
}

Task<> Desk::readPlans()
{
    if (!m_session)
        co_return;
    const Result<plan::Journal*> journal = co_await m_session->journal();
    if (!journal) {
        m_picture.journalTrouble = journal.error();
    } else {
        const Result<QList<plan::PlanSummary>> plans = co_await (*journal)->list();
        m_picture.journalTrouble = plans ? std::nullopt : std::optional(plans.error());
        if (plans)
            m_picture.plans = *plans;
    }
    tell();
}

Task<Result<estate::Estate>> Desk::readEverything()
{
    const Result<session::Session*> session = co_await m_context.session();
    if (!session)
        co_return fail(session.error());
    m_session = *session;
    m_target = m_session->target();
    co_await readPlans();
    co_return co_await m_session->load(
        {.repositories = true, .secrets = true},
        [this](const estate::Estate& estate) {
            m_picture.estate = estate;
            if (!m_soon.isActive())
                m_soon.start();
        },
        m_stop.get_token());
}

Task<> Desk::read()
{
    m_picture.isReading = true;
    tell();
    const Result<estate::Estate> estate = co_await readEverything();
    m_picture.isReading = false;
    if (m_stop.stop_requested()) {
        endIfIdle();
        co_return;
    }
    if (estate) {
        m_picture.estate = *estate;
        m_picture.readAt = m_clock.now();
        m_picture.isStale = false;
        if (const Result<session::Knowledge> known = co_await m_context.conventions(); known)
            m_picture.known = *known;
    }
    m_picture.trouble = estate ? std::nullopt : std::optional(estate.error());
    tell();
}

void Desk::tell()
{
    m_soon.stop();
    m_picture.now = m_clock.now();
    Q_EMIT pictureChanged();
}

} // namespace qm::gui
