// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/question.h"

#include "gui/widgets/button.h"
#include "gui/widgets/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace qm::gui {
namespace {

constexpr int panelWidth = 480;

} // namespace

Question::Question(const Theme& theme, const Words& words, QWidget* window)
    : Overlay(theme, words.title, panelWidth, window)
    , m_agree(new Button(theme, words.agree, Button::Kind::Secondary, {}, this))
    , m_stay(new Button(theme, words.stay, Button::Kind::Primary, {}, this))
{
    m_stay->setAccessibleDescription(words.text);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_agree);
    row->addWidget(m_stay);
    content().addWidget(new Label(theme, words.text, Type::Body, Token::Text2, Label::Fit::Wrap, this));
    content().addLayout(row);
    connect(m_stay, &Button::clicked, this, &Overlay::close);
    connect(m_agree, &Button::clicked, this, [this] {
        close();
        Q_EMIT agreed();
    });
}

QWidget* Question::firstFocus() const
{
    return m_stay;
}

/// A button by itself takes only Space; a key that is still held agrees to nothing.
void Question::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && button && !event->isAutoRepeat())
        button->click();
    else
        Overlay::keyPressEvent(event);
}

} // namespace qm::gui
