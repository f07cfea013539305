// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/progress_bar.h"

#include "gui/theme/painting.h"

namespace qm::gui {

ProgressBar::ProgressBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(6);
    setAccessibleName(tr("Progress"));
}

void ProgressBar::setProgress(int done, int failed, int of)
{
    m_done = of > 0 ? qreal(done) / of : 0;
    m_failed = of > 0 ? qreal(failed) / of : 0;
    setAccessibleDescription(tr("%1 of %2").arg(done).arg(of));
    update();
}

void ProgressBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF track = rect();
    drawBox(painter, track, 3, m_theme.colour(Token::Track));
    QRectF part = track;
    part.setWidth(track.width() * m_done);
    if (m_done > 0)
        drawBox(painter, part, 3, m_theme.colour(Token::Accent));
    if (m_failed > 0) {
        part.setLeft(part.right() + 2);
        part.setWidth(track.width() * m_failed);
        drawBox(painter, part, 3, m_theme.colour(Token::Bad));
    }
}

} // namespace qm::gui
