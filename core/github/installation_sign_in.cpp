// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/installation_sign_in.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace qm::github {
namespace {

/// A token is renewed so long before it expires; it lives for an hour.
constexpr Milliseconds renewedBefore{5min};
constexpr Milliseconds lifetime{1h};

/// For so long a fresh token may be refused although it is good (facts.md, section 4); it is tried again at these ages.
constexpr Milliseconds unknownFor{5s};
constexpr std::array<Milliseconds, 3> triedAgainAt{1s, 3s, 6s};

/// So many tokens may be refused within that time before a refusal is believed to be meant.
constexpr qsizetype mostRefused{5};
constexpr Milliseconds refusedWithin{10min};

QByteArray headerOf(const Secret& token)
{
    return "Bearer " + token.expose().toByteArray();
}

Secret joined(const QList<Secret>& tokens)
{
    QByteArray text;
    std::size_t size = 0;
    for (const Secret& token : tokens)
        size += token.size() + 1;
    text.reserve(qsizetype(size)); // one piece of memory, which is wiped
    for (const Secret& token : tokens)
        text.append(token.expose()).append('\n');
    return Secret::taking(std::move(text));
}

QList<Secret> split(const Secret& tokens)
{
    QList<Secret> list;
    const QByteArrayView text = tokens.expose();
    for (qsizetype from = 0, end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from))
        list << Secret(text.sliced(from, end - from));
    return list;
}

} // namespace

InstallationSignIn::InstallationSignIn(AppInstallation& installation, Clock& clock, Narrowing narrowing, std::optional<Keeping> keeping)
    : m_installation(installation)
    , m_clock(clock)
    , m_narrowing(std::move(narrowing))
    , m_keeping(std::move(keeping))
    , m_renewing(1, clock)
{
}

Task<Result<net::Headers>> InstallationSignIn::headers(std::stop_token stop)
{
    if (!isGood())
        if (const Result<void> renewed = co_await renew(stop); !renewed)
            co_return fail(renewed.error());
    if (const Milliseconds early = m_notBefore - m_clock.elapsed(); early.count() > 0)
        if (const Result<void> slept = co_await m_clock.sleep(early, stop); !slept)
            co_return fail(slept.error());
    co_return net::Headers{{"Authorization", headerOf(m_tokens.last())}};
}

bool InstallationSignIn::refused(const net::Headers& given, const net::Response& answer)
{
    if (m_tokens.isEmpty() || !m_isUsable || given.value("Authorization") != headerOf(m_tokens.last()))
        return true;
    const Milliseconds age = m_clock.elapsed() - m_gotAt;
    if (age < unknownFor) {
        m_notBefore = m_gotAt + *std::upper_bound(triedAgainAt.begin(), triedAgainAt.end(), age);
        return true;
    }
    if (answer.status != 401 || !mayRenewAgain())
        return false;
    m_isUsable = false;
    return true;
}

Task<> InstallationSignIn::takeOver(std::stop_token stop)
{
    if (!m_keeping || m_hasTakenOver)
        co_return;
    m_hasTakenOver = true;
    const auto kept = co_await m_keeping->store.get(m_keeping->key, stop);
    if (kept && *kept)
        m_tokens = split(**kept) + m_tokens;
}

Task<Result<void>> InstallationSignIn::end(std::stop_token stop)
{
    m_isUsable = false;
    Result<void> ended = co_await endAllBut(0, stop);
    co_await keep(stop);
    co_return ended;
}

bool InstallationSignIn::isGood() const
{
    return m_isUsable && m_clock.now() < m_expiresAt.addMSecs(-renewedBefore.count());
}

Task<Result<void>> InstallationSignIn::renew(std::stop_token stop)
{
    const Result<net::Gate::Pass> alone = co_await m_renewing.enter(stop);
    if (!alone)
        co_return fail(alone.error());
    if (isGood())
        co_return Result<void>(); // somebody else got one meanwhile
    co_await takeOver(stop);
    const Result<InstallationToken> made = co_await m_installation.makeToken(m_narrowing, stop);
    if (!made)
        co_return fail(made.error());
    m_tokens << made->token;
    m_gotAt = m_clock.elapsed();
    m_notBefore = m_gotAt;
    m_isUsable = true;
    m_seesAll = made->allRepositories;
    // Where GitHub's clock and ours disagree, what it is known to live for counts.
    const QDateTime now = m_clock.now();
    const Milliseconds left(now.msecsTo(made->expiresAt));
    m_expiresAt = left > renewedBefore && left <= lifetime ? made->expiresAt : now.addMSecs(lifetime.count());
    co_await keep(stop);
    if (m_tokens.size() > 1) {
        co_await endAllBut(1, stop); // what could not be ended now is ended later
        co_await keep(stop);
    }
    co_return Result<void>();
}

/// Ends all tokens but so many of the last ones; the first failure, where there was one.
Task<Result<void>> InstallationSignIn::endAllBut(qsizetype last, std::stop_token stop)
{
    Result<void> all;
    for (qsizetype i = 0; i < m_tokens.size() - last;) {
        Result<void> ended = co_await m_installation.endToken(m_tokens[i], stop);
        if (ended)
            m_tokens.removeAt(i);
        else
            ++i;
        if (!ended && all)
            all = std::move(ended);
    }
    co_return all;
}

/// Keeps what is still to be ended. A token that cannot be kept is good all the same: it expires within the hour.
Task<> InstallationSignIn::keep(std::stop_token stop)
{
    if (!m_keeping || !m_hasTakenOver)
        co_return;
    if (m_tokens.isEmpty())
        co_await m_keeping->store.remove(m_keeping->key, stop);
    else
        co_await m_keeping->store.put(m_keeping->key, joined(m_tokens), stop);
}

bool InstallationSignIn::mayRenewAgain()
{
    const Milliseconds now = m_clock.elapsed();
    m_refusedAt.removeIf([now](Milliseconds at) { return now - at > refusedWithin; });
    if (m_refusedAt.size() >= mostRefused)
        return false;
    m_refusedAt << now;
    return true;
}

} // namespace qm::github
