// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/palette_delegate.h"

#include "gui/models/palette_entry.h"
#include "gui/widgets/key_cap.h"

#include <QLineEdit>

namespace qm::gui {

PaletteDelegate::PaletteDelegate(const Theme& theme, const QLineEdit& typed, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_typed(typed)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0, index.data(EntryRole).isValid() ? 32 : 24};
}

/// The text piece by piece, what was typed in the accent's colour.
qreal PaletteDelegate::drawFound(QPainter& painter, const QRectF& room, const QString& text) const
{
    QList<bool> isFound(text.size(), false);
    if (const auto places = placesOf(m_typed.text(), text))
        for (const auto& [at, length] : *places)
            for (qsizetype letter = at; letter < at + length; ++letter)
                isFound[letter] = true;
    qreal x = room.left();
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && isFound.at(end) == isFound.at(begin))
            ++end;
        const bool isStrong = isFound.at(begin);
        x += drawLine(painter, QRectF(x, room.top(), std::max(0.0, room.right() - x), room.height()), text.mid(begin, end - begin),
                      m_theme.font(isStrong ? Type::Strong : Type::Body), m_theme.colour(isStrong ? Token::AccentText : Token::Text));
        begin = end;
    }
    return x;
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRectF row = option.rect;
    const QString text = index.data().toString();
    if (!index.data(EntryRole).isValid()) {
        drawLine(*painter, row.adjusted(14, 0, 0, 0), text, m_theme.font(Type::Group), m_theme.colour(Token::Muted));
        return;
    }
    const auto entry = index.data(EntryRole).value<Row>();
    if (option.state.testFlag(QStyle::State_Selected))
        drawBox(*painter, row.adjusted(2, 0, -2, 0), 6, m_theme.colour(Token::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawBox(*painter, row.adjusted(2, 0, -2, 0), 6, m_theme.colour(Token::Hover));
    painter->drawPixmap(QPointF(row.left() + 14, std::round(row.center().y() - 8)),
                        m_theme.icon(entry.icon, Token::Text2, 16, painter->device()->devicePixelRatioF()));
    const qreal keys = entry.keys.isEmpty() ? 0 : drawKeyCap(*painter, {row.right() - 12, row.center().y()}, entry.keys, m_theme);
    const QRectF room = row.adjusted(40, 0, -12 - keys - (keys > 0 ? 8 : 0), 0);
    const qreal x = drawFound(*painter, room, text) + 10;
    drawLine(*painter, QRectF(x, row.top(), std::max(0.0, room.right() - x), row.height()), entry.note, m_theme.font(Type::Caption),
             m_theme.colour(Token::Muted));
}

} // namespace qm::gui
