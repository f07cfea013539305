// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/aside.h"

#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/key_cap.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/wizards/wizard_page.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int paneWidth = 288;
constexpr int margin = 16;
constexpr qsizetype mostNames = 10;

} // namespace

Aside::Aside(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Base, .lines = Qt::LeftEdge}, parent)
    , m_column(new QVBoxLayout(this))
    , m_area(new QScrollArea(this))
{
    setFixedWidth(paneWidth);
    m_column->setContentsMargins(1, 0, 0, 0); // beside the line
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus); // its buttons have the keyboard
    m_column->addWidget(m_area);
}

/// The keyboard stays where it was: on the button that stands there now.
void Aside::show(const QList<Section>& sections)
{
    if (sections == m_shown && m_area->widget())
        return;
    const qsizetype focused = m_area->widget() ? buttons().indexOf(focusWidget()) : -1;
    const bool hadFocus = focused >= 0 && focusWidget()->hasFocus();
    m_shown = sections;
    if (QWidget* before = m_area->takeWidget()) {
        before->hide();
        before->deleteLater(); // one of its buttons may be what led here
    }
    m_area->setWidget(make());
    m_area->widget()->show();
    if (const QList<QWidget*> now = buttons(); hadFocus && !now.isEmpty())
        now.at(std::min(focused, now.size() - 1))->setFocus(Qt::OtherFocusReason);
    else if (auto* page = qobject_cast<WizardPage*>(parentWidget()); hadFocus && page && page->firstFocus())
        page->firstFocus()->setFocus(Qt::OtherFocusReason);
}

QWidget* Aside::make()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin - 1, margin, margin, margin);
    column->setSpacing(margin);
    for (const Section& section : m_shown) {
        if (column->count() > 0)
            column->addWidget(new Rule(theme(), Token::LineSoft, content));
        add(*column, section);
    }
    column->addStretch(1);
    return content;
}

void Aside::add(QVBoxLayout& column, const Section& section)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(6);
    const auto label = [this](const QString& text, Type type, Token ink, Label::Fit fit = Label::Fit::Whole) {
        return new Label(theme(), text, type, ink, fit);
    };
    const qsizetype count = section.names.size() + section.warnings.size();
    auto* title = new QHBoxLayout;
    title->addWidget(label(count == 0 ? section.title : u"%1  %2"_s.arg(section.title).arg(count), Type::Group, Token::Muted), 1);
    if (!section.link.isEmpty()) {
        auto* link = new Button(theme(), section.link, Button::Kind::Link);
        connect(link, &Button::clicked, this, &Aside::linkPressed);
        title->addWidget(link);
    }
    lines->addLayout(title);
    addNames(*lines, section);
    for (const Number& each : section.numbers) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        Label* number = label(QLocale().toString(each.number), Type::Strong, each.ink);
        number->setMinimumWidth(32);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(number);
        row->addWidget(label(each.words, Type::Caption, Token::Text2, Label::Fit::Wrap), 1);
        lines->addLayout(row);
    }
    for (const Warning& each : section.warnings)
        addWarning(*lines, each);
    for (qsizetype at = 0; at + 1 < section.keys.size(); at += 2) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new KeyCap(theme(), section.keys.at(at)));
        row->addWidget(label(section.keys.at(at + 1), Type::Caption, Token::Muted), 1);
        lines->addLayout(row);
    }
    column.addLayout(lines);
}

void Aside::addNames(QVBoxLayout& lines, const Section& section)
{
    for (const Name& name : section.names.first(std::min(mostNames, section.names.size()))) {
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        auto* label = new Label(theme(), name.text, Type::Mono, Token::Text, Label::Fit::Cut);
        label->setMutedPrefix(name.mutedPrefix);
        row->addWidget(label, 1);
        Button* out = Button::ofIcon(theme(), u"x"_s, tr("Take %1 out").arg(name.text));
        out->setFixedHeight(20);
        connect(out, &Button::clicked, this, [this, text = name.text] { Q_EMIT takenOut(text); });
        row->addWidget(out);
        lines.addLayout(row);
    }
    if (section.names.size() > mostNames)
        lines.addWidget(new Label(theme(), tr("and %n more", nullptr, int(section.names.size() - mostNames)), Type::Caption, Token::Muted));
}

void Aside::addWarning(QVBoxLayout& lines, const Warning& warning)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(theme(), warning.icon, warning.ink, 16, nullptr), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(theme(), warning.text, Type::Caption, Token::Text, Label::Fit::Wrap));
    if (!warning.note.isEmpty())
        words->addWidget(new Label(theme(), warning.note, Type::Caption, Token::Muted, Label::Fit::Wrap));
    row->addLayout(words, 1);
    lines.addLayout(row);
}

QList<QWidget*> Aside::buttons() const
{
    QList<QWidget*> buttons;
    for (Button* each : m_area->widget()->findChildren<Button*>())
        buttons << each;
    return buttons;
}

} // namespace qm::gui
