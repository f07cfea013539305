// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/glyph_paths.h"

#include <QFontMetricsF>
#include <QPainter>

namespace qm::gui {

GlyphPaths::GlyphPaths(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
}

const GlyphPaths::Glyph& GlyphPaths::glyph(QChar letter)
{
    auto found = m_glyphs.find(letter);
    if (found == m_glyphs.end()) {
        Glyph glyph{.path = {}, .advance = QFontMetricsF(m_font).horizontalAdvance(letter)};
        const QList<quint32> indexes = m_raw.glyphIndexesForString(letter);
        if (indexes.size() == 1 && indexes.first() != 0)
            glyph.path = m_raw.pathForGlyph(indexes.first());
        else
            glyph.path.addText(0, 0, m_font, letter); // of another font
        found = m_glyphs.insert(letter, glyph);
    }
    return *found;
}

qreal GlyphPaths::draw(QPainter& painter, qreal x, QStringView text, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal begin = x;
    painter.translate(x, 0);
    for (const QChar letter : text) {
        const Glyph& each = glyph(letter);
        painter.drawPath(each.path);
        painter.translate(each.advance, 0);
        x += each.advance;
    }
    painter.translate(-x, 0);
    return x - begin;
}

qreal GlyphPaths::width(QStringView text)
{
    qreal width = 0;
    for (const QChar letter : text)
        width += glyph(letter).advance;
    return width;
}

} // namespace qm::gui
