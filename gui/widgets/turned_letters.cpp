// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/turned_letters.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace qm::gui {
namespace {

constexpr int parts = 3;                 // of a pixel, each way: no letter is further off than a sixth
constexpr qsizetype mostPictures{4'000}; // some megabytes; an organization needs a thousand

} // namespace

TurnedLetters::TurnedLetters(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
}

const TurnedLetters::Letter& TurnedLetters::letter(QChar letter)
{
    auto found = m_letters.find(letter);
    if (found == m_letters.end()) {
        Letter made{.path = {}, .advance = QFontMetricsF(m_font).horizontalAdvance(letter)};
        const QList<quint32> indexes = m_raw.glyphIndexesForString(letter);
        if (indexes.size() == 1 && indexes.first() != 0)
            made.path = m_raw.pathForGlyph(indexes.first());
        else
            made.path.addText(0, 0, m_font, letter); // of another font
        found = m_letters.insert(letter, made);
    }
    return *found;
}

const TurnedLetters::Picture& TurnedLetters::picture(const Key& key)
{
    auto found = m_pictures.find(key);
    if (found == m_pictures.end()) {
        if (m_pictures.size() >= mostPictures)
            m_pictures.clear();
        found = m_pictures.insert(key, drawn(key));
    }
    return *found;
}

TurnedLetters::Picture TurnedLetters::drawn(const Key& key)
{
    const QPointF within = QPointF(key.part) / parts;
    const QPainterPath path = (m_turn * QTransform::fromTranslate(within.x(), within.y())).map(letter(key.letter).path);
    const QRect room = path.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1);
    Picture picture{.image = QImage(room.size(), QImage::Format_ARGB32_Premultiplied), .from = room.topLeft()};
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-room.topLeft());
    painter.fillPath(path, QColor::fromRgba(key.colour));
    painter.end();
    picture.image.setDevicePixelRatio(std::hypot(m_turn.m11(), m_turn.m12()));
    return picture;
}

qreal TurnedLetters::draw(QPainter& painter, qreal x, QStringView text, const QColor& colour)
{
    const QTransform turned = painter.deviceTransform();
    if (const QTransform turn(turned.m11(), turned.m12(), turned.m21(), turned.m22(), 0, 0); turn != m_turn) {
        m_turn = turn;
        m_pictures.clear();
    }
    painter.setWorldMatrixEnabled(false);
    const QTransform toPainter = painter.deviceTransform().inverted();
    const qreal begin = x;
    for (const QChar each : text) {
        const QPointF at = turned.map(QPointF(x, 0)) * parts;
        const QPoint nearest(int(std::floor(at.x() + 0.5)), int(std::floor(at.y() + 0.5)));
        const QPoint pixel(int(std::floor(qreal(nearest.x()) / parts)), int(std::floor(qreal(nearest.y()) / parts)));
        const Picture& letter = picture({each, nearest - pixel * parts, colour.rgba()});
        painter.drawImage(toPainter.map(QPointF(pixel + letter.from)), letter.image);
        x += this->letter(each).advance;
    }
    painter.setWorldMatrixEnabled(true);
    return x - begin;
}

qreal TurnedLetters::width(QStringView text)
{
    qreal width = 0;
    for (const QChar each : text)
        width += letter(each).advance;
    return width;
}

} // namespace qm::gui
