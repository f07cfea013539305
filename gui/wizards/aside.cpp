// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/aside.h"

#include "core/conventions/ownership.h"
#include "gui/models/cells.h"
#include "gui/widgets/key_cap.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"

#include <QHBoxLayout>
#include <QLocale>

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
{
    setFixedWidth(paneWidth);
    m_column->setContentsMargins(margin, margin, margin, margin);
}

QList<Aside::Name> Aside::secrets(const QStringList& names, const conventions::Ownership& owners)
{
    QList<Name> shown;
    for (const QString& name : names) {
        const conventions::SecretOwner owner = owners.ownerOfSecret(name).value_or(conventions::SecretOwner());
        shown << Name{name, secretNameCell(name, owner.team, owner.stage).mutedPrefix};
    }
    return shown;
}

void Aside::show(const QList<Section>& sections)
{
    if (sections == m_shown && m_content)
        return;
    m_shown = sections;
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(margin);
    for (const Section& section : sections) {
        if (column->count() > 0)
            column->addWidget(new Rule(theme(), Token::LineSoft, m_content));
        add(*column, section);
    }
    column->addStretch(1);
    m_column->addWidget(m_content);
}

void Aside::add(QVBoxLayout& column, const Section& section)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(6);
    const auto label = [this](const QString& text, Type type, Token ink, Label::Fit fit = Label::Fit::Whole) {
        return new Label(theme(), text, type, ink, fit, m_content);
    };
    lines->addWidget(label(section.names.isEmpty() ? section.title : u"%1  %2"_s.arg(section.title).arg(section.names.size()), Type::Group,
                           Token::Muted));
    for (const Name& name : section.names.first(std::min(mostNames, section.names.size()))) {
        Label* line = label(name.text, Type::Mono, Token::Text, Label::Fit::Cut);
        line->setMutedPrefix(name.mutedPrefix);
        lines->addWidget(line);
    }
    if (section.names.size() > mostNames)
        lines->addWidget(label(tr("and %n more", nullptr, int(section.names.size() - mostNames)), Type::Caption, Token::Muted));
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
    for (qsizetype at = 0; at + 1 < section.keys.size(); at += 2) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new KeyCap(theme(), section.keys.at(at), m_content));
        row->addWidget(label(section.keys.at(at + 1), Type::Caption, Token::Muted), 1);
        lines->addLayout(row);
    }
    column.addLayout(lines);
}

} // namespace qm::gui
