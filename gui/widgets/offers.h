// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter field offers to complete, and what a choice makes of its text.
#pragma once

#include "core/filter/completion.h"

namespace qm::gui {

class TableModel;

/// At most so many are offered at once.
constexpr qsizetype mostOffers{50};

/// The offers at that place, values of the table's rows included; none where the only one is already written.
QStringList offersFor(const filter::Completion& completion, const TableModel& table);

/// A text and where the cursor stands in it.
struct Completed {
    QString text{};
    qsizetype cursor{0};

    bool operator==(const Completed&) const = default;
};

/// The text with that offer in its place; behind a value at its end goes a space, so that it is finished.
Completed completed(const QString& text, const filter::Completion& completion, const QString& offer);

} // namespace qm::gui
