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

bool standsIn(const Value& value, const Pattern& pattern)
{
    if (const auto* text = std::get_if<QString>(&value))
        return pattern.matchesSomewhere(*text);
    if (const auto* texts = std::get_if<QStringList>(&value))
        return std::any_of(texts->cbegin(), texts->cend(), [&](const QString& text) { return pattern.matchesSomewhere(text); });
    return false;
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
            read.alternatives << *condition;
        }
        filter.m_terms << read;
    }
    return filter;
}

bool Filter::matches(const Row& row, const QDateTime& now) const
{
    return std::all_of(m_terms.cbegin(), m_terms.cend(), [&](const Term& term) { return holds(term, row, now) != term.isNegated; });
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

bool Filter::holds(const Term& term, const Row& row, const QDateTime& now) const
{
    if (!term.field)
        return standsSomewhere(term, row);
    const Value value = row(*term.field);
    return std::any_of(term.alternatives.cbegin(), term.alternatives.cend(),
                       [&](const Condition& condition) { return condition.holds(m_fields.at(*term.field).kind, value, now); });
}

bool Filter::standsSomewhere(const Term& term, const Row& row) const
{
    for (qsizetype field = 0; field < m_fields.size(); ++field) {
        const Field::Kind kind = m_fields.at(field).kind;
        if (kind != Field::Kind::Text && kind != Field::Kind::Word && kind != Field::Kind::List)
            continue;
        const Value value = row(field);
        for (const Condition& condition : term.alternatives)
            if (const auto* pattern = std::get_if<Pattern>(&condition.against); pattern && standsIn(value, *pattern))
                return true;
    }
    return false;
}

} // namespace qm::filter
