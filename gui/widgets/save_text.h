// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace qm::gui {

/// Asks where to, and writes the text there, whole or not at all; says so where it could not be written.
void saveText(QWidget* parent, const QString& title, const QString& proposedName, const QByteArray& text);

} // namespace qm::gui
