// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/turned_letters.h"

#include "tests/gui/look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

const QFont& font()
{
    return qm::test::theme().font(Type::Caption);
}

/// What `draw` draws with a painter that is turned and stands there.
template <class Draw>
QImage turned(QPointF place, qreal ratio, Draw draw)
{
    QImage image((QSizeF(160, 160) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place);
    painter.rotate(-60);
    draw(painter);
    return image;
}

/// Letter by letter as outlines, which is what the pictures stand for.
void drawOutlines(QPainter& painter, const QString& text)
{
    qreal x = 0;
    for (const QChar letter : text) {
        QPainterPath path;
        path.addText(x, 0, font(), letter);
        painter.fillPath(path, Qt::black);
        x += QFontMetricsF(font()).horizontalAdvance(letter);
    }
}

/// How much black there is, in pixels; of the difference of two, how much of it stands elsewhere.
double ink(const QImage& image)
{
    double ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += (255 - qGray(image.pixel(x, y))) / 255.0;
    return ink;
}

double inkElsewhere(const QImage& a, const QImage& b)
{
    double apart = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            apart += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) / 255.0;
    return apart;
}

} // namespace

TEST(TurnedLetters, LookAsTheirOutlinesDoWhereverTheyStand)
{
    const QString name = u"lp-returns-churn"_s;
    TurnedLetters letters(font());
    for (const qreal ratio : {1.0, 1.25, 2.0})
        for (const QPointF place : {QPointF(20, 140), QPointF(20.3, 140.6), QPointF(31.5, 133.9)}) {
            const QImage drawn = turned(place, ratio, [&](QPainter& painter) { letters.draw(painter, 0, name, Qt::black); });
            const QImage wanted = turned(place, ratio, [&](QPainter& painter) { drawOutlines(painter, name); });
            EXPECT_GT(ink(wanted), 50);
            EXPECT_NEAR(ink(drawn), ink(wanted), 0.02 * ink(wanted)) << ratio << " at " << place.x();
            EXPECT_LT(inkElsewhere(drawn, wanted), 0.35 * ink(wanted)) << ratio << " at " << place.x() << ": a sixth of a pixel at most";
        }
}

TEST(TurnedLetters, AreAsWideAsTheirAdvances)
{
    TurnedLetters letters(font());
    const QFontMetricsF metrics(font());
    EXPECT_NEAR(letters.width(u"rn"), metrics.horizontalAdvance(u'r') + metrics.horizontalAdvance(u'n'), 1e-9);
    EXPECT_EQ(letters.width(u""), 0);
    qreal told = 0;
    turned({20, 140}, 1, [&](QPainter& painter) { told = letters.draw(painter, 5, u"rn", Qt::black); });
    EXPECT_NEAR(told, letters.width(u"rn"), 1e-9) << "from where it began";
}

TEST(TurnedLetters, HaveTheColourThatIsAskedFor)
{
    TurnedLetters letters(font());
    for (const QColor& colour : {QColor(Qt::red), QColor(Qt::blue), QColor(Qt::red)}) {
        const QImage drawn = turned({20, 140}, 2, [&](QPainter& painter) { letters.draw(painter, 0, u"mmm", colour); });
        bool isThere = false;
        for (int y = 0; y < drawn.height() && !isThere; ++y)
            for (int x = 0; x < drawn.width() && !isThere; ++x)
                isThere = drawn.pixelColor(x, y) == colour;
        EXPECT_TRUE(isThere) << colour.name().toStdString();
    }
}

TEST(TurnedLetters, LeaveThePainterTurned)
{
    TurnedLetters letters(font());
    turned({20, 140}, 1, [&](QPainter& painter) {
        const QTransform before = painter.transform();
        letters.draw(painter, 0, u"lp", Qt::black);
        EXPECT_EQ(painter.transform(), before);
    });
}

TEST(TurnedLetters, DrawWhatTheFontDoesNotHave)
{
    TurnedLetters letters(font());
    const QString odd = u"日🛒"_s + QChar(0xd83d) + QChar(0);
    const QImage drawn = turned({20, 140}, 1, [&](QPainter& painter) { letters.draw(painter, 0, odd, Qt::black); });
    EXPECT_EQ(drawn.size(), QSize(160, 160));
}
