// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace qm::test {

/// A private session bus (a real dbus-daemon that starts nothing by itself), and on it a real gnome-keyring-daemon where one is
/// wanted. Both end with this object. A program uses one bus as long as it lives.
class SessionBus {
public:
    enum class Keyring { None, Unlocked };

    explicit SessionBus(Keyring keyring);
    ~SessionBus();
    SessionBus(const SessionBus&) = delete;
    SessionBus& operator=(const SessionBus&) = delete;

    /// Why it does not run; empty when it does.
    QString problem() const { return m_problem; }

    /// What DBUS_SESSION_BUS_ADDRESS must be for those who are to use it.
    QString address() const { return m_address; }
    /// Makes it the bus of this very program, for good.
    void use() const;

    /// Every file the keyring keeps, to search in.
    QString keyringFolder() const { return m_folder.path(); }

private:
    bool startBus();
    bool startKeyring();

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_address;
    QString m_problem;
};

} // namespace qm::test
