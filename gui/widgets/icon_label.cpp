// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/icon_label.h"

#include <QPainter>

namespace qm::gui {

IconLabel::IconLabel(const Theme& theme, const QString& name, Token ink, int size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& name, Token ink)
{
    if (m_name == name && m_ink == ink)
        return;
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_theme.icon(m_name, m_ink, m_size, devicePixelRatioF()));
}

} // namespace qm::gui
