// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_line.h"

#include "gui/widgets/button.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"

#include <QVBoxLayout>

#include <array>
#include <utility>

namespace qm::gui {
namespace {

/// What it is made of, whatever the words are.
std::array<bool, 7> shapeOf(const Details::Line& line)
{
    const bool hasTrouble = !line.trouble.isEmpty();
    return {!line.icon.isEmpty(),
            line.isMono,
            line.wraps,
            !line.below.isEmpty(),
            !line.id.isEmpty(),
            hasTrouble,
            hasTrouble && !line.advice.isEmpty()};
}

} // namespace

DetailsLine::DetailsLine(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
{
}

void DetailsLine::tell(const Details::Line& line)
{
    if (m_told == line)
        return;
    const auto before = std::exchange(m_told, line);
    if (!before || shapeOf(*before) != shapeOf(line))
        build(line);
    if (m_icon)
        m_icon->setIcon(line.icon, line.ink);
    m_text->setMutedPrefix(line.mutedPrefix);
    for (const auto& [label, words] : {std::pair(m_text, line.text), std::pair(m_note, line.note), std::pair(m_below, line.below),
                                       std::pair(m_id, line.id), std::pair(m_trouble, line.trouble), std::pair(m_advice, line.advice)})
        if (label)
            blocks::say(*label, words);
    show();
}

void DetailsLine::build(const Details::Line& line)
{
    blocks::clear(*this);
    m_icon = nullptr;
    m_text = m_note = m_below = m_id = m_trouble = m_advice = nullptr;
    const int indent = line.icon.isEmpty() ? 0 : 20;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(buildRow(line));
    if (!line.below.isEmpty()) {
        m_below = blocks::wrapping(m_kit.theme, Type::Caption, Token::Muted, this);
        m_below->setContentsMargins(indent, 0, 0, 0);
        column->addWidget(m_below);
    }
    if (!line.id.isEmpty())
        column->addLayout(buildId(indent));
    if (!line.trouble.isEmpty())
        column->addWidget(buildTrouble(!line.advice.isEmpty()));
}

QHBoxLayout* DetailsLine::buildRow(const Details::Line& line)
{
    const Type type = line.isMono ? Type::Mono : Type::Caption;
    const Qt::Alignment side = line.wraps ? Qt::AlignTop : Qt::Alignment();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    if (!line.icon.isEmpty()) {
        m_icon = new IconLabel(m_kit.theme, line.icon, line.ink, 14, this);
        row->addWidget(m_icon, 0, side);
    }
    m_text = line.wraps ? blocks::wrapping(m_kit.theme, type, Token::Text, this)
                        : new Label(m_kit.theme, {}, type, Token::Text, Label::Fit::Cut, this);
    m_note = new Label(m_kit.theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this);
    row->addWidget(m_text, 1);
    row->addWidget(m_note, 0, side);
    return row;
}

QHBoxLayout* DetailsLine::buildId(int indent)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(indent, 0, 0, 0);
    m_id = new Label(m_kit.theme, {}, Type::Mono, Token::Muted, Label::Fit::Cut, this);
    row->addWidget(m_id, 1);
    row->addWidget(blocks::copyButton(m_kit.theme, DetailsPane::tr("Copy the id"), [this] { return m_told->id; }, this));
    return row;
}

QWidget* DetailsLine::buildTrouble(bool hasAdvice)
{
    auto* block = new Surface(m_kit.theme, {.fill = Token::BadSoft, .line = Token::BadLine, .radius = 6}, this);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(2);
    m_trouble = blocks::wrapping(m_kit.theme, Type::Caption, Token::Text, block);
    column->addWidget(m_trouble);
    if (hasAdvice) {
        m_advice = blocks::wrapping(m_kit.theme, Type::Caption, Token::Text2, block);
        column->addWidget(m_advice);
    }
    return block;
}

} // namespace qm::gui
