// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_section.h"

#include "gui/widgets/button.h"
#include "gui/widgets/details_actions.h"
#include "gui/widgets/details_line.h"
#include "gui/widgets/label.h"

#include <QVBoxLayout>

namespace qm::gui {

DetailsSection::DetailsSection(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
    , m_title(new Label(kit.theme, {}, Type::Group, Token::Muted, Label::Fit::Whole, this))
    , m_count(new Label(kit.theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_link(new Button(kit.theme, {}, Button::Kind::Link, {}, this))
    , m_text(blocks::wrapping(kit.theme, Type::Caption, Token::Muted, this))
    , m_list(new QWidget(this))
    , m_rest(new Label(kit.theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_actions(new DetailsActions(kit, this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_link);
    auto* lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addWidget(m_rest);
    column->addWidget(m_actions);
    blocks::follow(*m_link, kit.pane);
}

void DetailsSection::tell(const Details::Section& section)
{
    if (m_told == section)
        return;
    m_told = section;
    const StillLayout still(*layout());
    blocks::say(*m_title, section.title);
    blocks::say(*m_count, section.count);
    const Details::Action link = section.link.value_or(Details::Action());
    m_link->setObjectName(link.id);
    m_link->setText(link.text);
    m_link->setVisible(section.link.has_value());
    blocks::say(*m_text, section.text);
    m_text->setVisible(!section.text.isEmpty());
    tellLines(section.lines);
    blocks::say(*m_rest, section.rest);
    m_rest->setVisible(!section.rest.isEmpty());
    m_actions->tell(section.actions);
    show();
}

void DetailsSection::tellLines(const QList<Details::Line>& lines)
{
    while (m_lines.size() > lines.size())
        delete m_lines.takeLast();
    const StillLayout still(*m_list->layout());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == m_lines.size()) {
            m_lines << new DetailsLine(m_kit, m_list);
            m_list->layout()->addWidget(m_lines.last());
        }
        m_lines[i]->tell(lines[i]);
    }
    m_list->setVisible(!lines.isEmpty());
}

} // namespace qm::gui
