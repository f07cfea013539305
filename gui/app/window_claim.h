// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace qm::gui {

/// The right to be the window at an address, which one process has at a time. The system takes it back however that process ends,
/// so that nobody has to guess whether what it left is still somebody's.
class WindowClaim {
public:
    /// Takes it if it is free.
    explicit WindowClaim(const QString& address);

    bool isHeld() const { return m_isHeld; }
    /// Whether another process has it. Neither: nobody can, for the system does not let us.
    bool isAnothers() const { return m_isAnothers; }

private:
    QFile m_file;
    bool m_isHeld{false};
    bool m_isAnothers{false};
};

} // namespace qm::gui
