// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/estate/estate.h"
#include "core/plan/journal.h"
#include "core/session/known_conventions.h"

#include <QDateTime>

#include <optional>

namespace qm::gui {

/// What the window knows at a moment; every page shows its part of it.
struct Picture {
    QString organization{}; ///< empty until it is known
    QString githubHost{};   ///< that of its API
    QString githubSite{};   ///< where people reach it; empty where there is nothing to see: a sample organization
    estate::Estate estate{};
    session::Knowledge known{std::make_shared<const session::KnownConventions>()};
    bool isReading{false}; ///< more is on its way
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

} // namespace qm::gui
