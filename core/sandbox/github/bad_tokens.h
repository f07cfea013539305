// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace qm::sandbox::github {

/// Counts sign-ins with tokens that were never given out: after several within a short time GitHub takes no token for a while, good
/// ones neither. How many and how long it does not say; here it is ten within a minute, for a minute.
class BadTokens {
public:
    void note(const QDateTime& now);
    bool areTooMany(const QDateTime& now) const { return now < m_shutUntil; }

private:
    QList<QDateTime> m_seen;
    QDateTime m_shutUntil;
};

} // namespace qm::sandbox::github
