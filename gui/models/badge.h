// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm::gui {

/// What a page calls attention to.
struct Badge {
    enum class Kind { Running, Attention };

    Kind kind{Kind::Attention};
    int count{0};

    bool operator==(const Badge&) const = default;
};

} // namespace qm::gui
