// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/work_thread.h"
#include "core/estate/snapshot.h"
#include "core/session/known_conventions.h"
#include "core/session/target.h"

#include <spdlog/logger.h>

#include <memory>
#include <optional>

namespace qm::session {

/// Whose view of which organization a target gives.
estate::SnapshotOwner ownerOf(const Target& target);

/// What was seen of the estate, from one run of the program to the next. What cannot be kept is said in the log: the services
/// have it all the same.
class EstateMemory {
public:
    /// Keeps nothing where the path is empty.
    EstateMemory(QString path, estate::SnapshotOwner owner, std::shared_ptr<spdlog::logger> log);

    /// What was known when somebody last looked, read from the file once; errors are those of `readSnapshot`.
    const Result<estate::Snapshot>& last();

    /// What is known; at first what was known when somebody last looked, if anything.
    const estate::Snapshot& known();

    /// Takes it over and keeps it, on a thread of its own: a flush to disk must never cost a frame. When this goes, all is kept.
    void keep(estate::Estate estate, const KnownConventions& conventions);

private:
    QString m_path;
    std::shared_ptr<spdlog::logger> m_log;
    std::optional<Result<estate::Snapshot>> m_last; // once it was asked for
    estate::Snapshot m_known;
    std::unique_ptr<WorkThread> m_writer; // from the first `keep` on
};

} // namespace qm::session
