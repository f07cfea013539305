// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/handling.h"

#include "gui/app/main_window.h"
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/table_view.h"
#include "tests/benchmarks/window/timed.h"
#include "tests/gui/look.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace qm::benchmarks {
namespace {

gui::TablePage& tablePage(gui::MainWindow& window, const QString& id)
{
    window.turnTo(id);
    return *static_cast<gui::TablePage*>(window.currentPage());
}

gui::SecretsMatrix& matrixOf(gui::MainWindow& window)
{
    return static_cast<gui::SecretsPage&>(tablePage(window, u"secrets"_s)).matrix();
}

void turnWheel(QWidget* viewport, QPoint angle)
{
    const QPointF middle = viewport->rect().center();
    QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &wheel);
}

} // namespace

/// Letter by letter, and back by as many backspaces; Escape closes what is offered.
QJsonObject Handling::type(const QString& word, const QWidget* painted)
{
    auto& page = *static_cast<gui::TablePage*>(m_window.currentPage());
    page.startFilter();
    auto* edit = page.filter().findChild<QLineEdit*>();
    page.filter().setText({}); // also what hides some of them at first
    Timed timed(m_watch);
    for (int time = 0; time < m_times; ++time) {
        for (const QChar letter : word)
            timed.run([&] { QTest::keyClick(edit, letter.toLatin1()); }, painted);
        for (qsizetype letter = 0; letter < word.size(); ++letter)
            timed.run([&] { QTest::keyClick(edit, Qt::Key_Backspace); }, painted);
    }
    page.filter().setText({});
    return timed.take();
}

QJsonObject Handling::filterOfTheList()
{
    constexpr qsizetype letters = 6;
    const gui::TableView& table = tablePage(m_window, u"repositories"_s).table();
    const QModelIndex middle = table.model()->index(table.model()->rowCount() / 2, 0);
    return type(middle.data(gui::TableModel::IdRole).toString().first(letters), table.viewport());
}

QJsonObject Handling::filterOfTheMatrix()
{
    return type(u"prod"_s, matrixOf(m_window).view().viewport());
}

void Handling::openMatrix()
{
    auto& page = static_cast<gui::SecretsPage&>(tablePage(m_window, u"secrets"_s));
    page.setView(gui::SecretsPage::View::Matrix);
    page.matrix().chooseTeam({});
}

void Handling::lookAtTheMatrix()
{
    matrixOf(m_window).view().setFocus();
}

QJsonObject Handling::arrowKeys()
{
    gui::MatrixView& view = matrixOf(m_window).view();
    view.setFocus();
    view.setCurrentIndex(view.model()->index(2, 2));
    Timed timed(m_watch);
    for (int time = 0; time < m_times; ++time)
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up})
            timed.run([&] { QTest::keyClick(&view, key); }, view.viewport());
    return timed.take();
}

QJsonObject Handling::scrollSteps()
{
    constexpr int notch = 120;
    gui::MatrixView& view = matrixOf(m_window).view();
    view.horizontalScrollBar()->setValue(0);
    view.verticalScrollBar()->setValue(0);
    Timed timed(m_watch);
    const auto step = [&](QPoint angle) { timed.run([&] { turnWheel(view.viewport(), angle); }, view.viewport()); };
    for (int time = 0; time < m_times; ++time) {
        for (const QPoint angle : {QPoint(-notch, 0), QPoint(0, -notch), QPoint(-notch, 0)})
            step(angle);
        timed.run(
            [&] { // as a finger on a pad: both at once
                turnWheel(view.viewport(), {-notch, 0});
                turnWheel(view.viewport(), {0, notch});
            },
            view.viewport());
    }
    return timed.take();
}

QJsonObject Handling::themeSwitches()
{
    tablePage(m_window, u"repositories"_s);
    Timed timed(m_watch);
    const auto turn = [&](gui::Shade shade) {
        test::theme().setShade(shade);
        QApplication::setPalette(test::theme().palette());
    };
    for (int time = 0; time < m_times; ++time)
        for (const gui::Shade shade : {gui::Shade::Dark, gui::Shade::Light})
            timed.run([&] { turn(shade); }, &m_window);
    return timed.take();
}

/// A bridge asks for every child, and tells the reader an id of each; the reader then asks what it is called.
QJsonObject Handling::accessibleChildren()
{
    QAccessible::setActive(true);
    gui::SecretsMatrix& matrix = matrixOf(m_window);
    Timed timed(m_watch);
    qint64 letters = 0;
    const auto* teams = qobject_cast<QComboBox*>(matrix.teams());
    for (int time = 0; time < m_times; ++time) {
        matrix.chooseTeam(teams->itemData(1).toString()); // other rows: what was made for a reader is made anew
        matrix.chooseTeam({});
        timed.runWithoutPaint([&] {
            const QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&matrix.view());
            for (int child = 0; child < table->childCount(); ++child) {
                QAccessibleInterface* row = table->child(child);
                if (QAccessible::uniqueId(row) != 0 && row->role() == QAccessible::Row)
                    letters += row->text(QAccessible::Name).size();
            }
        });
    }
    QJsonObject taken = timed.take();
    taken[u"children"_s] = QAccessible::queryAccessibleInterface(&matrix.view())->childCount();
    taken[u"letters"_s] = letters;
    return taken;
}

} // namespace qm::benchmarks
