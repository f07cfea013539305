// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QPainterPath>
#include <QRawFont>

class QPainter;

namespace qm::gui {

/// Text of one font for a turned painter: each letter's path is made once and set at its own advance. (Turned `drawText` puts
/// letters on whole pixels: "rn" becomes an "m".)
class GlyphPaths {
public:
    explicit GlyphPaths(const QFont& font);

    /// Draws from the base line at the origin; returns how wide it is.
    qreal draw(QPainter& painter, qreal x, QStringView text, const QColor& colour);
    qreal width(QStringView text);

private:
    struct Glyph {
        QPainterPath path{};
        qreal advance{0};
    };
    const Glyph& glyph(QChar letter);

    QFont m_font;
    QRawFont m_raw;
    QHash<QChar, Glyph> m_glyphs;
};

} // namespace qm::gui
