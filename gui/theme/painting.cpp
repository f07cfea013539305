// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/painting.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include <memory>

namespace qm::gui {
namespace {

qreal baseline(const QRectF& rect, const QFontMetricsF& metrics)
{
    return std::round(rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2);
}

qreal leftOf(const QRectF& rect, qreal width, Qt::Alignment alignment)
{
    if (alignment.testFlag(Qt::AlignRight))
        return rect.right() - width;
    return alignment.testFlag(Qt::AlignHCenter) ? rect.center().x() - width / 2 : rect.left();
}

/// A text whose letters were found once, to be measured and drawn: what costs most of both.
class ShapedLine {
public:
    ShapedLine(const QString& text, const QFont& font)
        : m_layout(std::make_unique<QTextLayout>(text, font))
    {
        m_layout->setCacheEnabled(true);
        m_layout->beginLayout();
        m_line = m_layout->createLine();
        m_line.setLineWidth(unbounded);
        m_layout->endLayout();
    }

    qreal width() const { return m_line.isValid() ? m_line.naturalTextWidth() : 0; }

    void draw(QPainter& painter, const QPointF& baseline) const
    {
        if (m_line.isValid())
            m_line.draw(&painter, baseline - QPointF(0, m_line.ascent()));
    }

private:
    static constexpr qreal unbounded{1e6};

    std::unique_ptr<QTextLayout> m_layout;
    QTextLine m_line;
};

struct ChipInk {
    Token ink;
    Token fill;
    std::optional<Token> line{};
    Type type{Type::Chip};
};

ChipInk inkOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Production:
        return {Token::Prod, Token::ProdSoft, {}, Type::ChipBold};
    case ChipKind::Sandbox:
        return {Token::Sandbox, Token::SandboxSoft, Token::SandboxLine, Type::ChipBold};
    case ChipKind::OnSunken:
        return {Token::Text2, Token::Base, Token::Line};
    case ChipKind::Accent:
        return {Token::AccentText, Token::AccentSoft};
    case ChipKind::Soon:
        return {Token::Soon, Token::SoonSoft, Token::SoonLine};
    case ChipKind::Plain:
        break;
    }
    return {Token::Text2, Token::UnknownSoft};
}

} // namespace

qreal drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const qreal room = rect.width() + 0.5;
    ShapedLine line(text, font);
    if (line.width() > room)
        line = ShapedLine(metrics.elidedText(text, Qt::ElideRight, room), font);
    painter.setPen(colour);
    line.draw(painter, QPointF(leftOf(rect, line.width(), alignment), baseline(rect, metrics)));
    return line.width();
}

qreal numberWidth(const QString& text, const Theme& theme, Type type)
{
    const QFontMetricsF metrics(theme.font(type));
    qreal width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? theme.digitWidth(type) : metrics.horizontalAdvance(letter);
    return width;
}

qreal drawNumber(QPainter& painter, const QRectF& rect, const QString& text, const Theme& theme, Type type, const QColor& colour,
                 Qt::Alignment alignment)
{
    const QFont& font = theme.font(type);
    const QFontMetricsF metrics(font);
    const qreal width = numberWidth(text, theme, type);
    const QRawFont raw = QRawFont::fromFont(font);
    const QList<quint32> glyphs = raw.glyphIndexesForString(text);
    painter.setFont(font);
    painter.setPen(colour);
    qreal x = leftOf(rect, width, alignment);
    const qreal y = baseline(rect, metrics);
    if (glyphs.size() != text.size() || glyphs.contains(0)) { // not all of it is in this font
        painter.drawText(QPointF(x, y), text);
        return width;
    }
    QList<QPointF> places;
    for (const QChar letter : text) {
        const qreal own = metrics.horizontalAdvance(letter);
        const qreal advance = letter.isDigit() ? theme.digitWidth(type) : own;
        places << QPointF(x + (advance - own) / 2, 0);
        x += advance;
    }
    QGlyphRun run;
    run.setRawFont(raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    painter.drawGlyphRun(QPointF(0, y), run);
    return width;
}

qreal chipWidth(const QString& text, ChipKind kind, const Theme& theme)
{
    return std::round(QFontMetricsF(theme.font(inkOf(kind).type)).horizontalAdvance(text) + 12);
}

qreal drawChip(QPainter& painter, const QPointF& leftMiddle, const QString& text, ChipKind kind, const Theme& theme, int height)
{
    const ChipInk ink = inkOf(kind);
    const QRectF box(std::round(leftMiddle.x()), std::round(leftMiddle.y() - height / 2.0), chipWidth(text, kind, theme), height);
    drawBox(painter, box, 4, theme.colour(ink.fill), ink.line ? theme.colour(*ink.line) : QColor(Qt::transparent));
    drawLine(painter, box, text, theme.font(ink.type), theme.colour(ink.ink), Qt::AlignHCenter);
    return box.width();
}

void drawHairline(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour, 0));
    painter.drawLine(from, to);
    painter.restore();
}

void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const qreal inset = line.alpha() > 0 ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset / 2, radius - inset / 2);
    painter.restore();
}

/// Each place is painted once: many faint layers would add up to a tint of their rounding.
void drawOverlay(QPainter& painter, const QRect& window, const QRect& panel, const Theme& theme)
{
    constexpr int blur = 24;
    constexpr int radius = 10;
    const QColor shadow = theme.colour(Token::Shadow);
    const QRectF lowered(panel.translated(0, 12));
    const auto add = [&](QPainterPath& path, int out) {
        path.addRoundedRect(lowered.adjusted(-out, -out, out, out), radius + out, radius + out);
    };
    painter.fillRect(window, theme.colour(Token::Dim));
    for (int out = blur; out >= 0; --out) {
        const double near = 1 - double(out) / (blur + 1);
        QColor ink = shadow;
        ink.setAlphaF(float(shadow.alphaF() * 0.6 * near * near));
        QPainterPath ring;
        add(ring, out);
        if (out > 0)
            add(ring, out - 1); // inside of which nothing is filled
        painter.fillPath(ring, ink);
    }
}

} // namespace qm::gui
