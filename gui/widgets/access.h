// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace qm::gui {

/// Makes up for what Qt leaves to be wished for by screen readers, once, before there are widgets. Areas that scroll are safe to be
/// asked: past the last of their children Qt's own interface ends the program. Of a view that gets the keyboard the current item is
/// told, too.
void installAccess();

/// Tells screen readers what a widget is, where its class does not.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace qm::gui
