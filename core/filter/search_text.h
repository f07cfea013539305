// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/field.h"
#include "core/filter/pattern.h"

namespace qm::filter {

/// What bare words are looked for in: all texts of a row, folded. Who keeps it for a row makes each further filter cheap.
class SearchText {
public:
    SearchText() = default;
    SearchText(const Fields& fields, const Row& row);

    /// Whether the pattern, folded itself, stands somewhere in one of the texts; one with wildcards must match the whole of it.
    bool has(const Pattern& folded) const;

private:
    void add(const QString& text);

    QString m_texts; // each ends in a character that no text holds
};

} // namespace qm::filter
