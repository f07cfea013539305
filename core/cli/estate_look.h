// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/context.h"

namespace qm::cli {

/// What a table of the estate is made from.
struct View {
    estate::Estate estate{};
    session::Knowledge known{};
    QDateTime readAt{}; ///< the oldest of it
    bool offline{false};
};

/// Reads those sorts; where nobody answers, the error says how old that is which can be shown offline. Offline: as it was
/// when somebody last looked, without asking anybody; `not_found` where nobody did.
Task<Result<View>> look(Context& context, estate::Everything what, bool offline);

/// The slugs of the GitHub teams that the conventions name; offline, those of then.
Task<Result<QStringList>> githubTeams(Context& context, bool offline);

} // namespace qm::cli
