// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace qm::plan {

/// Which process on which start of which machine: enough to tell whether it is still there, also after its number was used again.
struct ProcessId {
    qint64 pid{0};
    QString startedAt{}; ///< in the machine's own count, from /proc/<pid>/stat
    QString bootId{};    ///< from /proc/sys/kernel/random/boot_id
    QString machine{};   ///< its id, and the space its process numbers are of: containers have their own
    QString name{};      ///< as people know it: "quartermaster-cli (ana on ws-12)"

    bool operator==(const ProcessId&) const = default;
};

enum class Life { Alive, Dead, Unknown };

/// Tells who we are and whether another process still lives.
class ProcessTable {
public:
    ProcessTable() = default;
    virtual ~ProcessTable() = default;
    ProcessTable(const ProcessTable&) = delete;
    ProcessTable& operator=(const ProcessTable&) = delete;

    virtual ProcessId self() const = 0;
    /// Whether that process still runs. One from before this machine was started does not; of one on another machine nobody
    /// knows: its heartbeat tells.
    virtual Life lifeOf(const ProcessId& process) const = 0;
};

/// The machine's own processes, by /proc.
class SystemProcessTable final : public ProcessTable {
public:
    ProcessId self() const override;
    Life lifeOf(const ProcessId& process) const override;
};

/// The right to run plans of one journal.
struct Lease {
    QString token{}; ///< unique to this acquisition; every write of the journal proves it still holds
    QString planId{};

    bool operator==(const Lease&) const = default;
};

} // namespace qm::plan
