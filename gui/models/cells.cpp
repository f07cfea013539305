// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/cells.h"

#include <QCoreApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

} // namespace

Cell tickCell(bool isTicked, bool isFixed)
{
    return {.text = isTicked ? Words::tr("picked") : Words::tr("not picked"),
            .kind = Cell::Kind::Tick,
            .isTicked = isTicked,
            .isFixed = isFixed};
}

QString pickAllWords()
{
    return Words::tr("Pick all that are shown, or none");
}

QString spoken(const Cell& cell, const QString& id)
{
    if (cell.kind == Cell::Kind::Tick)
        return Words::tr("%1, %2", "a row of a table, whether it is picked").arg(id, cell.text);
    return cell.text.isEmpty() ? Words::tr("empty", "a cell of a table") : cell.text;
}

QString spokenBelow(const GroupHead& head, const QString& cell)
{
    QStringList words{head.group.title, head.group.caption, head.summary};
    words.removeAll(QString());
    if (head.isFolded)
        return Words::tr("%1, folded", "the head of a group").arg(words.join(QStringLiteral(", ")));
    return Words::tr("%1: %2", "the head of a group, the first cell below it").arg(words.join(QStringLiteral(", ")), cell);
}

} // namespace qm::gui
