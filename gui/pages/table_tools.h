// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

#include <functional>

class QMenu;

namespace qm::gui {

class TableColumns;
class TableModel;

/// What stands at the right of a table's filter: the choice of its columns, and its export.
class TableTools final : public QWidget {
    Q_OBJECT
public:
    /// `name` is what a file of it is called at first: "secrets".
    TableTools(const Theme& theme, const TableModel& table, TableColumns& columns, QString name, QWidget* parent = nullptr);

    /// Puts its buttons between these two in the order that Tab walks.
    void setTabOrderBetween(QWidget* before, QWidget* after);
    /// Where something else is seen than the table's rows: its CSV is exported, and it has no columns to choose. Nothing: the table.
    void showOther(std::function<QByteArray()> csv);
    /// Writes what is seen into that file as CSV.
    void saveTo(const QString& file);

Q_SIGNALS:
    /// A file could not be written.
    void failed(const QString& what, const QString& why);

private:
    void listColumns();
    QByteArray csv() const;
    void askForFile();

    const TableModel& m_table;
    TableColumns& m_columns;
    QString m_name;
    std::function<QByteArray()> m_other;
    QMenu* m_choice;
    QWidget* m_first;
    QWidget* m_last;
};

} // namespace qm::gui
