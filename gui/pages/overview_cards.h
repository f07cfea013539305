// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the overview; each is made anew when what it shows has changed.
#pragma once

#include "gui/models/plan_table.h"
#include "gui/models/stage_lights.h"
#include "gui/widgets/light_button.h"

#include <QWidget>

#include <functional>

namespace qm::gui {

/// A line of a card: what it says, and where it leads.
struct OverviewLine {
    QString icon{};
    Token ink{Token::Muted};
    QString text{};
    QString note{};
    QString page{}; ///< empty: nowhere
    QString filter{};
    std::optional<qreal> progress{}; ///< of a plan that is not done, from 0 to 1

    bool operator==(const OverviewLine&) const = default;
};

/// What the overview shows; a value, so that nothing is made anew that looks the same.
struct OverviewFacts {
    QList<StageLights> lights{};
    QString noLights{}; ///< why there are none
    QList<OverviewLine> open{};
    int openCount{0};
    QList<OverviewLine> newest{};
    int planCount{0};
    QString noJournal{}; ///< why nobody knows which plans there are
    QList<OverviewLine> readings{};

    bool operator==(const OverviewFacts&) const = default;
};
OverviewFacts overviewOf(const Picture& picture);

/// Goes to a page with a filter.
using Follow = std::function<void(const QString& page, const QString& filter)>;

QWidget* makeLightsCard(const Theme& theme, const OverviewFacts& facts, const Follow& follow);

/// A card of lines; `link` names what its title leads to.
struct CardHead {
    QString title{};
    QString caption{};
    QString link{};
    QString page{};
    QString none{}; ///< what it says without lines
};
QWidget* makeCard(const Theme& theme, const CardHead& head, const QList<OverviewLine>& lines, const Follow& follow);

} // namespace qm::gui
