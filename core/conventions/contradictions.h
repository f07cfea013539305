// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: what is wrong with conventions whose every field is right.
#pragma once

#include "core/conventions/conventions.h"

#include <variant>

namespace qm::conventions {

/// The way to a value of the file: keys of tables and numbers of items.
using PathStep = std::variant<qsizetype, QString>;
using Path = QList<PathStep>;

/// Two parts of the file that do not go together, and where to look.
struct Contradiction {
    Path path{};
    QString reason{};
    QString hint{};
    bool isAboutKey{false}; ///< the last step's key, not its value

    bool operator==(const Contradiction&) const = default;
};

/// Keys and prefixes that stand twice, stages that are not there, patterns that make no names, names that GitHub refuses or
/// that two teams would share.
QList<Contradiction> contradictions(const Conventions& conventions);

} // namespace qm::conventions
