// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/style.h"

#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/plain_tip.h"
#include "gui/widgets/surface.h"

#include <QAbstractScrollArea>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

/// What a scroll area lies on that has no fill of its own; null where it has one.
const Surface* groundOf(const QWidget* bar)
{
    const QWidget* above = bar && bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr; // a bar stands in a box of its own
    const auto* area = qobject_cast<const QAbstractScrollArea*>(above);
    if (!area || area->viewport()->autoFillBackground())
        return nullptr;
    for (; above; above = above->parentWidget())
        if (const auto* surface = qobject_cast<const Surface*>(above))
            return surface;
    return nullptr;
}

struct ButtonInk {
    Token fill;
    Token ink;
    std::optional<Token> line{};
};

ButtonInk inkOf(Button::Kind kind, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_Enabled);
    const bool isPressed = isOn && (state.testFlag(QStyle::State_Sunken) || state.testFlag(QStyle::State_On));
    const bool isUnder = isOn && state.testFlag(QStyle::State_MouseOver);
    switch (kind) {
    case Button::Kind::Primary:
        if (!isOn)
            return {Token::Track, Token::Faint};
        return {isPressed ? Token::AccentPress : isUnder ? Token::AccentHover : Token::Accent, Token::OnAccent};
    case Button::Kind::Quiet:
        return {isPressed ? Token::BtnPress : Token::HoverChrome, isOn ? (isUnder ? Token::Text : Token::Text2) : Token::Faint};
    case Button::Kind::Link:
        return {Token::Base, isOn ? Token::AccentText : Token::Faint};
    case Button::Kind::Secondary:
        break;
    }
    if (!isOn)
        return {Token::Base, Token::Faint, Token::Line};
    return {isPressed ? Token::BtnPress : isUnder ? Token::BtnHover : Token::Raised, Token::Text, Token::LineStrong};
}

} // namespace

Style::Style(const Theme& theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QTipLabel") && !widget->findChild<PlainTip*>())
        new PlainTip(*static_cast<QLabel*>(widget));
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == CE_PushButton)
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button && qobject_cast<const Button*>(widget))
            return drawButton(*button, *painter, widget);
    if (element == CE_FocusFrame) {
        drawBox(*painter, QRectF(option->rect), 8, Qt::transparent, m_theme.colour(Token::Accent), 2);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawButton(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) const
{
    const auto* button = qobject_cast<const Button*>(widget);
    const ButtonInk ink = inkOf(button->kind(), option.state);
    const bool hasNoBorder = button->kind() == Button::Kind::Quiet || button->kind() == Button::Kind::Link;
    const bool isUnder = option.state & (State_MouseOver | State_Sunken | State_On) && option.state & State_Enabled;
    const QRectF box = option.rect;
    if (!hasNoBorder || (button->kind() == Button::Kind::Quiet && isUnder))
        drawBox(painter, box, 6, m_theme.colour(ink.fill), ink.line ? m_theme.colour(*ink.line) : QColor(Qt::transparent));
    const qreal words = option.text.isEmpty() ? 0 : QFontMetricsF(button->font()).horizontalAdvance(option.text);
    const qreal gap = option.text.isEmpty() ? 0 : 8;
    const bool hasArrow = button->menu() && !option.text.isEmpty();
    const qreal whole = words + (button->iconName().isEmpty() ? 0 : 16 + gap) + (hasArrow ? 20 : 0);
    qreal x = button->kind() == Button::Kind::Link ? box.left() : box.center().x() - whole / 2;
    if (!button->iconName().isEmpty()) {
        painter.drawPixmap(QPointF(std::round(x), std::round(box.center().y() - 8)),
                           m_theme.icon(button->iconName(), ink.ink, 16, widget->devicePixelRatioF()));
        x += 16 + gap;
    }
    drawLine(painter, QRectF(x, box.top(), words + 1, box.height()), option.text, button->font(), m_theme.colour(ink.ink));
    if (hasArrow)
        painter.drawPixmap(QPointF(std::round(x + words + 8), std::round(box.center().y() - 6)),
                           m_theme.icon(u"down"_s, Token::Muted, 12, widget->devicePixelRatioF()));
}

void Style::drawCheck(const QStyleOption& option, QPainter& painter, bool isRadio) const
{
    const bool isOn = option.state.testFlag(State_On);
    const bool isPartial = option.state.testFlag(State_NoChange);
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const QPointF middle = QRectF(option.rect).center();
    const QRectF box(middle.x() - 7.25, middle.y() - 7.25, 14.5, 14.5);
    const qreal radius = isRadio ? 7.25 : 4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isOn && !isPartial) {
        painter.setPen(QPen(m_theme.colour(isEnabled ? Token::Faint : Token::Line), 1.3));
        painter.setBrush(m_theme.colour(isEnabled ? Token::Field : Token::Sunken));
        painter.drawRoundedRect(box, radius, radius);
        painter.restore();
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isEnabled ? Token::Accent : Token::LineStrong));
    painter.drawRoundedRect(box, radius, radius);
    const QColor ink = m_theme.colour(Token::OnAccent);
    if (isRadio) {
        painter.setBrush(ink);
        painter.drawEllipse(middle, 3, 3);
    } else {
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (isPartial)
            painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0));
        else
            painter.drawPolyline(QPolygonF{middle + QPointF(-3.4, 0.3), middle + QPointF(-1, 2.7), middle + QPointF(3.4, -2.6)});
    }
    painter.restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(*option, *painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(*option, *painter, true);
    case PE_FrameFocusRect: // the window's one focus frame and the tables' own bar say where the focus is
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            const bool isFocused = option->state.testFlag(State_HasFocus);
            drawBox(*painter, option->rect, 6, m_theme.colour(Token::Field), m_theme.colour(isFocused ? Token::Accent : Token::LineStrong),
                    isFocused ? 2 : 1);
        }
        return;
    case PE_FrameMenu:
        painter->fillRect(option->rect, m_theme.colour(Token::Raised));
        drawBox(*painter, option->rect, 0, Qt::transparent, m_theme.colour(Token::LineStrong));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.colour(Token::Tooltip));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* bar) const
{
    const bool isLying = option.orientation == Qt::Horizontal;
    const Surface* ground = groundOf(bar);
    painter.fillRect(option.rect, ground ? m_theme.colour(ground->fill()) : option.palette.color(QPalette::Base));
    const QRectF handle = QRectF(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, nullptr));
    if (option.minimum < option.maximum)
        drawBox(painter, isLying ? handle.adjusted(0, 2, 0, -2) : handle.adjusted(2, 0, -2, 0), 3, m_theme.colour(Token::LineStrong));
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(*bar, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isLying = bar->orientation == Qt::Horizontal;
    const int length = isLying ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int slider = range > 0 ? std::max(32, int(qint64(length) * bar->pageStep / (range + bar->pageStep))) : length;
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return isLying ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                       : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(at, slider);
    case SC_ScrollBarSubPage:
        return piece(0, at);
    case SC_ScrollBarAddPage:
        return piece(at + slider, length - at - slider);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {}; // no arrows
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
        return 16;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FocusFrame_AboveWidget: // else what is around the widget would cut it
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace qm::gui
