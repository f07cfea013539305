// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace qm::session {

/// What is to be known before a repository is given its secrets.
struct AroundRepository {
    estate::Estate estate{};
    QStringList reaching{}; ///< the secrets that the repository may read; empty where the estate holds every list
};

/// Reads it in the fewest requests this identity may make: the repository, the names of all secrets and those that it may read,
/// and the lists of the few that are to change. Who may not ask for a repository's secrets reads the list of every secret. Where
/// there is no such repository, all repositories are read, so that the nearest names can be offered. `known` says which are to change.
Task<Result<AroundRepository>> readAround(Session& session, QString repository, Knowledge known, std::stop_token stop);

} // namespace qm::session
