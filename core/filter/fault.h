// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringView>

namespace qm::filter {

/// What is wrong with a filter's text, and where.
struct Fault {
    qsizetype at{0};     ///< where it begins in the text, as QString counts
    qsizetype length{0}; ///< how far it goes; 0 where something is missing
    int column{1};       ///< the same place as people count: characters, from 1
    QString reason{};    ///< completes "Could not understand the filter: …"
    QString hint{};      ///< what to write instead: a whole sentence, or empty

    bool operator==(const Fault&) const = default;

    /// The fault as an error of usage that names its column.
    Error asError() const;
};

/// The fault of that place of a text.
Fault faultAt(QStringView text, qsizetype at, qsizetype length, const QString& reason, const QString& hint = {});

} // namespace qm::filter
