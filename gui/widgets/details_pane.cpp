// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_pane.h"

#include "gui/widgets/access.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/surface.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int margin = 16;
constexpr int labelWidth = 80;
constexpr int idHeight = 20;   // no taller than the facts around it
constexpr int narrowest = 280; // the pane, where the window does not give it more

Button* copyButton(const Theme& theme, const QString& text, const QString& name, QWidget* parent)
{
    Button* copy = Button::ofIcon(theme, u"copy"_s, name, parent);
    QObject::connect(copy, &Button::clicked, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    return copy;
}

/// The box of a cell, without the room around it.
class CellPicture final : public QWidget {
public:
    CellPicture(const MatrixCells& cells, quint8 cell, QWidget* parent)
        : QWidget(parent)
        , m_cells(cells)
        , m_cell(cell)
    {
        setFixedSize(boxSize, boxSize);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        constexpr int around = (matrix::cell - boxSize) / 2;
        QPainter painter(this);
        painter.drawPixmap(-around, -around, m_cells.picture(m_cell, devicePixelRatioF()));
    }

private:
    static constexpr int boxSize{16};

    const MatrixCells& m_cells;
    quint8 m_cell;
};

QWidget* troubleBlock(const Theme& theme, const Details::Line& line, QWidget* parent)
{
    auto* block = new Surface(theme, {.fill = Token::BadSoft, .line = Token::BadLine, .radius = 6}, parent);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(2);
    column->addWidget(new Label(theme, line.trouble, Type::Caption, Token::Text, Label::Fit::Wrap, block));
    if (!line.advice.isEmpty())
        column->addWidget(new Label(theme, line.advice, Type::Caption, Token::Text2, Label::Fit::Wrap, block));
    return block;
}

} // namespace

DetailsPane::DetailsPane(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_cells(theme)
{
    installAccess();
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
    const int place = details.name == m_shown.name ? verticalScrollBar()->value() : 0;
    const QWidget* focus = widget()->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focused = focus ? focus->objectName() : QString();
    m_shown = details;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin - 1, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(top(details));
    for (const Details::Section& each : details.sections) {
        column->addWidget(new Rule(m_theme, Token::LineSoft, content));
        column->addWidget(section(each));
    }
    column->addStretch(1);
    for (Label* label : content->findChildren<Label*>())
        if (label->wordWrap())
            label->setMinimumWidth(1); // a long word is cut; the pane never becomes wider than it is
    setWidget(content);
    verticalScrollBar()->setValue(place);
    if (focus)
        giveFocus(focused);
}

/// Whoever was on a button is on the same one again, or on the first that is there now.
void DetailsPane::giveFocus(const QString& action)
{
    const QList<Button*> buttons = widget()->findChildren<Button*>();
    const auto same = std::ranges::find_if(buttons, [&](const Button* button) { return button->objectName() == action; });
    const auto first = std::ranges::find_if(buttons, [](const Button* button) { return !button->objectName().isEmpty(); });
    if (Button* next = same != buttons.end() && !action.isEmpty() ? *same : first != buttons.end() ? *first : nullptr)
        next->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::turnTo(const QString& action)
{
    auto* button = widget()->findChild<Button*>(action);
    if (!button)
        return;
    button->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, button, [this, button] { ensureWidgetVisible(button, 0, margin); }); // once it has its place
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
    if (details.open)
        marks->addWidget(iconButton(*details.open, u"external"_s, block));
    if (!details.name.isEmpty())
        marks->addWidget(copyButton(m_theme, details.name, tr("Copy the name"), block));
    column->addLayout(marks);
    auto* name = new Label(m_theme, details.name,
                           details.isMono       ? Type::Mono
                           : details.isSentence ? Type::Section
                                                : Type::Strong,
                           Token::Text, details.isSentence ? Label::Fit::Wrap : Label::Fit::Cut, block);
    name->setMutedPrefix(details.mutedPrefix);
    column->addWidget(name);
    if (details.state) {
        auto* state = new QHBoxLayout;
        state->setSpacing(6);
        state->addWidget(new IconLabel(m_theme, details.state->icon, details.state->ink, 14, block), 0, Qt::AlignTop);
        state->addWidget(new Label(m_theme, details.state->text, Type::Caption, details.state->ink, Label::Fit::Wrap, block), 1);
        column->addLayout(state);
    }
    if (!details.beside.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new IconLabel(m_theme, u"repo"_s, Token::Muted, 16, block));
        row->addWidget(new Label(m_theme, details.beside, Type::Medium, Token::Text, Label::Fit::Cut, block), 1);
        row->addWidget(new Label(m_theme, details.besideNote, Type::Caption, Token::Muted, Label::Fit::Whole, block));
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
    QWidget* sign = notice.cell ? static_cast<QWidget*>(new CellPicture(m_cells, *notice.cell, box))
                                : new IconLabel(m_theme, notice.icon, notice.ink, 16, box);
    grid->addWidget(sign, 0, 0);
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
        const Details::Fact& fact = facts.at(row);
        grid->addWidget(new Label(m_theme, fact.label, Type::Caption, Token::Muted, Label::Fit::Whole, block), row, 0,
                        fact.id.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addLayout(value(fact, block), row, 1);
    }
    return block;
}

QLayout* DetailsPane::value(const Details::Fact& fact, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    if (!fact.icon.isEmpty())
        row->addWidget(new IconLabel(m_theme, fact.icon, fact.ink, 14, parent), 0, Qt::AlignTop);
    const bool isId = !fact.id.isEmpty();
    row->addWidget(
        new Label(m_theme, fact.value, isId ? Type::Mono : Type::Caption, fact.ink, isId ? Label::Fit::Cut : Label::Fit::Wrap, parent), 1);
    if (isId) {
        Button* copy = copyButton(m_theme, fact.id, tr("Copy the id"), parent);
        copy->setAccessibleDescription(fact.label);
        copy->setFixedHeight(idHeight);
        row->addWidget(copy);
    }
    return row;
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
    if (section.link)
        head->addWidget(button(*section.link, true, block));
    column->addLayout(head);
    if (!section.text.isEmpty())
        column->addWidget(new Label(m_theme, section.text, Type::Caption, Token::Muted, Label::Fit::Wrap, block));
    for (const Details::Line& each : section.lines)
        column->addWidget(line(each, block));
    if (!section.rest.isEmpty())
        column->addWidget(new Label(m_theme, section.rest, Type::Caption, Token::Muted, Label::Fit::Whole, block));
    if (!section.actions.isEmpty())
        column->addWidget(actions(section.actions));
    return block;
}

QWidget* DetailsPane::line(const Details::Line& line, QWidget* parent)
{
    auto* block = new QWidget(parent);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    const Qt::Alignment side = line.wraps ? Qt::AlignTop : Qt::Alignment();
    if (!line.icon.isEmpty())
        row->addWidget(new IconLabel(m_theme, line.icon, line.ink, 14, block), 0, side);
    auto* text = new Label(m_theme, line.text, line.isMono ? Type::Mono : Type::Caption, Token::Text,
                           line.wraps ? Label::Fit::Wrap : Label::Fit::Cut, block);
    text->setMutedPrefix(line.mutedPrefix);
    row->addWidget(text, 1);
    row->addWidget(new Label(m_theme, line.note, Type::Caption, Token::Muted, Label::Fit::Whole, block), 0, side);
    column->addLayout(row);
    const int indent = line.icon.isEmpty() ? 0 : 20;
    if (!line.below.isEmpty()) {
        auto* below = new Label(m_theme, line.below, Type::Caption, Token::Muted, Label::Fit::Wrap, block);
        below->setContentsMargins(indent, 0, 0, 0);
        column->addWidget(below);
    }
    if (!line.id.isEmpty()) {
        auto* id = new QHBoxLayout;
        id->setContentsMargins(indent, 0, 0, 0);
        id->addWidget(new Label(m_theme, line.id, Type::Mono, Token::Muted, Label::Fit::Cut, block), 1);
        id->addWidget(copyButton(m_theme, line.id, tr("Copy the id"), block));
        column->addLayout(id);
    }
    if (!line.trouble.isEmpty())
        column->addWidget(troubleBlock(m_theme, line, block));
    return block;
}

/// In as many rows as they need.
QWidget* DetailsPane::actions(const QList<Details::Action>& actions)
{
    auto* block = new QWidget;
    auto* rows = new QVBoxLayout(block);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(8);
    QHBoxLayout* row = nullptr;
    int room = 0;
    for (const Details::Action& action : actions) {
        QWidget* each = button(action, false, block);
        const int width = each->sizeHint().width();
        if (!row || width > room) {
            row = new QHBoxLayout;
            row->setSpacing(8);
            row->setAlignment(Qt::AlignLeft);
            rows->addLayout(row);
            room = narrowest - 2 * margin;
        }
        row->addWidget(each);
        room -= width + 8;
    }
    return block;
}

QWidget* DetailsPane::button(const Details::Action& action, bool isLink, QWidget* parent)
{
    const auto kind = isLink ? Button::Kind::Link : action.isPrimary ? Button::Kind::Primary : Button::Kind::Secondary;
    auto* button = new Button(m_theme, action.text, kind, {}, parent);
    follow(button, action.id);
    return button;
}

QWidget* DetailsPane::iconButton(const Details::Action& action, const QString& icon, QWidget* parent)
{
    Button* button = Button::ofIcon(m_theme, icon, action.text, parent);
    follow(button, action.id);
    return button;
}

void DetailsPane::follow(QAbstractButton* button, const QString& action)
{
    button->setObjectName(action);
    connect(button, &QAbstractButton::clicked, this, [this, action] { Q_EMIT acted(action); }, Qt::QueuedConnection); // it may go by it
}

void DetailsPane::paintEvent(QPaintEvent* event)
{
    QScrollArea::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Token::Base));
}

} // namespace qm::gui
