// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm::plan {

/// What a step does to its object.
enum class Change { Create, Update, Delete, Wait, Check };

enum class StepState { Pending, Running, Waiting, Done, Failed, Conflict, Skipped, Cancelled, Undone };

enum class PlanState { Planned, Running, Waiting, Done, Failed, Cancelled, Conflict, Undone };

/// One change on one system. Holds all that is needed to perform it, and never a secret value.
struct Step {
    QString id{};   ///< within its plan: "1", "2", …
    QString kind{}; ///< "github.secret.scope.add": `system.noun.verb`, in journals for ever
    Change change{Change::Update};
    QString object{};      ///< "github:secret/LP_PROD_TOKEN"
    QString summary{};     ///< "lp-basket may read LP_PROD_TOKEN"
    QStringList after{};   ///< ids of the steps that must be done (or skipped) before
    QJsonObject expects{}; ///< what must still be so
    QJsonObject arguments{};
    QString undo{}; ///< the kind that takes it back; empty where nothing does

    // How it went. Not part of the digest.
    StepState state{StepState::Pending};
    QStringList requests{};       ///< the vendor's ids of the writes made for it
    std::optional<Error> error{}; ///< why it failed or conflicts
    QString note{};               ///< why it was skipped, or what it waits for
    QDateTime until{};            ///< when a waiting step looks again

    bool operator==(const Step&) const = default;

    /// "github": the part of the kind before the first dot.
    QString system() const;
    /// Done or skipped: what comes after may run.
    bool isSatisfied() const;
};

/// The ordered steps that would turn what is into what is wanted.
struct Plan {
    QString id{}; ///< a UUID without braces
    QString title{};
    QString organization{};
    QString githubHost{};
    QString tenant{}; ///< empty where no Entra tenant is connected
    bool sandbox{false};
    QDateTime createdAt{};       ///< UTC
    QString createdBy{};         ///< the signed-in GitHub login
    QString undoes{};            ///< the id of the plan this one takes back, or empty
    QString conventionsCommit{}; ///< of the conventions it was made by, in the management repository; else empty
    QStringList touches{};       ///< the stages it changes, to be shown: who asks for consent looks at the steps
    QStringList warnings{};
    int estimatedRequests{0};
    QList<Step> steps{};

    PlanState state{PlanState::Planned}; ///< how it goes; not part of the digest

    bool operator==(const Plan&) const = default;

    const Step* step(const QString& stepId) const;
    int doneCount() const; ///< steps that are done or skipped
};

QString stateName(StepState state);
QString stateName(PlanState state);
QString changeName(Change change);
std::optional<StepState> stepStateOf(QStringView name);
std::optional<PlanState> planStateOf(QStringView name);
std::optional<Change> changeOf(QStringView name);

/// The plan as it was reviewed: nothing of it has run.
Plan asReviewed(Plan plan);

/// Whether a write of the step may have been made and nobody knows: only the service can tell.
bool isInDoubt(const Step& step);

/// The plan's state as its steps tell it, once nobody runs it any more: the worst of them decides, in the order conflict,
/// failed, cancelled, waiting; `done` when every step is done or skipped.
PlanState stateOfSteps(const QList<Step>& steps);

} // namespace qm::plan
