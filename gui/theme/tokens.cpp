// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.h"

#include <array>

namespace qm::gui {
namespace {

struct Colours {
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array colours{
    Colours{0xf6f7f9, 0x14161a}, // Chrome
    Colours{0xffffff, 0x1a1d22}, // Base
    Colours{0xffffff, 0x22262d}, // Raised
    Colours{0xf1f3f6, 0x15181c}, // Sunken
    Colours{0xffffff, 0x15181c}, // Field
    Colours{0xe4e7ec, 0x2a2f37}, // Line
    Colours{0xeef0f3, 0x23272e}, // LineSoft
    Colours{0xcbd1d9, 0x414853}, // LineStrong
    Colours{0x1b2027, 0xdfe3e9}, // Text
    Colours{0x4a525d, 0xb0b8c3}, // Text2
    Colours{0x626b76, 0x8f98a5}, // Muted
    Colours{0x9aa2ad, 0x5d6672}, // Faint
    Colours{0xf4f6f9, 0x20242b}, // Hover
    Colours{0xebeef2, 0x1f2329}, // HoverChrome
    Colours{0xe2e7ee, 0x2a3039}, // SelNav
    Colours{0xf4f6f9, 0x2b3038}, // BtnHover
    Colours{0xe9edf2, 0x1d2127}, // BtnPress
    Colours{0x2a5bd7, 0x3c6be2}, // Accent
    Colours{0x2450bf, 0x4a78ec}, // AccentHover
    Colours{0x1e45a8, 0x325cc6}, // AccentPress
    Colours{0x2150c4, 0x8db0ff}, // AccentText
    Colours{0xe7eefc, 0x1f2c4b}, // AccentSoft
    Colours{0xf3f7fe, 0x1c2435}, // AccentWash
    Colours{0xb9cdf6, 0x35508f}, // AccentLine
    Colours{0xffffff, 0xffffff}, // OnAccent
    Colours{0x8a2b66, 0xf29ccb}, // Prod
    Colours{0xf7e7f1, 0x35212e}, // ProdSoft
    Colours{0xe3bfd6, 0x5a374d}, // ProdLine
    Colours{0x0b655d, 0x5fcfc0}, // Sandbox
    Colours{0xdcf1ee, 0x15322f}, // SandboxSoft
    Colours{0xa6d8d1, 0x26564f}, // SandboxLine
    Colours{0x1a7f37, 0x3fb950}, // Fine
    Colours{0xeaf6ed, 0x172c1d}, // FineSoft
    Colours{0xb4dfc0, 0x28502f}, // FineLine
    Colours{0x9a6700, 0xd29922}, // Soon
    Colours{0xfff8e6, 0x2a2415}, // SoonSoft
    Colours{0xecd79b, 0x52431d}, // SoonLine
    Colours{0xcf222e, 0xf85149}, // Bad
    Colours{0xfdf0f0, 0x2e1c1f}, // BadSoft
    Colours{0xf1c5c8, 0x5c2a2d}, // BadLine
    Colours{0x6e7781, 0x8b949e}, // Unknown
    Colours{0xeef0f3, 0x262b32}, // UnknownSoft
    Colours{0xd5dae0, 0x3a414b}, // UnknownLine
    Colours{0xdfe4ea, 0x333a44}, // CellIn
    Colours{0x3d4651, 0xc9d0da}, // CellInk
    Colours{0xc3cad3, 0x4d5664}, // CellOut
    Colours{0xf4f5f7, 0x23272e}, // Key
    Colours{0xd5dae0, 0x3a414b}, // KeyLine
    Colours{0x0f141b, 0x000000}, // Dim
    Colours{0x101828, 0x000000}, // Shadow
    Colours{0xe6e9ee, 0x2c3139}, // Track
    Colours{0x1b2027, 0xe5e8ed}, // Tooltip
    Colours{0xf3f5f8, 0x14161a}, // TooltipText
    Colours{0x1b2027, 0xe5e8ed}, // ChartInk
};

static_assert(colours.size() == std::size_t(Token::ChartInk) + 1);

/// Those that lie over what is below them.
int alphaOf(Token token, Shade shade)
{
    if (token == Token::Dim)
        return shade == Shade::Light ? 90 : 140;
    if (token == Token::Shadow)
        return shade == Shade::Light ? 60 : 170;
    return 255;
}

} // namespace

QColor colourOf(Token token, Shade shade)
{
    const Colours& both = colours[std::size_t(token)];
    QColor colour(shade == Shade::Light ? both.light : both.dark);
    colour.setAlpha(alphaOf(token, shade));
    return colour;
}

} // namespace qm::gui
