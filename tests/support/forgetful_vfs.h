// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm::test {

/// Registers "forgetful", a file system for SQLite that loses what the power would lose: what is written stays in the memory
/// of this process and reaches the disk only when SQLite asks for a sync. `asDefault` gives it to every database that this
/// process opens afterwards. Files are read whole into memory: for small ones, used by one process at a time.
void registerForgetfulVfs(bool asDefault);

} // namespace qm::test
