// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace qm::github {

/// GitHub's own number of a repository: stays the same when it is renamed or moved.
struct RepositoryId {
    qint64 value{0};

    auto operator<=>(const RepositoryId&) const = default;
    QString toString() const { return QString::number(value); }
};

inline std::size_t qHash(RepositoryId id, std::size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace qm::github
