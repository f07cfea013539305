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

const Result<estate::Snapshot>& EstateMemory::last()
{
    if (m_last)
        return *m_last;
    m_last = estate::readSnapshot(m_path, m_known.owner);
    if (*m_last)
        m_known = **m_last;
    else if (m_last->error().kind != Error::Kind::NotFound)
        m_log->warn("{}", m_last->error().message().toStdString());
    return *m_last;
}

const estate::Snapshot& EstateMemory::known()
{
    if (!m_path.isEmpty())
        last();
    return m_known;
}

void EstateMemory::keep(estate::Estate estate, const KnownConventions& conventions)
{
    known(); // or a file read later would take its place
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
