// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chip.h"

#include <utility>

namespace qm::gui {

Chip::Chip(const Theme& theme, const QString& text, ChipKind kind, QWidget* parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setKind(ChipKind kind)
{
    if (std::exchange(m_kind, kind) == kind)
        return;
    updateGeometry(); // some are in bold
    update();
}

QSize Chip::sizeHint() const
{
    return {int(chipWidth(text(), m_kind, m_theme)), 18};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawChip(painter, QPointF(0, height() / 2.0), text(), m_kind, m_theme);
}

} // namespace qm::gui
