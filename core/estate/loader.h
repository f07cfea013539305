// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/estate/estate.h"
#include "core/net/service.h"

#include <QSet>

#include <functional>

namespace qm::estate {

/// The things somebody asks about by name.
struct Names {
    QStringList secrets{};
    QStringList repositories{};
    QStringList lists{}; ///< `selected` secrets of which only the list is asked for, where the rest is known
};

/// The sorts of things of which somebody asks for all.
struct Everything {
    bool repositories{false}; ///< one request for each hundred
    bool secrets{false};      ///< one request for each hundred, and one or more for each `selected` one
    QStringList teams{};      ///< GitHub teams by slug, one or more requests each: the conventions say which there should be
};

/// What a repository may read.
struct Reach {
    Estate estate{};       ///< what was known before, with the names of all organization secrets
    QStringList secrets{}; ///< those that the repository may read, by name
};

/// Told of all that is known each time something arrived.
using Arrived = std::function<void(const Estate&)>;

/// Reads the organization into the estate, in the fewest requests; the only way from the services to the estate.
class Loader {
public:
    Loader(net::Service& github, Clock& clock, QString organization);

    /// All of those sorts, whatever is known of them. What arrives is told at once; `known` stands until its successor is there.
    Task<Result<Estate>> load(Estate known, Everything what, Arrived arrived, std::stop_token stop);

    /// From now on the lists of these secrets are read before the others: what somebody looks at. Also in a `load` under way.
    void readFirst(const QStringList& secrets);

    /// What is named, except for what `known` says was read less than `maxAge` ago: one request for all repositories, two for
    /// a secret, one for a list (and one for each further hundred repositories of it). What does not exist is known to be absent
    /// afterwards; a secret counts as read when it was asked for. Returns only what it read (Estate::updatedBy joins it), so that two readings at once lose nothing.
    Task<Result<Estate>> read(Estate known, Names names, Milliseconds maxAge, std::stop_token stop);

    /// What a repository may read, without reading any secret's list: two requests, and one for each further hundred secrets.
    /// `forbidden` or `not_found` where this identity may not ask for it.
    Task<Result<Reach>> readReach(Estate known, QString repository, std::stop_token stop);

private:
    Task<Result<Estate>> lookUpRepositories(QStringList names, std::stop_token stop);
    Task<Result<std::optional<SecretScope>>> readList(std::optional<SecretScope> known, QString name, std::stop_token stop);

    net::Service& m_github;
    Clock& m_clock;
    QString m_organization;
    QSet<QString> m_first;
};

} // namespace qm::estate
