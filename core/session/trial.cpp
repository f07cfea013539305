// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/trial.h"

#include "core/session/github_access.h"
#include "core/session/network.h"

namespace qm::session {

Task<Result<github::Abilities>> tryIdentity(credentials::Profile profile, credentials::GitHubIdentity identity, Clock& clock,
                                            std::shared_ptr<spdlog::logger> log, std::stop_token stop,
                                            std::function<void(const std::optional<net::Waiting>&)> waits)
{
    const auto network = networkOptions(profile, Secret());
    if (!network)
        co_return fail(network.error());
    net::NetworkTransport transport(*network);
    MemorySecretStore secrets;
    const Target target = targetOf(profile, std::move(identity));
    GitHubAccess access(target, {.transport = transport, .clock = clock, .secrets = secrets, .log = std::move(log)});
    const auto watch = waits ? access.limiter().watch(std::move(waits)) : nullptr;
    const auto management = target.management ? std::optional(target.management->repository) : std::nullopt;
    Result<github::Abilities> abilities = co_await access.abilities(target.organization, management, target.readOnly, stop);
    co_await access.end(stop);
    co_return abilities;
}

} // namespace qm::session
