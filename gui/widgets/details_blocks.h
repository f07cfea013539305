// SPDX-License-Identifier: GPL-3.0-or-later
// What the blocks of a details pane have in common: each keeps its widgets, tells them other words, and makes them anew only where what
// it is told has another shape.
#pragma once

#include "gui/widgets/details.h"

#include <functional>

class QLayout;
class QWidget;

namespace qm::gui {

class Button;
class DetailsPane;
class Label;
class MatrixCells;

/// What every block needs. Outlives them.
struct DetailsKit {
    const Theme& theme;
    const MatrixCells& cells;
    DetailsPane& pane; ///< tells which action was wanted
};

namespace blocks {

constexpr int margin{16};
constexpr int narrowest{280}; ///< the pane, where the window does not give it more

/// A label of several lines. A long word is cut; the pane never becomes wider than it is.
Label* wrapping(const Theme& theme, Type type, Token ink, QWidget* parent);

/// Other words. A label that becomes empty takes as much room as one that always was.
void say(Label& label, const QString& text);

/// Another name for a button with nothing but an icon.
void name(Button& button, const QString& name);

/// The pane tells the button's id, which is its object name, when it is pressed.
void follow(Button& button, DetailsPane& pane);

/// Copies what the text is when it is pressed.
Button* copyButton(const Theme& theme, const QString& name, std::function<QString()> text, QWidget* parent);

/// Takes everything out of a block that gets another shape. It is hidden until all of it is there again.
void clear(QWidget& block);

} // namespace blocks

/// While it lives nothing moves in a layout. Of widgets that are shown one by one each would have all the others placed again.
/// None of the layout's widgets may go meanwhile: it would not hear of that.
class StillLayout final {
public:
    explicit StillLayout(QLayout& layout);
    ~StillLayout();
    StillLayout(const StillLayout&) = delete;
    StillLayout& operator=(const StillLayout&) = delete;

private:
    QLayout& m_layout;
};

} // namespace qm::gui
