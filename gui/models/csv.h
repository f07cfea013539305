// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QStringList>

namespace qm::gui {

/// A line: UTF-8 as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it.
QByteArray csvLine(const QStringList& fields);

/// Those columns of a table, in that order, below their titles.
QByteArray asCsv(const QAbstractItemModel& model, const QList<int>& columns);

} // namespace qm::gui
