// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/current_plan.h"

#include "gui/models/desk.h"

#include <QPointer>

namespace qm::gui {
namespace {

Task<Result<plan::Plan>> load(session::Session* session, QString id)
{
    const Result<plan::Journal*> journal = co_await session->journal(); // which is open: the list of plans was read before
    if (!journal)
        co_return fail(journal.error());
    co_return co_await (*journal)->load(id);
}

} // namespace

CurrentPlan::CurrentPlan(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void CurrentPlan::turnTo(const QString& id)
{
    if (id != m_id) {
        m_plan.reset();
        m_trouble.reset();
    }
    m_id = id;
    m_isStale = true;
    if (!m_isReading && m_desk.session())
        m_reading = read();
}

const plan::Plan* CurrentPlan::plan() const
{
    const PlanRun* run = m_desk.runOf(m_id);
    return run && run->isRunning() ? &run->plan() : m_plan ? &*m_plan : nullptr;
}

void CurrentPlan::abandon()
{
    if (m_desk.session())
        m_abandoning = giveUp(m_id);
}

Task<> CurrentPlan::read()
{
    const Desk::Use use(m_desk);
    const QPointer<CurrentPlan> self(this); // it may go while the journal is read
    m_isReading = true;
    while (std::exchange(m_isStale, false) && !m_id.isEmpty()) {
        const QString id = m_id;
        const Result<plan::Plan> plan = co_await load(m_desk.session(), id);
        if (!self)
            co_return;
        if (id != m_id)
            continue;
        m_plan = plan ? std::optional(*plan) : std::nullopt;
        if (!plan)
            m_trouble = plan.error();
    }
    m_isReading = false;
    Q_EMIT changed();
}

Task<> CurrentPlan::giveUp(QString id)
{
    const Desk::Use use(m_desk);
    const QPointer<CurrentPlan> self(this);
    const Result<plan::Plan> given = co_await m_desk.session()->abandon(id);
    if (!self)
        co_return;
    m_trouble = given ? std::nullopt : std::optional(given.error());
    turnTo(m_id);
    m_desk.readPlans();
}

} // namespace qm::gui
