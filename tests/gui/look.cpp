// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/look.h"

#include "gui/widgets/style.h"

#include <QApplication>

namespace qm::test {

gui::Theme& theme()
{
    static gui::Theme theme(gui::Shade::Light);
    return theme;
}

void dress()
{
    QApplication::setStyle(new gui::Style(theme()));
    QApplication::setPalette(theme().palette());
    QApplication::setFont(theme().font(gui::Type::Body));
}

} // namespace qm::test
