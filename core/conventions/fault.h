// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace qm::conventions {

/// A place in a file: both count from 1, the column in characters.
struct Place {
    int line{1};
    int column{1};

    auto operator<=>(const Place&) const = default;
};

/// One thing that is wrong with a file.
struct Fault {
    Place place{};
    QString reason{}; ///< "a team has no field “prefxes”", without a full stop
    QString hint{};   ///< what to write instead: a whole sentence, or empty

    bool operator==(const Fault&) const = default;
};

/// Whether so much is wrong that nobody needs more: looking for the nearest names of a hundred thousand takes its time.
inline bool areEnough(const QList<Fault>& faults)
{
    constexpr qsizetype enough = 100;
    return faults.size() >= enough;
}

/// All that is wrong with a file as one error of usage: "quartermaster.yaml:12:5: …", the first as its reason, the others as
/// its details. There must be one.
Error asError(QList<Fault> faults, const QString& file);

} // namespace qm::conventions
