// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>

#include <optional>

namespace qm::gui {

/// What a second start wants of the window that is there.
struct WindowCall {
    QString page{};          ///< to turn to; empty: none
    QByteArray activation{}; ///< what the desktop gave that start so that a window may come forward; empty: nothing

    bool operator==(const WindowCall&) const = default;
};

/// How the window came forward.
enum class Raised { AsAsked, WithoutPage };

/// A call is no longer than that, in bytes.
constexpr qsizetype longestCall = 4096;

/// A word a line and an empty line at the end, which are the same wherever this program comes from. What would not fit is left out.
QByteArray written(const WindowCall& call);

/// The call that was written so; words that nobody knows are passed over. Nothing until all of it has arrived.
std::optional<WindowCall> readCall(const QByteArray& bytes);

/// The answer to a call, and what it says; nothing where it is none.
QByteArray written(Raised raised);
std::optional<Raised> readAnswer(const QByteArray& bytes);

/// Whether a process of this user is at the other end.
bool isOfThisUser(int socket);

/// Calls the window at that address and waits for its answer, without an event loop. Nothing where no window answers until then.
std::optional<Raised> callWindow(const QString& address, const WindowCall& call, QDeadlineTimer until);

} // namespace qm::gui
