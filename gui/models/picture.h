// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/estate/estate.h"
#include "core/net/patience.h"
#include "core/net/tally.h"
#include "core/operations/scope/scope_standings.h"
#include "core/plan/journal.h"
#include "core/session/known_conventions.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace qm::gui {

/// What the window knows at a moment; every page shows its part of it.
struct Picture {
    QString organization{};            ///< empty until it is known
    QString githubHost{};              ///< that of its API
    QString githubSite{};              ///< where people reach it; empty where there is nothing to see: a sample organization
    QString signedInAs{};              ///< the name that changes carry; empty until it is known
    bool isReadOnly{false};            ///< the profile is for reading only
    std::optional<net::Quota> quota{}; ///< of GitHub, as the last answer told it
    estate::Estate estate{};
    session::Knowledge known{std::make_shared<const session::KnownConventions>()};
    /// How all of it stands to the conventions; see `standingsOf`.
    std::shared_ptr<const operations::ScopeStandings> standings{};
    /// What the reading under way sent to GitHub so far, or the last complete one; nothing where there is none.
    std::optional<net::Tally> requests{};
    bool isReading{false}; ///< more is on its way
    int secretCount{0};    ///< how many there are, as far as is known
    int repositoryCount{0};
    int secretsArrived{0}; ///< since the reading began
    int repositoriesArrived{0};
    bool isStale{false};            ///< it is as an earlier run of the program saw it
    std::optional<Error> trouble{}; ///< why the last reading came to nothing
    bool isNamed{true};             ///< somebody said which organization it is about
    QDateTime readAt{};             ///< when the last reading was complete; invalid: none was yet
    QDateTime now{};
    QList<plan::PlanSummary> plans{};      ///< of the journal, newest first
    std::optional<plan::Runner> runner{};  ///< who runs one of them
    QDateTime plansReadAt{};               ///< when they were read; invalid: not yet
    std::optional<Error> journalTrouble{}; ///< why they cannot be read
};

/// How secrets and repositories stand to the conventions; worked out here where the picture does not say.
inline std::shared_ptr<const operations::ScopeStandings> standingsOf(const Picture& picture)
{
    return picture.standings ? picture.standings
                             : std::make_shared<operations::ScopeStandings>(picture.estate, picture.known->rules, picture.now);
}

} // namespace qm::gui
