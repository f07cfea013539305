// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/keys_overlay.h"

#include "gui/widgets/key_cap.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int panelWidth = 760;
constexpr int rowHeight = 24;

QWidget* rowOf(const KeyUse& use, const Theme& theme, QWidget* parent)
{
    auto* row = new QWidget(parent);
    row->setFixedHeight(rowHeight);
    row->setAccessibleName(use.text + u": "_s + use.keys.join(u", "_s));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(new Label(theme, use.text, Type::Body, Token::Text, Label::Fit::Cut, row), 1);
    for (const QString& key : use.keys)
        line->addWidget(new KeyCap(theme, key, row));
    return row;
}

QWidget* blockOf(const KeyGroup& group, const Theme& theme, QWidget* parent)
{
    auto* block = new QWidget(parent);
    block->setAccessibleName(group.place);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Label(theme, group.place, Type::Group, Token::Muted, Label::Fit::Whole, block));
    column->addSpacing(4);
    for (const KeyUse& use : group.uses)
        column->addWidget(rowOf(use, theme, block));
    return block;
}

/// How many groups stand in the first of two columns, so that both are about as high.
qsizetype firstColumn(const QList<KeyGroup>& groups)
{
    const auto height = [](const KeyGroup& group) { return group.uses.size() + 2; };
    qsizetype all = 0;
    for (const KeyGroup& group : groups)
        all += height(group);
    qsizetype count = 0;
    for (qsizetype high = 0; count < groups.size() && 2 * high < all; ++count) {
        if (2 * high + height(groups.at(count)) > all && count > 0)
            break;
        high += height(groups.at(count));
    }
    return count;
}

} // namespace

KeysOverlay::KeysOverlay(const Theme& theme, std::function<QList<KeyGroup>()> groups, QWidget* window)
    : Overlay(theme, tr("Keyboard shortcuts"), panelWidth, window)
    , m_groups(std::move(groups))
{
}

void KeysOverlay::fill()
{
    delete m_columns;
    m_columns = columnsOf(m_groups());
    content().addWidget(m_columns);
}

QWidget* KeysOverlay::columnsOf(const QList<KeyGroup>& groups)
{
    auto* columns = new QWidget(this);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(40);
    const qsizetype first = firstColumn(groups);
    for (const QList<KeyGroup>& half : {groups.first(first), groups.sliced(first)}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(16);
        for (const KeyGroup& group : half)
            column->addWidget(blockOf(group, theme(), columns));
        column->addStretch(1);
        row->addLayout(column, 1);
    }
    return columns;
}

void KeysOverlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1) // the same key again
        close();
    else
        Overlay::keyPressEvent(event);
}

} // namespace qm::gui
