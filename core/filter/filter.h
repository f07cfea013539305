// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/condition.h"
#include "core/filter/fault.h"
#include "core/filter/field.h"
#include "core/filter/search_text.h"

#include <QList>

#include <optional>

namespace qm::filter {

/// What a person wants to see of a table. Terms stand side by side and all must hold:
///
///     team:lp                      the field is that, whole and without case
///     name:lp-*,*-forecast         one of these; `*` is any characters, `?` is one
///     -visibility:all              not that
///     updated:>30d expires:<2w     more than 30 days ago; in less than two weeks, or over (m, h, d, w)
///     updated:>=2026-01-31         from that day on (UTC); also RFC 3339 times
///     secrets:>10 archived:no      numbers; yes or no
///     scope:lp-basket scope:<2     a list: one of it; how many it has
///     topics:"personal data"       quoted text is taken as it is; \" and \\ inside
///     team:"" team:*               has none; has some
///     basket                       somewhere in any text of the row
class Filter {
public:
    /// Reads a text over the fields of a table; an empty text lets every row pass.
    static tl::expected<Filter, Fault> parse(const QString& text, const Fields& fields);

    /// Whether the row has what the filter asks for, at that moment.
    bool matches(const Row& row, const QDateTime& now) const;
    /// The same where the texts of the row were kept; they are asked for only by a filter that has bare words.
    bool matches(const Row& row, const SearchText& texts, const QDateTime& now) const;
    bool hasBareWords() const;

    /// The fields of which it lets a single value pass: a condition names that one whole, and nothing else.
    QStringList fixedFields() const;

    bool isEmpty() const { return m_terms.isEmpty(); }
    bool operator==(const Filter&) const = default;

private:
    struct Term {
        bool isNegated{false};
        std::optional<qsizetype> field{}; ///< nothing: any text of the row
        QList<Condition> alternatives{};  ///< of bare words folded

        bool operator==(const Term&) const = default;
    };

    bool holds(const Term& term, const Row& row, const SearchText& texts, const QDateTime& now) const;

    Fields m_fields;
    QList<Term> m_terms;
};

} // namespace qm::filter
