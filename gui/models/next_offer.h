// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "gui/models/picture.h"

namespace qm::gui {

/// Something that lies near once a plan is done.
struct NextOffer {
    QString icon{};
    QString title{};
    QString note{};   ///< what it comes to, in one line
    QString keys{};   ///< what does the same: "Ctrl+G"
    QString page{};   ///< where it leads to
    QString filter{}; ///< of that page
    QString object{}; ///< that is the current one there
    QString giveTo{}; ///< the repository that its team's secrets are proposed for, in place of a page

    bool operator==(const NextOffer&) const = default;
};

inline constexpr int mostOffers = 3;

/// What lies near, at most so many, each of which leads to something: to see what the plan changed, to give repositories what they
/// lack (not after one was taken back), to see how it went.
QList<NextOffer> nextOffers(const plan::Plan& plan, const Picture& picture);

} // namespace qm::gui
