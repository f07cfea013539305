// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/key_cap.h"

namespace qm::gui {
namespace {

constexpr int capHeight = 18;

/// "Ctrl+K" as a cap shows it: "Ctrl K".
QString drawn(QString keys)
{
    for (qsizetype at = 1; at + 1 < keys.size(); ++at)
        if (keys.at(at) == u'+')
            keys[at] = u' ';
    return keys;
}

} // namespace

qreal keyCapWidth(const QString& key, const Theme& theme)
{
    return std::max<qreal>(capHeight, std::ceil(QFontMetricsF(theme.font(Type::Chip)).horizontalAdvance(drawn(key)) + 12));
}

qreal drawKeyCap(QPainter& painter, const QPointF& rightMiddle, const QString& key, const Theme& theme)
{
    const qreal width = keyCapWidth(key, theme);
    const QRectF box(std::round(rightMiddle.x() - width), std::round(rightMiddle.y() - capHeight / 2.0), width, capHeight);
    drawBox(painter, box, 4, theme.colour(Token::Key), theme.colour(Token::KeyLine));
    drawLine(painter, box, drawn(key), theme.font(Type::Chip), theme.colour(Token::Text2), Qt::AlignHCenter);
    return width;
}

KeyCap::KeyCap(const Theme& theme, const QString& key, QWidget* parent)
    : QLabel(key, parent)
    , m_theme(theme)
{
    setFont(theme.font(Type::Chip));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    return {int(keyCapWidth(text(), m_theme)), capHeight};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawKeyCap(painter, QPointF(width(), height() / 2.0), text(), m_theme);
}

} // namespace qm::gui
