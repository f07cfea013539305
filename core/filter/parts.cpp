// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parts.h"

#include "core/filter/filter.h"
#include "core/filter/lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::filter {

Parts partsOf(const QString& text, const Fields& fields, Ending ending)
{
    Parts parts;
    qsizetype kept = 0; // what is before it is in one of the parts
    const auto terms = cutIntoTerms(text, true);
    if (!terms)
        return {.rest = text};
    for (const WrittenTerm& term : *terms) {
        const QString condition = text.mid(term.place.at, term.place.length);
        const bool isWhole = ending == Ending::Finished || term.place.end() < text.size();
        if (!term.hasField || !isWhole || !Filter::parse(condition, fields))
            continue;
        parts.finished << condition;
        parts.rest += QStringView(text).mid(kept, term.place.at - kept);
        kept = term.place.end();
        while (kept < text.size() && text.at(kept).isSpace())
            ++kept;
    }
    parts.rest += QStringView(text).mid(kept);
    return parts;
}

QString written(const QString& value)
{
    const auto isSpecial = [](QChar letter) { return letter.isSpace() || u",\"*?"_s.contains(letter); };
    const bool isPlain = !value.isEmpty() && !u"<>="_s.contains(value.front()) && std::ranges::none_of(value, isSpecial);
    if (isPlain)
        return value;
    return u'"' + QString(value).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace qm::filter
