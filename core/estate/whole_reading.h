// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/estate: one reading of everything of some sorts, which tells what it has so far.
#pragma once

#include "core/base/clock.h"
#include "core/estate/loader.h"

#include <QSet>

#include <list>
#include <vector>

namespace qm::estate {

class WholeReading {
public:
    struct Parts {
        net::Service& github;
        Clock& clock;
        QString organization;
        const QSet<QString>& first; ///< the secrets whose lists come before the others; may change meanwhile
        Arrived arrived;
    };

    WholeReading(Estate known, Parts parts);

    Task<Result<Estate>> read(Everything what, std::stop_token stop);

private:
    Task<Result<void>> readRepositories(std::stop_token stop);
    Task<Result<void>> readSecrets(std::stop_token stop);
    void startLists(const QList<github::OrgSecret>& secrets, const std::stop_token& stop);
    Task<Result<void>> readLists(std::stop_token stop);
    Task<Result<void>> readTeam(QString slug, std::stop_token stop);
    github::OrgSecret takeNext();
    void know(Estate estate);

    Estate m_estate;
    Parts m_parts;
    std::list<github::OrgSecret> m_waiting; // selected secrets whose list nobody asked for yet
    QSet<QString> m_asked;                  // those that were ever among them
    QSet<QString> m_gone;                   // those that were deleted meanwhile
    std::vector<Task<Result<void>>> m_readers;
    int m_reading{0}; // how many of these are at it
    bool m_failed{false};
};

} // namespace qm::estate
