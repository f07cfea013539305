// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/painting.h"
#include "gui/theme/theme.h"

#include "tests/gui/look.h"

#include <QDirIterator>
#include <QImage>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// As WCAG measures it.
double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

bool isEmpty(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
    return true;
}

} // namespace

TEST(ATheme, HasInkThatCanBeReadOnItsSurfaces)
{
    const QList<std::pair<Token, Token>> pairs{
        {Token::Text, Token::Base},       {Token::Text, Token::Chrome},       {Token::Text2, Token::Base},
        {Token::Muted, Token::Base},      {Token::Muted, Token::Chrome},      {Token::Text, Token::AccentSoft},
        {Token::OnAccent, Token::Accent}, {Token::Prod, Token::ProdSoft},     {Token::Sandbox, Token::SandboxSoft},
        {Token::Soon, Token::SoonSoft},   {Token::Bad, Token::BadSoft},       {Token::Fine, Token::FineSoft},
        {Token::AccentText, Token::Base}, {Token::Text2, Token::UnknownSoft}, {Token::TooltipText, Token::Tooltip}};
    for (const Shade shade : {Shade::Light, Shade::Dark})
        for (const auto& [ink, surface] : pairs)
            EXPECT_GE(contrast(colourOf(ink, shade), colourOf(surface, shade)), 4.4)
                << "token " << int(ink) << " on " << int(surface) << (shade == Shade::Dark ? ", dark" : ", light");
}

TEST(ATheme, IsNotTheSameInTheDark)
{
    EXPECT_GT(luminance(colourOf(Token::Base, Shade::Light)), luminance(colourOf(Token::Base, Shade::Dark)));
    EXPECT_LT(luminance(colourOf(Token::Chrome, Shade::Dark)), luminance(colourOf(Token::Raised, Shade::Dark))) << "chrome is darkest";
    EXPECT_EQ(colourOf(Token::Dim, Shade::Light).alpha(), 90);
}

TEST(ATheme, DrawsEveryIconInItsColourOnce)
{
    const Theme theme(Shade::Light);
    int drawn = 0;
    for (QDirIterator icons(u":/icons"_s); icons.hasNext();) {
        const QString name = QFileInfo(icons.next()).completeBaseName();
        const QPixmap icon = theme.icon(name, Token::Bad, 16, 2);
        EXPECT_EQ(icon.size(), QSize(32, 32)) << name.toStdString();
        EXPECT_FALSE(isEmpty(icon)) << name.toStdString();
        EXPECT_EQ(theme.icon(name, Token::Bad, 16, 2).cacheKey(), icon.cacheKey()) << name.toStdString();
        ++drawn;
    }
    EXPECT_GT(drawn, 50);
    EXPECT_TRUE(isEmpty(theme.icon(u"no-such-icon"_s, Token::Text)));
}

TEST(ATheme, ForgetsItsIconsWithItsShade)
{
    Theme theme(Shade::Light);
    const auto ink = [&] { return theme.icon(u"fine"_s, Token::Text, 16).toImage(); };
    const QImage light = ink();
    theme.setShade(Shade::Dark);
    EXPECT_NE(ink(), light);
    EXPECT_EQ(theme.palette().color(QPalette::Base), colourOf(Token::Base, Shade::Dark));
}

TEST(Numbers, StandBelowEachOther)
{
    const Theme& theme = qm::test::theme();
    EXPECT_EQ(numberWidth(u"111"_s, theme, Type::Body), numberWidth(u"888"_s, theme, Type::Body));
    EXPECT_GT(numberWidth(u"1,111"_s, theme, Type::Body), numberWidth(u"111"_s, theme, Type::Body));
}

TEST(ALine, IsCutWhereItDoesNotFit)
{
    QPixmap pixmap(200, 28);
    QPainter painter(&pixmap);
    const QFont& font = qm::test::theme().font(Type::Body);
    EXPECT_LE(drawLine(painter, QRectF(0, 0, 60, 28), u"a name that is much too long"_s, font, Qt::black), 61);
    EXPECT_LT(drawLine(painter, QRectF(0, 0, 60, 28), u"short"_s, font, Qt::black), 60);
    EXPECT_EQ(drawLine(painter, QRectF(0, 0, 60, 28), QString(), font, Qt::black), 0);
}
