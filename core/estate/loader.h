// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/estate/estate.h"
#include "core/net/service.h"

namespace qm::estate {

/// The things somebody asks about by name.
struct Names {
    QStringList secrets{};
    QStringList repositories{};
    QStringList lists{}; ///< `selected` secrets of which only the list is asked for, where the rest is known
};

/// Reads the organization into the estate, in the fewest requests; the only way from the services to the estate.
class Loader {
public:
    Loader(net::Service& github, Clock& clock, QString organization);

    /// Every repository. One request for each hundred.
    Task<Result<Estate>> loadRepositories(Estate known, std::stop_token stop);

    /// Every secret with its scope. One request for each hundred secrets and one or more for each `selected` one.
    Task<Result<Estate>> loadSecrets(Estate known, std::stop_token stop);

    /// What is named, except for what `known` says was read less than `maxAge` ago: one request for all repositories, two for
    /// a secret, one for a list (and one for each further hundred repositories of it). What does not exist is known to be absent
    /// afterwards. Returns only what it read (Estate::updatedBy joins it), so that two readings at once lose nothing.
    Task<Result<Estate>> read(Estate known, Names names, Milliseconds maxAge, std::stop_token stop);

private:
    Task<Result<Estate>> lookUpRepositories(QStringList names, std::stop_token stop);
    Task<Result<std::optional<SecretScope>>> readSecret(QString name, std::stop_token stop);
    Task<Result<std::optional<SecretScope>>> readList(std::optional<SecretScope> known, QString name, std::stop_token stop);
    Task<Result<SecretScope>> readScope(github::OrgSecret secret, std::stop_token stop);

    net::Service& m_github;
    Clock& m_clock;
    QString m_organization;
};

} // namespace qm::estate
