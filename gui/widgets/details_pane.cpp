// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_pane.h"

#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int margin = 16;
constexpr int labelWidth = 80;

/// A thin line between two blocks.
class Rule final : public Surface {
public:
    Rule(const Theme& theme, QWidget* parent)
        : Surface(theme, {.fill = Token::LineSoft}, parent)
    {
        setFixedHeight(1);
    }
};

} // namespace

DetailsPane::DetailsPane(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setViewportMargins(1, 0, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::TabFocus); // what is below is read by its arrows
    setAccessibleName(tr("Details"));
    setWidget(new QWidget);
}

void DetailsPane::show(const Details& details)
{
    if (details == m_shown && widget()->layout())
        return;
    m_shown = details;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin - 1, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(top(details));
    for (const Details::Section& each : details.sections) {
        column->addWidget(new Rule(m_theme, content));
        column->addWidget(section(each));
    }
    column->addStretch(1);
    setWidget(content);
}

QWidget* DetailsPane::top(const Details& details)
{
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(6);
    for (const Details::Mark& mark : details.marks)
        if (!mark.text.isEmpty())
            marks->addWidget(new Chip(m_theme, mark.text, mark.kind, block));
    marks->addStretch(1);
    if (!details.name.isEmpty()) {
        Button* copy = Button::ofIcon(m_theme, u"copy"_s, tr("Copy the name"), block);
        connect(copy, &Button::clicked, this, [name = details.name] { QGuiApplication::clipboard()->setText(name); });
        marks->addWidget(copy);
    }
    column->addLayout(marks);
    column->addWidget(new Label(m_theme, details.name, details.isMono ? Type::Mono : Type::Strong, Token::Text, Label::Fit::Cut, block));
    if (!details.beside.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new IconLabel(m_theme, u"repo"_s, Token::Muted, 16, block));
        row->addWidget(new Label(m_theme, details.beside, Type::Medium, Token::Text, Label::Fit::Cut, block), 1);
        column->addLayout(row);
    }
    if (details.notice)
        column->addWidget(notice(*details.notice));
    if (!details.facts.isEmpty())
        column->addWidget(facts(details.facts));
    return block;
}

QWidget* DetailsPane::notice(const Details::Notice& notice)
{
    Surface::Look look{.fill = Token::Sunken, .line = Token::Line, .radius = 6};
    if (notice.ink == Token::Soon)
        look = {.fill = Token::SoonSoft, .line = Token::SoonLine, .radius = 6};
    else if (notice.ink == Token::AccentText)
        look = {.fill = Token::AccentWash, .line = Token::AccentLine, .radius = 6};
    auto* box = new Surface(m_theme, look);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new IconLabel(m_theme, notice.icon, notice.ink, 16, box), 0, 0);
    grid->addWidget(new Label(m_theme, notice.title, Type::Strong, Token::Text, Label::Fit::Wrap, box), 0, 1);
    grid->addWidget(new Label(m_theme, notice.text, Type::Caption, Token::Text2, Label::Fit::Wrap, box), 1, 1);
    return box;
}

QWidget* DetailsPane::facts(const QList<Details::Fact>& facts)
{
    auto* block = new QWidget;
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < facts.size(); ++row) {
        grid->addWidget(new Label(m_theme, facts.at(row).label, Type::Caption, Token::Muted, Label::Fit::Whole, block), row, 0,
                        Qt::AlignTop);
        grid->addWidget(new Label(m_theme, facts.at(row).value, Type::Caption, Token::Text, Label::Fit::Wrap, block), row, 1);
    }
    return block;
}

QWidget* DetailsPane::section(const Details::Section& section)
{
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(new Label(m_theme, section.title, Type::Group, Token::Muted, Label::Fit::Whole, block));
    head->addWidget(new Label(m_theme, section.count, Type::Caption, Token::Muted, Label::Fit::Whole, block));
    head->addStretch(1);
    column->addLayout(head);
    for (const Details::Line& line : section.lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        if (!line.icon.isEmpty())
            row->addWidget(new IconLabel(m_theme, line.icon, line.ink, 14, block));
        row->addWidget(new Label(m_theme, line.text, line.isMono ? Type::Mono : Type::Caption, Token::Text, Label::Fit::Cut, block), 1);
        row->addWidget(new Label(m_theme, line.note, Type::Caption, Token::Muted, Label::Fit::Whole, block));
        column->addLayout(row);
    }
    if (!section.rest.isEmpty())
        column->addWidget(new Label(m_theme, section.rest, Type::Caption, Token::Muted, Label::Fit::Whole, block));
    return block;
}

void DetailsPane::paintEvent(QPaintEvent* event)
{
    QScrollArea::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Token::Base));
}

} // namespace qm::gui
