// SPDX-License-Identifier: GPL-3.0-or-later
// What the matrix says in words: to screen readers, in tips and beside it.
#include "gui/models/moments.h"
#include "gui/models/scope_matrix.h"

#include <QLocale>

namespace qm::gui {

QString ScopeMatrix::words(quint8 cell)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::Pending)
        return isIn ? tr("will be removed") : tr("will be added");
    if (cell & scope::NoList)
        return isIn ? tr("in scope by its visibility") : tr("not in scope");
    if (cell & scope::Differs)
        return isIn ? tr("in scope, should be out") : tr("not in scope, should be in");
    if (cell & scope::Impossible)
        return tr("not possible: the repository is isolated");
    return isIn ? tr("in scope") : tr("not in scope");
}

QString ScopeMatrix::title(quint8 cell)
{
    QString title = words(cell);
    return title.isEmpty() ? title : title.replace(0, 1, title.first(1).toUpper());
}

QString ScopeMatrix::bandWords(int row) const
{
    const ScopeRow& secret = rowAt(row);
    const QString reach = secret.visibility == github::SecretVisibility::All
                              ? tr("visible to all %Ln repositories", nullptr, secret.reach)
                              : tr("visible to all %Ln private repositories", nullptr, secret.reach);
    if (!secret.acceptedUntil.isValid())
        return reach;
    const QDate day = secret.acceptedUntil.addSecs(-1).date(); // the last one: it ends at midnight
    return tr("%1 · accepted until %2", "reach, day").arg(reach, dayInWords(day));
}

QVariant ScopeMatrix::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    if (role == IdRole)
        return rowId(row);
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!isText)
        return {};
    if (isGroup(row))
        return headerData(row, Qt::Vertical, Qt::DisplayRole);
    const QString state = words(cell(row, index.column()));
    if (role == Qt::DisplayRole)
        return state;
    return tr("%1, %2, %3", "secret, repository, state").arg(rowAt(row).secret, column(index.column()).name, state);
}

QVariant ScopeMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isThere = section >= 0 && section < (orientation == Qt::Horizontal ? columnCount() : rowCount());
    if (!isThere || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (orientation == Qt::Horizontal)
        return column(section).name;
    if (!isGroup(section))
        return rowAt(section).secret;
    const ScopeGroup& each = group(section);
    const QString team = each.team.isEmpty() ? tr("Of no team") : each.name;
    return each.stage.isEmpty() ? team : tr("%1, %2", "team, stage").arg(team, each.stage);
}

} // namespace qm::gui
