// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/table_tools.h"

#include "gui/models/csv.h"
#include "gui/models/table_model.h"
#include "gui/widgets/button.h"
#include "gui/widgets/table_columns.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

/// A menu that stays open while ticks are set in it.
class TickMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QAction* action = actionAt(event->pos());
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        QAction* action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

TableTools::TableTools(const Theme& theme, const TableModel& table, TableColumns& columns, QString name, QWidget* parent)
    : QWidget(parent)
    , m_table(table)
    , m_columns(columns)
    , m_name(std::move(name))
    , m_choice(new TickMenu(this))
{
    auto* choose = new Button(theme, tr("Columns"), Button::Kind::Quiet, u"columns"_s, this);
    choose->setMenu(m_choice);
    auto* exporting = new QMenu(this);
    exporting->addAction(tr("Save as CSV…"), this, &TableTools::askForFile);
    exporting->addAction(tr("Copy as CSV"), this, [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    auto* save = new Button(theme, tr("Export"), Button::Kind::Quiet, u"export"_s, this);
    save->setMenu(exporting);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(choose);
    row->addWidget(save);
    m_first = choose;
    m_last = save;
    connect(m_choice, &QMenu::aboutToShow, this, &TableTools::listColumns);
}

void TableTools::setTabOrderBetween(QWidget* before, QWidget* after)
{
    setTabOrder(before, m_first);
    setTabOrder(m_first, m_last);
    setTabOrder(m_last, after);
}

void TableTools::listColumns()
{
    m_choice->clear();
    for (int column = 0; column < m_table.columnCount(); ++column) {
        QAction* action = m_choice->addAction(m_table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(m_columns.isShown(column));
        action->setEnabled(!m_columns.isFixed(column));
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { m_columns.setShown(column, isOn); });
    }
    m_choice->addSeparator();
    m_choice->addAction(tr("As at first"), &m_columns, &TableColumns::reset);
}

void TableTools::showOther(std::function<QByteArray()> csv)
{
    m_other = std::move(csv);
    m_first->setVisible(!m_other);
}

QByteArray TableTools::csv() const
{
    return m_other ? m_other() : asCsv(m_table, m_columns.seen());
}

void TableTools::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Save as CSV"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_name + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TableTools::saveTo);
    dialog->open();
}

void TableTools::saveTo(const QString& name)
{
    const QByteArray content = csv();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() || !file.commit())
        Q_EMIT failed(tr("Could not write %1").arg(name), file.errorString());
}

} // namespace qm::gui
