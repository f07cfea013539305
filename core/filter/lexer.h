// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/filter: cuts a filter's text into terms, without knowing any field.
#pragma once

#include "core/filter/fault.h"
#include "core/filter/pattern.h"

#include <QList>

#include <tl/expected.hpp>

namespace qm::filter {

/// A part of the text.
struct Place {
    qsizetype at{0};
    qsizetype length{0};

    bool operator==(const Place&) const = default;
    qsizetype end() const { return at + length; }
};

/// One alternative as written.
struct WrittenValue {
    Place place{};
    Pattern pattern{};    ///< quotes taken off, wildcards told from quoted stars
    bool isQuoted{false}; ///< some of it was
};

/// One term as written: `-team:lp,df`.
struct WrittenTerm {
    Place place{};
    bool isNegated{false};
    bool hasField{false};
    Place field{}; ///< the name before the colon
    QList<WrittenValue> values{};
};

/// The terms of a text. `isTyping` forgives what somebody who is still typing has not written yet: an open quote, an empty
/// value.
tl::expected<QList<WrittenTerm>, Fault> cutIntoTerms(QStringView text, bool isTyping = false);

} // namespace qm::filter
