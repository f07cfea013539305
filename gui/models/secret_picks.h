// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/secret_table.h"

namespace qm::gui {

/// A secret that can be picked for a change.
struct SecretPick : ShownSecret {
    bool isPicked{false};

    bool operator==(const SecretPick&) const = default;
};

using SecretPickTable = RowTable<SecretPick>;

std::unique_ptr<SecretPickTable> makeSecretPickTable();

} // namespace qm::gui
