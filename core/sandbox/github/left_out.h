// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a saved state, each of which may be left out.
#pragma once

#include "core/base/json_reader.h"

#include <QDateTime>
#include <QStringList>

namespace qm::sandbox::github {

/// What a field that is left out is taken for.
inline QDateTime timeIn(const JsonReader& json, QLatin1StringView key)
{
    return json.optionalTime(key).value_or(QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC));
}

inline QStringList textsIn(const JsonReader& json, QLatin1StringView key)
{
    return json.has(key) ? json.texts(key) : QStringList();
}

template <class T>
QList<T> listIn(const JsonReader& json, QLatin1StringView key, Result<T> (*read)(JsonReader))
{
    return json.has(key) ? json.list(key, read) : QList<T>();
}

} // namespace qm::sandbox::github
