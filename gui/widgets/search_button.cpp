// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/search_button.h"

#include "gui/widgets/key_cap.h"

using namespace Qt::StringLiterals;

namespace qm::gui {

SearchButton::SearchButton(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(tr("Search or run…"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void SearchButton::setLong(bool isLong)
{
    if (std::exchange(m_isLong, isLong) != isLong)
        updateGeometry();
}

void SearchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), 6, m_theme.colour(underMouse() ? Token::Hover : Token::Field), m_theme.colour(Token::LineStrong));
    painter.drawPixmap(QPointF(10, 6), m_theme.icon(u"search"_s, Token::Muted, 16, devicePixelRatioF()));
    const QString keys = QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText);
    const qreal cap = drawKeyCap(painter, QPointF(width() - 7, height() / 2.0), keys, m_theme);
    drawLine(painter, QRectF(34, 0, std::max(0.0, width() - 34 - cap - 16), height()), text(), m_theme.font(Type::Body),
             m_theme.colour(Token::Muted));
}

} // namespace qm::gui
