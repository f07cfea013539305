// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

enum class Detail { Minimal, Full };

/// A repository as GitHub shows it to somebody who has that permission on it: the contract's minimal-repository or full-repository.
QByteArray repositoryJson(const State& state, const Repository& repository, const QByteArray& base, Detail detail,
                          const QString& permission = QStringLiteral("admin"));

/// Repositories as lists show them, each rendered once as long as none changes: five thousand of them are 30 MB of addresses.
class ListedRepositories {
public:
    QByteArray json(const State& state, const Repository& repository, const QByteArray& base);

private:
    QByteArray m_base;
    quint64 m_changes{0};
    QHash<qint64, QByteArray> m_rendered;
};

/// The organization as an owner (the contract's simple-user).
QByteArray ownerJson(const State& state, const QByteArray& base);

/// A node id such as GitHub's GraphQL uses.
QByteArray nodeId(const char* prefix, qint64 id);

/// RFC 3339 in UTC, whole seconds.
QString stamp(const QDateTime& time);

} // namespace qm::sandbox::github
