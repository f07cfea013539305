// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/choice.h"

#include "gui/theme/painting.h"

#include <QAbstractItemView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int padding = 10;
constexpr int chevron = 14;
constexpr int boxHeight = 28;

} // namespace

Choice::Choice(const Theme& theme, QWidget* parent)
    : QComboBox(parent)
    , m_theme(theme)
{
    setFont(theme.font(Type::Body));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSizeAdjustPolicy(AdjustToContents);
    setAttribute(Qt::WA_Hover);
}

QSize Choice::sizeHint() const
{
    qreal widest = 0;
    const QFontMetricsF metrics(font());
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(itemText(i)));
    return {int(std::ceil(widest)) + 2 * padding + chevron + 6, boxHeight};
}

/// Its list has the keyboard while it is open.
void Choice::showPopup()
{
    view()->setAccessibleName(accessibleName());
    QComboBox::showPopup();
}

void Choice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isFocused = hasFocus();
    drawBox(painter, rect(), 6, m_theme.colour(underMouse() ? Token::BtnHover : Token::Raised),
            m_theme.colour(isFocused ? Token::Accent : Token::LineStrong), isFocused ? 2 : 1);
    drawLine(painter, QRectF(rect()).adjusted(padding, 0, -padding - chevron, 0), currentText(), font(), m_theme.colour(Token::Text));
    painter.drawPixmap(QPointF(width() - padding - chevron, (height() - chevron) / 2.0),
                       m_theme.icon(u"down"_s, Token::Muted, chevron, devicePixelRatioF()));
}

} // namespace qm::gui
