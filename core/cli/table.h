// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace qm::cli {

/// Lays rows out in columns that fit a width (0: unlimited): the widest columns give way first, the very first column last, and are cut with “…”. Text
/// from outside is made printable.
QString layOut(const QStringList& heads, const QList<QStringList>& rows, int width);

/// Breaks a paragraph into lines of that width (0: one line), each after the first indented.
QString wrapped(const QString& text, int width, int indent = 0);

} // namespace qm::cli
