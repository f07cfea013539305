// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/empty_state.h"

#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, u"search"_s, Token::Faint, 24, this))
    , m_what(new Label(theme, {}, Type::Section, Token::Text, Label::Fit::Wrap, this))
    , m_why(new Label(theme, {}, Type::Body, Token::Muted, Label::Fit::Wrap, this))
    , m_action(new Button(theme, {}, Button::Kind::Secondary, {}, this))
    , m_other(new Button(theme, {}, Button::Kind::Link, {}, this))
{
    m_what->setAlignment(Qt::AlignHCenter);
    m_why->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_what);
    column->addWidget(m_why);
    column->addSpacing(8);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addStretch(1);
    actions->addWidget(m_action);
    actions->addWidget(m_other);
    actions->addStretch(1);
    column->addLayout(actions);
    column->addStretch(3);
    connect(m_action, &Button::clicked, this, &EmptyState::acted);
    connect(m_other, &Button::clicked, this, &EmptyState::actedOther);
}

void EmptyState::say(const QString& icon, const QString& what, const QString& why, const QString& action, const QString& other)
{
    m_icon->setIcon(icon, Token::Faint);
    m_what->setText(what);
    m_why->setText(why);
    for (const auto& [button, text] : {std::pair(m_action, action), std::pair(m_other, other)}) {
        button->setText(text);
        button->setVisible(!text.isEmpty());
        button->updateGeometry();
    }
}

} // namespace qm::gui
