// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace qm::gui {

/// One thing that can be run or gone to from the palette.
struct PaletteEntry {
    QString section{}; ///< "Run", "Repositories", "Pages"
    QString icon{};
    QString text{};
    QString note{};                  ///< beside it, muted
    std::function<QString()> tell{}; ///< makes the note of those that are shown, of thousands
    int lift{0};                     ///< puts it before what answers as well
    QString keys{};                  ///< what does the same from anywhere: "Ctrl+G"
    std::function<void()> run{};
};

/// Behind it only what can be run is meant.
constexpr QChar onlyVerbs{u'>'};

/// Where each word of what was typed, without that sign, stands in a text, case aside, as pairs of place and length; nothing where one is missing.
/// What begins a word of the text is preferred.
std::optional<QList<std::pair<qsizetype, qsizetype>>> placesOf(const QString& typed, const QString& text);

/// How well a text answers what was typed: more is better; nothing where it does not.
std::optional<int> rankOf(const QString& typed, const QString& text);

/// The entries that answer what was typed, the best first within each section, at most `most` of a section; sections in the order
/// they come.
QList<PaletteEntry> bestOf(const QList<PaletteEntry>& entries, const QString& typed, qsizetype most);

} // namespace qm::gui
