// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace qm::gui {

/// The time of day where the person is: "14:02", everywhere alike.
QString timeOfDay(const QDateTime& time);

/// A day in words: "24 Nov 2026"; with a `today` of the same year "24 Nov".
QString dayInWords(const QDate& date, const QDate& today = {});

/// Both: "24 Nov 2026, 14:02".
QString momentInWords(const QDateTime& time);

/// As short as it can be told: the time of day of what is from today, the day of the rest.
QString momentOf(const QDateTime& time, const QDate& today);

} // namespace qm::gui
