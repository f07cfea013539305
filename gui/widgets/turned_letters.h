// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QImage>
#include <QPainterPath>
#include <QRawFont>
#include <QTransform>

class QPainter;

namespace qm::gui {

/// Text of one font for a turned painter: each letter is set at its own advance, to a part of a pixel, and is a picture that was
/// drawn once. (Turned `drawText` puts letters on whole pixels: "rn" becomes an "m"; filling their outlines takes six times as long.)
class TurnedLetters {
public:
    explicit TurnedLetters(const QFont& font);

    /// Draws from there along the base line; returns how wide it is.
    qreal draw(QPainter& painter, qreal x, QStringView text, const QColor& colour);
    qreal width(QStringView text);

private:
    struct Letter {
        QPainterPath path{};
        qreal advance{0};
    };
    /// A letter where the painter stands within a pixel.
    struct Picture {
        QImage image{};
        QPoint from{}; ///< the pixel its base point is in, to its first pixel
    };
    struct Key {
        QChar letter{};
        QPoint part{}; ///< of a pixel
        QRgb colour{0};

        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) { return qHashMulti(seed, key.letter, key.part.x(), key.part.y(), key.colour); }
    };

    const Letter& letter(QChar letter);
    const Picture& picture(const Key& key);
    Picture drawn(const Key& key);

    QFont m_font;
    QRawFont m_raw;
    QTransform m_turn; ///< of the painter, without its place
    QHash<QChar, Letter> m_letters;
    QHash<Key, Picture> m_pictures;
};

} // namespace qm::gui
