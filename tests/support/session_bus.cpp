// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/session_bus.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

// Without folders of services: what is not started here is not there.
constexpr auto configuration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished();
}

} // namespace

SessionBus::SessionBus(Keyring keyring)
{
    if (!startBus())
        m_problem = u"dbus-daemon did not start: "_s + QString::fromLocal8Bit(m_bus.readAllStandardError()) + m_bus.errorString();
    else if (keyring == Keyring::Unlocked && !startKeyring())
        m_problem =
            u"gnome-keyring-daemon did not start: "_s + QString::fromLocal8Bit(m_keyring.readAllStandardError()) + m_keyring.errorString();
}

SessionBus::~SessionBus()
{
    end(m_keyring);
    end(m_bus);
}

void SessionBus::use() const
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLocal8Bit());
}

bool SessionBus::startBus()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0)
        return false;
    file.close();
    m_bus.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--print-address"_s, u"--config-file"_s, file.fileName()});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(10'000)) {
    }
    m_address = QString::fromLocal8Bit(m_bus.readLine()).trimmed();
    return !m_address.isEmpty();
}

bool SessionBus::startKeyring()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(variable, m_folder.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted())
        return false;
    m_keyring.write("password of a test");
    m_keyring.closeWriteChannel();
    QProcess asked; // until somebody answers for the keyring's name
    QProcessEnvironment withBus = QProcessEnvironment::systemEnvironment();
    withBus.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    asked.setProcessEnvironment(withBus);
    for (int i = 0; i < 100 && m_keyring.state() == QProcess::Running; ++i) {
        asked.start(u"dbus-send"_s,
                    {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
                     u"org.freedesktop.DBus.Properties.Get"_s, u"string:org.freedesktop.Secret.Collection"_s, u"string:Locked"_s});
        if (asked.waitForFinished() && asked.readAllStandardOutput().contains("boolean false"))
            return true;
        m_keyring.waitForFinished(50); // or not: then it is asked again
    }
    return false;
}

} // namespace qm::test
