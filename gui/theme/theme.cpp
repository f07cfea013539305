// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

QFont fontOf(Type type)
{
    struct Shape {
        int pixels;
        QFont::Weight weight;
    };
    constexpr std::array<Shape, int(Type::Total) + 1> shapes{{
        {13, QFont::Normal},
        {13, QFont::Medium},
        {13, QFont::DemiBold},
        {20, QFont::DemiBold},
        {15, QFont::DemiBold},
        {15, QFont::Normal},
        {12, QFont::Normal},
        {12, QFont::Medium},
        {12, QFont::DemiBold},
        {11, QFont::Medium},
        {11, QFont::DemiBold},
        {12, QFont::Normal},
        {28, QFont::DemiBold},
    }};
    QFont font =
        type == Type::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies(QStringList{type == Type::Mono ? u"JetBrains Mono"_s : u"Inter"_s} + font.families());
    font.setPixelSize(shapes[std::size_t(type)].pixels);
    font.setWeight(shapes[std::size_t(type)].weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

qreal widestDigit(const QFont& font)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

QByteArray drawingOf(const QString& name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Theme::Theme(Shade shade)
    : m_shade(shade)
{
    for (int type = 0; type <= int(Type::Total); ++type)
        m_fonts[std::size_t(type)] = fontOf(Type(type));
}

qreal Theme::digitWidth(Type type) const
{
    qreal& width = m_digitWidths[std::size_t(type)];
    if (width == 0)
        width = widestDigit(font(type));
    return width;
}

void Theme::setShade(Shade shade)
{
    m_shade = shade;
    m_icons.clear();
}

QPalette Theme::palette() const
{
    constexpr std::array<std::pair<QPalette::ColorRole, Token>, 19> roles{{
        {QPalette::Window, Token::Base},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Base},
        {QPalette::AlternateBase, Token::Sunken},
        {QPalette::Text, Token::Text},
        {QPalette::Button, Token::Raised},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::Text2},
        {QPalette::Highlight, Token::AccentSoft},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::PlaceholderText, Token::Muted},
        {QPalette::Link, Token::AccentText},
        {QPalette::LinkVisited, Token::AccentText},
        {QPalette::ToolTipBase, Token::Tooltip},
        {QPalette::ToolTipText, Token::TooltipText},
        {QPalette::Mid, Token::Line},
        {QPalette::Midlight, Token::LineSoft},
        {QPalette::Dark, Token::LineStrong},
        {QPalette::Light, Token::Raised},
    }};
    QPalette palette;
    for (const auto& [role, token] : roles)
        palette.setColor(role, colour(token));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Token::Faint));
    return palette;
}

QPixmap Theme::icon(const QString& name, Token token, int size, qreal pixelRatio) const
{
    const Icon key{name, token, size, pixelRatio};
    if (const auto known = m_icons.constFind(key); known != m_icons.cend())
        return *known;
    QPixmap pixmap(QSizeF(size * pixelRatio, size * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer drawing(drawingOf(name).replace("currentColor", colour(token).name().toLatin1()));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    m_icons.insert(key, pixmap);
    return pixmap;
}

} // namespace qm::gui
