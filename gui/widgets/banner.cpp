// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/banner.h"

#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct ToneLook {
    Token fill;
    Token line;
    Token ink;
    QString icon;
};

ToneLook lookOf(Banner::Tone tone)
{
    switch (tone) {
    case Banner::Tone::Fine:
        return {Token::FineSoft, Token::FineLine, Token::Fine, u"fine"_s};
    case Banner::Tone::Soon:
        return {Token::SoonSoft, Token::SoonLine, Token::Soon, u"soon"_s};
    case Banner::Tone::Bad:
        return {Token::BadSoft, Token::BadLine, Token::Bad, u"bad"_s};
    case Banner::Tone::Info:
        break;
    }
    return {Token::AccentWash, Token::AccentLine, Token::AccentText, u"info"_s};
}

} // namespace

Banner::Banner(const Theme& theme, QWidget* parent)
    : Surface(theme, {.radius = 6}, parent)
    , m_icon(new IconLabel(theme, u"info"_s, Token::AccentText, 16, this))
    , m_title(new Label(theme, {}, Type::Strong, Token::Text, Label::Fit::Wrap, this))
    , m_text(new Label(theme, {}, Type::Caption, Token::Text2, Label::Fit::Wrap, this))
    , m_action(new Button(theme, {}, Button::Kind::Secondary, {}, this))
    , m_other(new Button(theme, {}, Button::Kind::Secondary, {}, this))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_other, 0, Qt::AlignVCenter);
    connect(m_action, &Button::clicked, this, &Banner::acted);
    connect(m_other, &Button::clicked, this, &Banner::actedOther);
}

void Banner::say(Tone tone, const QString& title, const QString& text, const QString& action, const QString& other)
{
    const ToneLook look = lookOf(tone);
    setLook({.fill = look.fill, .line = look.line, .radius = 6});
    m_icon->setIcon(look.icon, look.ink);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    layout()->setAlignment(m_icon, text.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    for (const auto& [button, words] : {std::pair(m_action, action), std::pair(m_other, other)}) {
        button->setText(words);
        button->setVisible(!words.isEmpty());
        button->updateGeometry();
    }
    layout()->activate(); // or the layout within it hears of the words in the event loop only, and gives a wrong height till then
}

} // namespace qm::gui
