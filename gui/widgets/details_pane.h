// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"
#include "gui/widgets/matrix_cells.h"

#include <QScrollArea>

class QVBoxLayout;

namespace qm::gui {

class DetailsSection;
class DetailsTop;
class Rule;

/// The pane at the right that tells of the current thing. What is the same of the next thing stays as it is.
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
    struct Part {
        Rule* rule;
        DetailsSection* section;
    };

    void tell(const Details& details);
    void addPart();
    void orderButtons();
    void settle();
    void giveFocus(const QString& action);

    const Theme& m_theme;
    MatrixCells m_cells;
    DetailsKit m_kit;
    std::optional<Details> m_shown;
    QWidget* m_content;
    QVBoxLayout* m_column;
    DetailsTop* m_top;
    QList<Part> m_parts;
};

} // namespace qm::gui
