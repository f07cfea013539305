// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/request.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace qm::sandbox {

/// Finds which of a vendor's path templates ("/orgs/{org}/actions/secrets", letter by letter as its contract) a path is.
class PathTable {
public:
    struct Entry {
        net::Method method{};
        const char* path{nullptr};
    };
    struct Match {
        qsizetype index{0};   ///< of the entry
        QStringList values{}; ///< what stands in the path for its {…}, decoded
    };

    explicit PathTable(const QList<Entry>& entries);

    /// The first entry of that method whose template the path fits, segment by segment; {path} or {ref} at its end takes the
    /// rest, slashes and all. Otherwise a slash at the end fits none.
    std::optional<Match> find(net::Method method, const QByteArray& path) const;

private:
    struct Split {
        net::Method method;
        QList<QByteArray> segments;
        bool takesTheRest;
    };
    QList<Split> m_entries;
};

} // namespace qm::sandbox
