// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details.h"
#include "gui/widgets/matrix_cells.h"

#include <QScrollArea>

class QAbstractButton;

namespace qm::gui {

/// The pane at the right that tells of the current thing.
class DetailsPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPane(const Theme& theme, QWidget* parent = nullptr);

    void show(const Details& details);
    /// Gives the keyboard to the button of that action, and scrolls to it.
    void turnTo(const QString& action);

Q_SIGNALS:
    /// The button of that action was pressed.
    void acted(const QString& action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* top(const Details& details);
    QWidget* notice(const Details::Notice& notice);
    QWidget* facts(const QList<Details::Fact>& facts);
    QLayout* value(const Details::Fact& fact, QWidget* parent);
    QWidget* section(const Details::Section& section);
    QWidget* line(const Details::Line& line, QWidget* parent);
    QWidget* actions(const QList<Details::Action>& actions);
    QWidget* button(const Details::Action& action, bool isLink, QWidget* parent);
    QWidget* iconButton(const Details::Action& action, const QString& icon, QWidget* parent);
    void follow(QAbstractButton* button, const QString& action);
    void giveFocus(const QString& action);

    const Theme& m_theme;
    MatrixCells m_cells;
    Details m_shown;
};

} // namespace qm::gui
