// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace qm::cli {

/// What every command takes.
struct GlobalOptions {
    bool sandbox{false};
    QString profile{};     ///< the name of a profile
    QString endpoints{};   ///< a file as `sandbox serve` prints it
    QString conventions{}; ///< a file with conventions, in place of the management repository's
    QString credentials{}; ///< a file that says as whom to sign in
    QString journal{};     ///< empty: the one of this user
    bool json{false};
    bool progressJson{false};
    bool planOnly{false};
    bool yes{false};
    QStringList yesStages{};               ///< stages named by --yes=STAGE
    std::optional<Milliseconds> maxWait{}; ///< not set: as the profile says, else five minutes
    bool valueFromInput{false};            ///< a secret's value for the step that needs one comes from standard input
    bool verbose{false};
};

/// "5m", "90s", "1h30m", "250ms": a duration as people type it, up to ten years; nothing if it is none.
std::optional<Milliseconds> readDuration(const QString& text);

} // namespace qm::cli
