// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/estate_memory.h"

namespace qm::session {

estate::SnapshotOwner ownerOf(const Target& target)
{
    return {.github = target.github.toString(), .organization = target.organization, .profile = target.profile};
}

EstateMemory::EstateMemory(QString path, estate::SnapshotOwner owner, std::shared_ptr<spdlog::logger> log)
    : m_path(std::move(path))
    , m_log(std::move(log))
    , m_known{.owner = std::move(owner)}
{
}

const estate::Snapshot& EstateMemory::known()
{
    if (m_isRead || m_path.isEmpty())
        return m_known;
    m_isRead = true;
    Result<estate::Snapshot> kept = estate::readSnapshot(m_path, m_known.owner);
    if (kept)
        m_known = *std::move(kept);
    else if (kept.error().kind != Error::Kind::NotFound)
        m_log->warn("{}", kept.error().message().toStdString());
    return m_known;
}

void EstateMemory::keep(estate::Estate estate, const KnownConventions& conventions)
{
    m_isRead = true;
    m_known.estate = std::move(estate);
    m_known.conventions = conventions.text;
    if (m_path.isEmpty())
        return;
    if (!m_writer)
        m_writer = std::make_unique<WorkThread>();
    m_writer->post([path = m_path, snapshot = m_known, log = m_log] {
        if (const Result<void> written = estate::writeSnapshot(path, snapshot); !written)
            log->warn("{}", written.error().message().toStdString());
    });
}

} // namespace qm::session
