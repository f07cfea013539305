// SPDX-License-Identifier: GPL-3.0-or-later
// What the command `support` and the window's log make a support bundle from, and the file that it becomes.
#pragma once

#include "core/cli/context.h"
#include "core/session/support_bundle.h"

namespace qm::cli {

/// Versions, profiles, the end of this user's log, and the newest plans of the journal that the options name; without one, of this
/// user's. A journal that is in use is read beside, and none is made.
Task<Result<session::SupportFacts>> gatherSupportFacts(Context& context);

/// What becomes of a file of that name which is there.
enum class Existing { IsKept, IsReplaced };

/// Writes the bundle of these facts whole or not at all, for its owner only (0600), without keeping the caller's thread; `usage`
/// says why it could not be written.
Task<Result<void>> writeSupportBundle(QString name, session::SupportFacts facts, Existing existing);

} // namespace qm::cli
