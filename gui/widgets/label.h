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
    /// So many of its first letters are said by what stands beside it, too: they are muted. One line only.
    void setMutedPrefix(qsizetype letters);
    /// Beside a larger one in the middle of the same row: both stand on one line.
    void standWith(Type larger);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// How large one line of text is.
    struct Measured {
        QString text{};
        QFont font{};
        QSize size{};
    };
    QSize sizeOfLine() const;
    void tellWhole(bool isCut);
    void drawName(QPainter& painter, QRectF room) const;

    const Theme& m_theme;
    Token m_ink;
    Fit m_fit;
    qsizetype m_mutedPrefix{0};
    QString m_tip; ///< the one that it gave itself
    mutable Measured m_measured;
};

} // namespace qm::gui
