// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QLabel>

namespace qm::gui {

/// Plain words in one of the theme's types and colours. One line that is too long ends in “…” and is told whole by its tip.
class Label : public QLabel {
    Q_OBJECT
public:
    enum class Fit { Whole, Cut, Wrap };

    Label(const Theme& theme, const QString& text, Type type = Type::Body, Token ink = Token::Text, Fit fit = Fit::Whole,
          QWidget* parent = nullptr);

    void setInk(Token ink);
    /// Beside a larger one in the middle of the same row: both stand on one line.
    void standWith(Type larger);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Token m_ink;
    Fit m_fit;
};

} // namespace qm::gui
