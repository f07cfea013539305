// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/completion.h"

#include "core/filter/lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::filter {
namespace {

QStringList beginningWith(const QString& typed, const QStringList& words)
{
    QStringList offers;
    for (const QString& word : words)
        if (word.startsWith(typed, Qt::CaseInsensitive))
            offers << word;
    return offers;
}

QStringList fieldWords(const Fields& fields)
{
    QStringList words;
    for (const Field& field : fields)
        words << field.name + u':';
    return words;
}

QStringList valueWords(const QString& name, const Fields& fields)
{
    for (const Field& field : fields)
        if (field.name == name)
            return field.kind == Field::Kind::Flag ? QStringList{u"yes"_s, u"no"_s} : field.words;
    return {};
}

/// Whether the cursor stands in or at the end of that place.
bool touches(const Place& place, qsizetype cursor)
{
    return place.at <= cursor && cursor <= place.end();
}

} // namespace

Completion completionAt(const QString& text, qsizetype cursor, const Fields& fields)
{
    Completion completion{.at = cursor, .offers = fieldWords(fields)};
    const auto terms = cutIntoTerms(text, true);
    if (!terms)
        return completion;
    for (const WrittenTerm& term : *terms) {
        if (!touches(term.place, cursor))
            continue;
        const bool inField = term.hasField && touches(term.field, cursor);
        Place place = inField ? term.field : Place{cursor, 0};
        for (const WrittenValue& value : term.values)
            if (!inField && touches(value.place, cursor))
                place = value.place;
        completion = {.at = place.at, .length = place.length, .typed = text.mid(place.at, std::max(qsizetype(0), cursor - place.at))};
        if (term.hasField && !inField)
            completion.field = text.mid(term.field.at, term.field.length).toLower();
        completion.offers =
            beginningWith(completion.typed, completion.field.isEmpty() ? fieldWords(fields) : valueWords(completion.field, fields));
    }
    return completion;
}

} // namespace qm::filter
