// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/backdrop.h"

#include "gui/theme/painting.h"

#include <QEvent>

#include <algorithm>

namespace qm::gui {
namespace {

constexpr QSize dialogSize(960, 664);
constexpr int margin = 16; // at least, all around

} // namespace

Backdrop::Backdrop(const Theme& theme, QWidget& content, QWidget* dialog, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_content(content)
    , m_dialog(dialog)
    , m_picture(content.grab())
{
    m_dialog->setParent(this);
    m_dialog->show();
}

void Backdrop::follow()
{
    if (!isVisible())
        return;
    m_content.resize(size());
    m_picture = m_content.grab();
    update();
}

void Backdrop::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        follow();
}

void Backdrop::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    drawOverlay(painter, rect(), m_dialog->geometry(), m_theme);
}

void Backdrop::resizeEvent(QResizeEvent*)
{
    const QSize size(std::min(dialogSize.width(), width() - 2 * margin), std::min(dialogSize.height(), height() - 2 * margin));
    m_dialog->setGeometry(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size));
    follow();
}

void Backdrop::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &Backdrop::follow, Qt::QueuedConnection); // whoever shows it lets nothing be drawn meanwhile
}

} // namespace qm::gui
