// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_claim.h"

#include <cerrno>

#include <sys/file.h>

namespace qm::gui {

WindowClaim::WindowClaim(const QString& address)
    : m_file(address + QStringLiteral(".lock"))
{
    if (!m_file.open(QIODevice::ReadWrite))
        return;
    m_isHeld = ::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0;
    m_isAnothers = !m_isHeld && errno == EWOULDBLOCK;
}

} // namespace qm::gui
