// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/overlay.h"

#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/key_cap.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/surface.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int panelTop = 56;
constexpr int headHeight = 48;

} // namespace

Overlay::Overlay(const Theme& theme, const QString& title, int panelWidth, QWidget* window)
    : QWidget(window)
    , m_theme(theme)
    , m_panelWidth(panelWidth)
    , m_panel(new Surface(theme, {.fill = Token::Raised, .line = Token::LineStrong, .radius = 10}, this))
    , m_head(new QWidget(m_panel)) // without a fill of its own: the panel's corners are round
    , m_scroll(new QScrollArea(m_panel))
{
    hide();
    setAccessibleName(title);
    m_head->setFixedHeight(headHeight);
    auto* headRow = new QHBoxLayout(m_head);
    headRow->setContentsMargins(20, 1, 10, 0);
    headRow->setSpacing(8);
    headRow->addWidget(new Label(theme, title, Type::Section, Token::Text, Label::Fit::Whole, m_head));
    headRow->addStretch(1);
    headRow->addWidget(new KeyCap(theme, tr("Esc"), m_head));
    Button* cross = Button::ofIcon(theme, u"x"_s, tr("Close"), m_head);
    connect(cross, &Button::clicked, this, &Overlay::close);
    headRow->addWidget(cross);

    auto* rule = new Rule(theme, Token::Line, m_panel);
    auto* inside = new QWidget;
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(20, 16, 20, 20);
    m_content->setSpacing(16);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 0, 1, 8); // the round corners stay free
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(rule);
    column->addWidget(m_scroll, 1);
    window->installEventFilter(this);
}

QWidget* Overlay::firstFocus() const
{
    return m_scroll;
}

void Overlay::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    fill();
    setGeometry(parentWidget()->rect());
    arrange();
    show();
    raise();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

/// As high as what it shows, as far as the window lets it.
void Overlay::arrange()
{
    QWidget* inside = m_scroll->widget();
    const int wide = std::min(m_panelWidth, width() - 32);
    const int needed = m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(wide - 2) : inside->sizeHint().height();
    const int most = std::max(160, height() - 2 * panelTop);
    m_panel->setGeometry((width() - wide) / 2, panelTop, wide, m_isTall ? most : std::min(most, headHeight + 1 + needed + 8));
    update();
}

bool Overlay::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride)
        event->accept(); // what the window has keys for lies beneath
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from))
        from = firstFocus();
    const auto after = [next](QWidget* widget) { return next ? widget->nextInFocusChain() : widget->previousInFocusChain(); };
    for (QWidget* to = after(from); to != from; to = after(to))
        if (isAncestorOf(to) && to->focusPolicy() & Qt::TabFocus && to->isVisible() && to->isEnabled()) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    return true;
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawOverlay(painter, rect(), m_panel->geometry(), m_theme);
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!m_panel->geometry().contains(event->pos()))
        close();
}

void Overlay::resizeEvent(QResizeEvent*)
{
    arrange();
}

} // namespace qm::gui
