// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/filter: one alternative of a term.
#pragma once

#include "core/base/clock.h"
#include "core/filter/field.h"
#include "core/filter/lexer.h"

#include <variant>

namespace qm::filter {

/// What a value is held against.
struct Condition {
    enum class Relation { Equal, Below, AtMost, Above, AtLeast };
    struct Nothing {
        bool operator==(const Nothing&) const = default;
    };

    Relation relation{Relation::Equal};
    std::variant<Nothing, Pattern, qint64, bool, Milliseconds, QDate, QDateTime> against{};

    bool operator==(const Condition&) const = default;

    /// Whether a value of a field of that kind is so.
    bool holds(Field::Kind kind, const Value& value, const QDateTime& now) const;
};

/// What was written for a field, as its kind takes it: "visibility is all, private or selected".
tl::expected<Condition, Fault> readCondition(QStringView text, const Field& field, const WrittenValue& written);

} // namespace qm::filter
