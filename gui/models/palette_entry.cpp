// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/palette_entry.h"

#include <algorithm>
#include <utility>

namespace qm::gui {
namespace {

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The first place where the word begins a word of the text, else the first place at all.
qsizetype placeOf(const QString& word, const QString& text)
{
    const qsizetype first = text.indexOf(word, 0, Qt::CaseInsensitive);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1, Qt::CaseInsensitive))
        if (beginsWord(text, at))
            return at;
    return first;
}

} // namespace

std::optional<QList<std::pair<qsizetype, qsizetype>>> placesOf(const QString& typed, const QString& text)
{
    QList<std::pair<qsizetype, qsizetype>> places;
    const QString trimmed = typed.trimmed();
    for (const QString& word : trimmed.sliced(trimmed.startsWith(onlyVerbs) ? 1 : 0).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = placeOf(word, text);
        if (at < 0)
            return std::nullopt;
        places << std::pair(at, word.size());
    }
    return places;
}

std::optional<int> rankOf(const QString& typed, const QString& text)
{
    const auto places = placesOf(typed, text);
    if (!places)
        return std::nullopt;
    int rank = -int(text.size()); // of two that answer alike the shorter one is meant
    for (const auto& [at, length] : *places)
        rank += at == 0 ? 400 : beginsWord(text, at) ? 200 : 0;
    return rank;
}

QList<PaletteEntry> bestOf(const QList<PaletteEntry>& entries, const QString& typed, qsizetype most)
{
    struct Ranked {
        PaletteEntry entry;
        int rank;
    };
    QStringList sections;
    QList<Ranked> ranked;
    for (const PaletteEntry& entry : entries)
        if (const std::optional<int> rank = rankOf(typed, entry.text)) {
            ranked << Ranked{entry, *rank + entry.lift};
            if (!sections.contains(entry.section))
                sections << entry.section;
        }
    std::ranges::sort(ranked,
                      [](const Ranked& a, const Ranked& b) { return a.rank != b.rank ? a.rank > b.rank : a.entry.text < b.entry.text; });
    QList<PaletteEntry> best;
    for (const QString& section : sections) {
        qsizetype taken = 0;
        for (const Ranked& each : ranked)
            if (each.entry.section == section && taken < most) {
                best << each.entry;
                if (const auto tell = std::exchange(best.last().tell, {}))
                    best.last().note = tell();
                ++taken;
            }
    }
    return best;
}

} // namespace qm::gui
