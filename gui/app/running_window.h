// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/window_call.h"
#include "gui/app/window_claim.h"

#include <QLocalServer>

#include <functional>

class QLocalSocket;

namespace qm::gui {

/// One window for each profile: a start asks the window that is there to come forward, or becomes the one that is asked.
class RunningWindow final : public QObject {
    Q_OBJECT
public:
    /// How long a start waits for the window that is there before it opens its own.
    static constexpr std::chrono::milliseconds patience{2000};

    /// `raise` brings the window forward when a later start asks.
    explicit RunningWindow(std::function<Raised(const WindowCall&)> raise);

    /// What the window at that address answered. Nothing where there is none, or none that answers: then this start opens one.
    std::optional<Raised> ask(const QString& address, const WindowCall& call);

    /// Answers for the window at that address from now on, unless another process does. Nothing: for none.
    void answerAt(const std::optional<QString>& address);

    /// Answers no more: the window is about to go.
    void fallSilent();

    bool isAnswering() const { return m_server.isListening(); }

private:
    void meet();
    void hear(QLocalSocket& caller);

    std::function<Raised(const WindowCall&)> m_raise;
    QString m_address;
    std::optional<WindowClaim> m_claim; // before the server: while that is there, the address is ours
    QLocalServer m_server;
};

} // namespace qm::gui
