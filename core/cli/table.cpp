// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/table.h"

#include "core/base/words.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 6;

QList<int> naturalWidths(const QStringList& heads, const QList<QStringList>& rows)
{
    QList<int> widths;
    for (int column = 0; column < heads.size(); ++column) {
        int width = int(heads.at(column).size());
        for (const QStringList& row : rows)
            width = std::max(width, int(row.value(column).size()));
        widths << width;
    }
    return widths;
}

/// Takes from the widest column, of the first only where no other is left, until all fit or none can give any more.
QList<int> fittingWidths(QList<int> widths, int width)
{
    const int gaps = gap * int(widths.size() - 1);
    int excess = std::accumulate(widths.cbegin(), widths.cend(), gaps) - width;
    while (width > 0 && excess > 0) {
        auto widest = std::max_element(widths.begin() + 1, widths.end());
        if (widest == widths.end() || *widest <= narrowest)
            widest = widths.begin(); // what a row is known by gives way last
        if (*widest <= narrowest)
            break;
        --*widest;
        --excess;
    }
    return widths;
}

QString cell(const QString& text, int width)
{
    if (text.size() <= width)
        return text.leftJustified(width);
    const bool cutsAPair = text.at(width - 2).isHighSurrogate();
    return (text.left(width - (cutsAPair ? 2 : 1)) + u'…').leftJustified(width);
}

QString line(const QStringList& row, const QList<int>& widths)
{
    QStringList cells;
    for (int column = 0; column < widths.size(); ++column)
        cells << cell(row.value(column), widths.at(column));
    QString text = cells.join(QString(gap, u' '));
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

QString layOut(const QStringList& heads, const QList<QStringList>& rows, int width)
{
    QList<QStringList> safe;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& text : row)
            cells << printable(text);
        safe << cells;
    }
    const QList<int> widths = fittingWidths(naturalWidths(heads, safe), width);
    QString text = line(heads, widths);
    for (const QStringList& row : safe)
        text += line(row, widths);
    return text;
}

QString wrapped(const QString& text, int width, int indent)
{
    if (width <= 0)
        return text;
    QString lines;
    qsizetype column = 0;
    bool isFirst = true; // leading spaces come as empty words, and stay
    for (const QString& word : text.split(u' ')) {
        if (!isFirst && column > indent && column + 1 + word.size() > width) {
            lines += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (!isFirst) {
            lines += u' ';
            ++column;
        }
        lines += word;
        column += word.size();
        isFirst = false;
    }
    return lines;
}

} // namespace qm::cli
