// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/bad_tokens.h"

namespace qm::sandbox::github {
namespace {

constexpr qsizetype several{10};
constexpr qint64 shortSeconds{60};
constexpr qint64 shutSeconds{60};

} // namespace

void BadTokens::note(const QDateTime& now)
{
    m_seen.removeIf([&](const QDateTime& at) { return at.secsTo(now) >= shortSeconds; });
    m_seen << now;
    if (m_seen.size() < several)
        return;
    m_shutUntil = now.addSecs(shutSeconds);
    m_seen.clear();
}

} // namespace qm::sandbox::github
