// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plain_tip.h"

#include <QCursor>
#include <QEvent>
#include <QLabel>
#include <QScreen>

#include <algorithm>

namespace qm::gui {
namespace {

constexpr int mostCharacters = 64; // in a line

} // namespace

PlainTip::PlainTip(QLabel& tip)
    : QObject(&tip)
    , m_tip(tip)
{
    tip.setTextFormat(Qt::PlainText);
    tip.setMaximumWidth(mostCharacters * tip.fontMetrics().averageCharWidth());
    tip.installEventFilter(this);
}

/// Qt places a tip by its width and height before it tells of them, the height being that of one line.
bool PlainTip::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        wrap();
    return false;
}

void PlainTip::wrap()
{
    if (m_tip.width() < m_tip.maximumWidth())
        return;
    m_tip.setWordWrap(true);
    const int height = m_tip.heightForWidth(m_tip.width());
    if (height <= m_tip.height())
        return;
    const QRect placed = m_tip.geometry();
    const int lowest = m_tip.screen()->geometry().bottom() + 1 - height;
    const bool isAboveTheMouse = placed.bottom() < QCursor::pos().y();
    m_tip.setGeometry(placed.x(), isAboveTheMouse ? placed.bottom() + 1 - height : std::min(placed.y(), lowest), placed.width(), height);
}

} // namespace qm::gui
