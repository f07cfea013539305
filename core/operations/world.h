// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/estate/loader.h"
#include "core/net/service.h"
#include "core/plan/step_kind.h"

namespace qm::operations {

/// What step kinds act on: the services, and the estate as far as it was read. Outlives every run.
class World final : public plan::World {
public:
    World(net::Service& github, estate::Loader& loader, QString organization);

    net::Service& github() { return m_github; }
    const QString& organization() const { return m_organization; }

    /// The estate as last read.
    const estate::Estate& known() const { return m_known; }
    /// Tells what somebody else read, or what a write of ours changed.
    void know(estate::Estate estate) { m_known = std::move(estate); }

    /// A secret's value that somebody gave for this run, for the step that the vendor refuses without it. Never kept.
    const std::optional<Secret>& offeredValue() const { return m_offeredValue; }
    void offerValue(Secret value) { m_offeredValue = std::move(value); }

    /// The estate with what is named read no longer ago than `maxAge`; remembered as `known`.
    Task<Result<estate::Estate>> look(estate::Names names, Milliseconds maxAge, std::stop_token stop);

private:
    net::Service& m_github;
    estate::Loader& m_loader;
    QString m_organization;
    estate::Estate m_known;
    std::optional<Secret> m_offeredValue;
};

} // namespace qm::operations
