// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/field.h"

namespace qm::filter {

/// A filter's text as a field shows it: conditions that are finished, and what is still being typed.
struct Parts {
    QStringList finished{}; ///< each a condition of a field that can be read: "team:lp", "-visibility:all"
    QString rest{};         ///< what remains: bare words, and what cannot be read

    bool operator==(const Parts&) const = default;
};

/// Whether a condition at the very end of a text, with no space behind it, is meant to be whole.
enum class Ending { Finished, BeingTyped };

Parts partsOf(const QString& text, const Fields& fields, Ending ending);

/// A value as it is written behind a colon or a comma: in quotes where it would be read as something else.
QString written(const QString& value);

} // namespace qm::filter
