// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/running_window.h"

#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <utility>

namespace qm::gui {

RunningWindow::RunningWindow(std::function<Raised(const WindowCall&)> raise)
    : m_raise(std::move(raise))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningWindow::meet);
}

/// Another process that has the address may still be on its way to its first paint, or to its end.
std::optional<Raised> RunningWindow::ask(const QString& address, const WindowCall& call)
{
    constexpr unsigned long again = 10; // ms
    const QDeadlineTimer until(patience);
    for (;;) {
        m_address = address;
        m_claim.emplace(address);
        if (!m_claim->isAnothers())
            return std::nullopt;
        if (const std::optional<Raised> raised = callWindow(address, call, until))
            return raised;
        if (until.hasExpired())
            return std::nullopt;
        QThread::msleep(again);
    }
}

void RunningWindow::answerAt(const std::optional<QString>& address)
{
    if (!address) {
        fallSilent();
        return;
    }
    if (m_address != *address || !m_claim || !m_claim->isHeld()) {
        fallSilent();
        m_address = *address;
        m_claim.emplace(*address);
    }
    if (!m_claim->isHeld() || m_server.isListening())
        return;
    QLocalServer::removeServer(*address); // of a process that was killed: we have its place
    m_server.listen(*address);
}

void RunningWindow::fallSilent()
{
    m_server.close();
    m_claim.reset();
}

void RunningWindow::meet()
{
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (!isOfThisUser(int(caller->socketDescriptor()))) {
            caller->abort();
            continue;
        }
        caller->setReadBufferSize(longestCall + 1);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(*caller); });
        QTimer::singleShot(patience, caller, &QLocalSocket::abort);
        hear(*caller);
    }
}

void RunningWindow::hear(QLocalSocket& caller)
{
    const QByteArray said = caller.peek(longestCall + 1);
    if (said.size() > longestCall) {
        caller.abort();
        return;
    }
    const std::optional<WindowCall> call = readCall(said);
    if (!call)
        return;
    disconnect(&caller, &QLocalSocket::readyRead, this, nullptr);
    caller.write(written(m_raise(*call)));
    caller.disconnectFromServer();
}

} // namespace qm::gui
