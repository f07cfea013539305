// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/desk.h"

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
    if (!m_picture.isReading)
        Q_EMIT ended();
}

Task<Result<estate::Estate>> Desk::readEverything()
{
    const Result<session::Session*> session = co_await m_context.session();
    if (!session)
        co_return fail(session.error());
    m_session = *session;
    m_target = m_session->target();
    tell();
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
        Q_EMIT ended();
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
