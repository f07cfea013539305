// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <functional>

namespace qm::gui {

/// Asks where to write a file to, also whether one that is there may be replaced; `then` gets its name, unless nobody chose.
void chooseFile(QWidget* parent, const QString& title, const QString& proposedName, std::function<void(const QString&)> then);

/// Asks where to, and writes the text there, whole or not at all; says so where it could not be written.
void saveText(QWidget* parent, const QString& title, const QString& proposedName, const QByteArray& text);

} // namespace qm::gui
