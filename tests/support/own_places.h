// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace qm::test {

/// What the program keeps for a person (caches, settings, states, data) goes into that folder from now on.
inline void useOwnPlaces(const QTemporaryDir& folder)
{
    for (const char* place : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        qputenv(place, folder.filePath(QString::fromLatin1(place).toLower()).toUtf8());
}

} // namespace qm::test
