// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/world.h"

namespace qm::operations {

World::World(net::Service& github, estate::Loader& loader, QString organization)
    : m_github(github)
    , m_loader(loader)
    , m_organization(std::move(organization))
{
}

Task<Result<estate::Estate>> World::look(estate::Names names, Milliseconds maxAge, std::stop_token stop)
{
    const Result<estate::Estate> read = co_await m_loader.read(m_known, std::move(names), maxAge, stop);
    if (!read)
        co_return fail(read.error());
    m_known = m_known.updatedBy(*read);
    co_return Result<estate::Estate>(m_known); // a copy: QCoro moves from whatever else is returned
}

} // namespace qm::operations
