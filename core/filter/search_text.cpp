// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/search_text.h"

#include <algorithm>

namespace qm::filter {
namespace {

constexpr QChar end{0xfdd2}; // a noncharacter, as those of a pattern

} // namespace

SearchText::SearchText(const Fields& fields, const Row& row)
{
    for (qsizetype field = 0; field < fields.size(); ++field) {
        if (!fields.at(field).isSearched)
            continue;
        const Value value = row(field);
        if (const auto* text = std::get_if<QString>(&value))
            add(*text);
        else if (const auto* texts = std::get_if<QStringList>(&value))
            std::ranges::for_each(*texts, [this](const QString& each) { add(each); });
    }
    m_texts.squeeze();
}

void SearchText::add(const QString& text)
{
    m_texts += text.toCaseFolded();
    m_texts += end;
}

bool SearchText::has(const Pattern& folded) const
{
    if (!folded.hasWildcards())
        return m_texts.contains(folded.text);
    for (const QStringView text : QStringView(m_texts).tokenize(end, Qt::SkipEmptyParts))
        if (folded.matchesFolded(text))
            return true;
    return false;
}

} // namespace qm::filter
