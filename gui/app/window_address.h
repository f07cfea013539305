// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/context.h"

namespace qm::gui {

/// What makes two windows the same one: the file of the profile they are on, and the journal they keep.
struct WindowKey {
    QString profiles{}; ///< the folder the profile is in
    QString profile{};  ///< empty: no organization is named yet
    QString journal{};
};

/// The socket of the window with that key among the user's running things. No part of the key becomes a part of the path.
/// Nothing where the folder is none to rely on, or the path were too long for a socket.
std::optional<QString> windowAddress(const QString& runtimeFolder, const WindowKey& key);

/// The socket at which the window with these options can be asked to come forward; nothing: it is nobody's but its start's.
std::optional<QString> windowAddress(const cli::GlobalOptions& options);

} // namespace qm::gui
