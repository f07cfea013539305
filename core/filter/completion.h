// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/field.h"

namespace qm::filter {

/// What could be written at a place of a filter's text, and what of the text it would replace.
struct Completion {
    qsizetype at{0};      ///< where the part under the cursor begins, as QString counts
    qsizetype length{0};  ///< all of that part, also what is right of the cursor
    QString field{};      ///< the field whose value stands there; empty where a field or bare text does
    QString typed{};      ///< the part left of the cursor
    QStringList offers{}; ///< "team:" for fields; the words of a closed set and "yes", "no" for values

    bool operator==(const Completion&) const = default;
};

/// Offers what begins as the part left of the cursor does. For a field of free text `offers` is empty: the table knows its
/// values.
Completion completionAt(const QString& text, qsizetype cursor, const Fields& fields);

} // namespace qm::filter
