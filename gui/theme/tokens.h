// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace qm::gui {

/// Every colour there is, by what it is for. Ink comes as three: the word itself, `Soft` to fill behind it, `Line` around that.
enum class Token {
    Chrome,
    Base,
    Raised,
    Sunken,
    Field,
    Line,
    LineSoft,
    LineStrong,
    Text,
    Text2,
    Muted,
    Faint,
    Hover,
    HoverChrome,
    SelNav,
    BtnHover,
    BtnPress,
    Accent,
    AccentHover,
    AccentPress,
    AccentText,
    AccentSoft,
    AccentWash,
    AccentLine,
    OnAccent,
    Prod,
    ProdSoft,
    ProdLine,
    Sandbox,
    SandboxSoft,
    SandboxLine,
    Fine,
    FineSoft,
    FineLine,
    Soon,
    SoonSoft,
    SoonLine,
    Bad,
    BadSoft,
    BadLine,
    Unknown,
    UnknownSoft,
    UnknownLine,
    CellIn,
    CellInk,
    CellOut,
    Key,
    KeyLine,
    Dim,
    Shadow,
    Track,
    Tooltip,
    TooltipText,
    ChartInk,
};

/// How the window is drawn.
enum class Shade { Light, Dark };

/// The colour of that token.
QColor colourOf(Token token, Shade shade);

} // namespace qm::gui
