// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::filter {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

QStringList namesOf(const Fields& fields)
{
    QStringList names;
    for (const Field& field : fields)
        names << field.name;
    return names;
}

Fault unknownField(QStringView text, const Place& place, const Fields& fields)
{
    const QString name = text.mid(place.at, place.length).toString();
    QString known = didYouMean(name, namesOf(fields));
    if (known.isEmpty())
        known = Words::tr("There are %1.").arg(joinedWithAnd(namesOf(fields)));
    return faultAt(text, place.at, place.length, Words::tr("there is no field “%1”").arg(name),
                   known + u' ' + Words::tr("Quote a colon that is meant as text."));
}

/// A bare word as it is held against folded texts.
Condition folded(Condition condition)
{
    if (auto* pattern = std::get_if<Pattern>(&condition.against))
        *pattern = pattern->folded();
    return condition;
}

} // namespace

tl::expected<Filter, Fault> Filter::parse(const QString& text, const Fields& fields)
{
    const auto written = cutIntoTerms(text);
    if (!written)
        return tl::unexpected(written.error());
    Filter filter;
    filter.m_fields = fields;
    for (const WrittenTerm& term : *written) {
        Term read{.isNegated = term.isNegated};
        if (term.hasField) {
            const QStringView name = QStringView(text).mid(term.field.at, term.field.length);
            read.field = namesOf(fields).indexOf(name.toString().toLower());
            if (*read.field < 0)
                return tl::unexpected(unknownField(text, term.field, fields));
        }
        const Field anyText{};
        for (const WrittenValue& value : term.values) {
            const auto condition = readCondition(text, read.field ? fields.at(*read.field) : anyText, value);
            if (!condition)
                return tl::unexpected(condition.error());
            read.alternatives << (read.field ? *condition : folded(*condition));
        }
        filter.m_terms << read;
    }
    return filter;
}

bool Filter::matches(const Row& row, const QDateTime& now) const
{
    return matches(row, hasBareWords() ? SearchText(m_fields, row) : SearchText(), now);
}

bool Filter::matches(const Row& row, const SearchText& texts, const QDateTime& now) const
{
    return std::ranges::all_of(m_terms, [&](const Term& term) { return holds(term, row, texts, now) != term.isNegated; });
}

bool Filter::hasBareWords() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) { return !term.field; });
}

QStringList Filter::fixedFields() const
{
    const auto namesOne = [](const Condition& condition) {
        const auto* pattern = std::get_if<Pattern>(&condition.against);
        return condition.relation == Condition::Relation::Equal && !(pattern && pattern->hasWildcards());
    };
    QStringList fixed;
    for (const Term& term : m_terms)
        if (term.field && !term.isNegated && term.alternatives.size() == 1 && namesOne(term.alternatives.first()))
            fixed << m_fields.at(*term.field).name;
    return fixed;
}

bool Filter::holds(const Term& term, const Row& row, const SearchText& texts, const QDateTime& now) const
{
    if (!term.field)
        return std::ranges::any_of(term.alternatives, [&](const Condition& condition) {
            const auto* pattern = std::get_if<Pattern>(&condition.against);
            return pattern && texts.has(*pattern);
        });
    const Value value = row(*term.field);
    return std::ranges::any_of(term.alternatives,
                               [&](const Condition& condition) { return condition.holds(m_fields.at(*term.field).kind, value, now); });
}

} // namespace qm::filter
