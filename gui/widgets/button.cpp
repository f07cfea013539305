// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/button.h"

#include <QKeyEvent>
#include <QMenu>

namespace qm::gui {

Button::Button(const Theme& theme, const QString& text, Kind kind, const QString& icon, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_icon(icon)
{
    setFont(theme.font(kind == Kind::Primary ? Type::Strong : kind == Kind::Link ? Type::Caption : Type::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
}

Button* Button::ofIcon(const Theme& theme, const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new Button(theme, {}, Kind::Quiet, icon, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void Button::setTall(bool tall)
{
    m_height = tall ? 32 : 28;
    updateGeometry();
}

QSize Button::sizeHint() const
{
    if (text().isEmpty())
        return {28, 28};
    const int words = int(std::ceil(QFontMetricsF(font()).horizontalAdvance(text())));
    const int icon = m_icon.isEmpty() ? 0 : 24;
    const int padding = m_kind == Kind::Link ? 0 : m_kind == Kind::Quiet ? 16 : m_height == 32 ? 34 : 26;
    const int arrow = menu() ? 20 : 0;
    return {words + icon + padding + arrow, m_kind == Kind::Link ? 20 : m_height};
}

/// A key that is held is for who has the keyboard then.
void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace qm::gui
