// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_pane.h"

#include "gui/widgets/access.h"
#include "gui/widgets/button.h"
#include "gui/widgets/details_section.h"
#include "gui/widgets/details_top.h"
#include "gui/widgets/rule.h"

#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace qm::gui {
namespace {

/// From the innermost layouts outwards: left to their events, the outer ones would be done again after each of those in them.
void settleIn(const QWidget& block)
{
    for (QObject* child : block.children())
        if (const auto* inner = qobject_cast<QWidget*>(child); inner && inner->layout() && !inner->isHidden()) {
            settleIn(*inner);
            inner->layout()->activate();
        }
}

} // namespace

DetailsPane::DetailsPane(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_cells(theme)
    , m_kit{.theme = theme, .cells = m_cells, .pane = *this}
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_top(new DetailsTop(m_kit, m_content))
{
    installAccess();
    setFrameShape(NoFrame);
    setViewportMargins(1, 0, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::TabFocus); // what is below is read by its arrows
    setAccessibleName(tr("Details"));
    m_column->setContentsMargins(blocks::margin - 1, blocks::margin, blocks::margin, blocks::margin);
    m_column->setSpacing(blocks::margin);
    m_column->addWidget(m_top);
    m_top->hide();
    m_column->addStretch(1);
    setWidget(m_content);
}

void DetailsPane::show(const Details& details)
{
    if (m_shown == details)
        return;
    const int place = m_shown && m_shown->name == details.name ? verticalScrollBar()->value() : 0;
    const bool hasFocus = m_content->isAncestorOf(window()->focusWidget());
    const QPointer<QWidget> focus = hasFocus ? window()->focusWidget() : nullptr;
    const QString action = focus ? focus->objectName() : QString();
    m_shown = details;
    tell(details);
    orderButtons();
    settle();
    verticalScrollBar()->setValue(place);
    const bool stays = focus && focus == window()->focusWidget() && focus->isVisibleTo(m_content) && focus->objectName() == action;
    if (hasFocus && !stays)
        giveFocus(action);
}

void DetailsPane::tell(const Details& details)
{
    while (m_parts.size() > details.sections.size()) {
        const Part part = m_parts.takeLast();
        delete part.rule;
        delete part.section;
    }
    const StillLayout still(*m_column);
    m_top->tell(details);
    for (qsizetype i = 0; i < details.sections.size(); ++i) {
        if (i == m_parts.size())
            addPart();
        m_parts[i].section->tell(details.sections[i]);
    }
}

void DetailsPane::addPart()
{
    const Part part{.rule = new Rule(m_theme, Token::LineSoft, m_content), .section = new DetailsSection(m_kit, m_content)};
    m_column->insertWidget(m_column->count() - 1, part.rule);
    m_column->insertWidget(m_column->count() - 1, part.section);
    part.rule->show();
    m_parts << part;
}

/// By Tab they are reached as they are read, right after the pane; what is new would come last in the window.
void DetailsPane::orderButtons()
{
    QWidget* before = this;
    for (Button* button : m_content->findChildren<Button*>()) {
        setTabOrder(before, button);
        before = button;
    }
}

/// Everything gets its place now.
void DetailsPane::settle()
{
    if (!isVisible())
        return;
    settleIn(*m_content);
    QEvent resized(QEvent::LayoutRequest);
    event(&resized); // the content may be taller than it was
    m_column->activate();
}

/// Whoever was on a button is on the same one again, or on the first that is there now.
void DetailsPane::giveFocus(const QString& action)
{
    QList<Button*> buttons = m_content->findChildren<Button*>();
    buttons.removeIf([](const Button* button) { return button->objectName().isEmpty(); }); // they copy, or are not there now
    const auto same = std::ranges::find_if(buttons, [&](const Button* button) { return button->objectName() == action; });
    QWidget* next = same != buttons.end() ? *same : buttons.isEmpty() ? static_cast<QWidget*>(this) : buttons.first();
    next->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::turnTo(const QString& action)
{
    auto* button = m_content->findChild<Button*>(action);
    if (!button)
        return;
    button->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, button, [this, button] { ensureWidgetVisible(button, 0, blocks::margin); }); // once it has its place
}

void DetailsPane::paintEvent(QPaintEvent* event)
{
    QScrollArea::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Token::Base));
}

} // namespace qm::gui
