// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/picture.h"

namespace qm::gui {

/// How one thing of a team and stage is, at a glance; where it leads shows what it is about.
struct Light {
    enum class State { Unknown, Fine, Soon, Bad };

    State state{State::Unknown};
    QString text{};
    QString tip{};    ///< the same in a whole sentence
    QString page{};   ///< the page that shows it
    QString filter{}; ///< and what is to pass there

    bool operator==(const Light&) const = default;
};

/// One row of the overview.
struct StageLights {
    QString team{}; ///< its key
    QString teamName{};
    QString stage{};
    bool isProduction{false};
    bool isFirst{false}; ///< of its team
    Light repositories{};
    Light secrets{};

    bool operator==(const StageLights&) const = default;
};

/// What somebody wants to see of them.
struct LightsWanted {
    QString team{}; ///< its key; empty: all
    bool onlyDeviations{false};

    bool operator==(const LightsWanted&) const = default;
};

/// The rows that are wanted. What was not read may deviate: it stays.
QList<StageLights> narrowed(const QList<StageLights>& rows, const LightsWanted& wanted);

/// The teams of the conventions with their stages in order of promotion, and how their repositories and secrets are by the
/// conventions. What was not read is unknown, never zero.
QList<StageLights> stageLights(const Picture& picture);

} // namespace qm::gui
