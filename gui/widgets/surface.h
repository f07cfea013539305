// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace qm::gui {

/// A plain area of the window: a fill, perhaps a line at some of its edges or around its round corners.
class Surface : public QWidget {
    Q_OBJECT
public:
    struct Look {
        Token fill{Token::Base};
        Qt::Edges lines{}; ///< where it has a line
        Token line{Token::Line};
        int radius{0}; ///< with one the line is all around
    };

    Surface(const Theme& theme, Look look, QWidget* parent = nullptr);

    void setLook(Look look);
    Token fill() const { return m_look.fill; }

protected:
    const Theme& theme() const { return m_theme; }
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Look m_look;
};

} // namespace qm::gui
