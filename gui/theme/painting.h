// SPDX-License-Identifier: GPL-3.0-or-later
// What delegates and painted widgets draw with.
#pragma once

#include "gui/theme/theme.h"

#include <QPainter>

namespace qm::gui {

/// One line in the middle of the rectangle's height, cut with “…” where it does not fit. Returns how wide it became.
qreal drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
               Qt::Alignment alignment = Qt::AlignLeft);

/// The same for a number, each digit as wide as the widest: columns of numbers stand straight. (Qt before 6.7 cannot ask the font.)
qreal drawNumber(QPainter& painter, const QRectF& rect, const QString& text, const Theme& theme, Type type, const QColor& colour,
                 Qt::Alignment alignment = Qt::AlignRight);
qreal numberWidth(const QString& text, const Theme& theme, Type type);

/// What a chip is about.
enum class ChipKind { Plain, Production, Sandbox, OnSunken, Accent, Soon };

/// A word in a small box whose left edge is in the middle of the rectangle's left; returns its width.
qreal drawChip(QPainter& painter, const QPointF& leftMiddle, const QString& text, ChipKind kind, const Theme& theme, int height = 18);
qreal chipWidth(const QString& text, ChipKind kind, const Theme& theme);

/// A line one device pixel wide, at every scale.
void drawHairline(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour);

/// A box with round corners, its line inside the rectangle.
void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line = Qt::transparent,
             qreal width = 1);

/// What lies over a window: everything dimmed, and a soft shadow around the panel at that place. Without an effect, which would
/// repaint all of it at each letter.
void drawOverlay(QPainter& painter, const QRect& window, const QRect& panel, const Theme& theme);

} // namespace qm::gui
