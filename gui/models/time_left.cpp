// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/time_left.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeLeft)
};

/// What a step takes beside its place in the pace: an answer.
constexpr Milliseconds perStep{100};
/// For so long the estimate is believed more than how it goes.
constexpr Milliseconds trust{5s};
/// How much of a new guess is taken over at once, and how much longer it makes what is left at most.
constexpr double haste{0.4};
constexpr double mostLonger{0.2};
/// Where nothing gets done, it counts down to so much of what was left, and stays there.
constexpr double leastOfRest{0.6};

} // namespace

TimeLeft::TimeLeft(Estimate estimate, int done, int of, Milliseconds now)
    : m_estimate(std::move(estimate))
    , m_from(done)
    , m_done(done)
    , m_of(of)
    , m_began(now)
{
    if (m_estimate && done < of)
        m_end = m_rest = expected(of) - expected(done);
}

Milliseconds TimeLeft::expected(int steps) const
{
    return m_estimate(steps) + steps * perStep;
}

Milliseconds TimeLeft::elapsed(Milliseconds now) const
{
    const Milliseconds waits = m_waitsSince ? now - *m_waitsSince : Milliseconds(0);
    return now - m_began - m_waited - waits;
}

void TimeLeft::reach(int done, Milliseconds now)
{
    if (!m_end || done <= m_done)
        return;
    m_done = done;
    const Milliseconds took = elapsed(now);
    const Milliseconds thought = expected(done) - expected(m_from);
    const double slowness = double((took + trust).count()) / double((thought + trust).count());
    const Milliseconds shown = left(took);
    const auto guess = Milliseconds(qint64((expected(m_of) - expected(done)).count() * slowness));
    const auto more = Milliseconds(qint64((guess - shown).count() * haste));
    m_rest = shown + std::min(more, Milliseconds(qint64(shown.count() * mostLonger)) + 1s);
    m_end = took + m_rest;
}

void TimeLeft::setWaiting(bool isWaiting, Milliseconds now)
{
    if (isWaiting == m_waitsSince.has_value())
        return;
    if (m_waitsSince)
        m_waited += now - *m_waitsSince;
    m_waitsSince = isWaiting ? std::optional(now) : std::nullopt;
}

std::optional<Milliseconds> TimeLeft::at(Milliseconds now) const
{
    if (!m_end || m_done >= m_of)
        return std::nullopt;
    return left(elapsed(now));
}

Milliseconds TimeLeft::left(Milliseconds elapsed) const
{
    return std::max(*m_end - elapsed, Milliseconds(qint64(m_rest.count() * leastOfRest)));
}

QString timeLeftInWords(Milliseconds left)
{
    constexpr Milliseconds few{10s};
    if (left < few)
        return Words::tr("a few seconds left");
    if (left < 50s)
        return Words::tr("about %1 s left").arg((left + 9'999ms) / 10s * 10);
    return Words::tr("about %1 min left").arg(std::max<qint64>(1, (left + 29'999ms) / 60s));
}

} // namespace qm::gui
