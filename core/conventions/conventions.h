// SPDX-License-Identifier: GPL-3.0-or-later
// What quartermaster.yaml says, as values. formats.md describes the file field by field.
#pragma once

#include "core/base/clock.h"
#include "core/conventions/rules.h"
#include "core/conventions/team.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm::conventions {

/// Whether a change there needs more than an ordinary yes.
enum class Risk { Normal, High };

/// One stage; the list is in order of promotion.
struct Stage {
    QString key{};
    QString name{};
    Risk risk{Risk::Normal};
    int approvals{0}; ///< how many others must agree

    bool operator==(const Stage&) const = default;
};

/// How things are called: {team} and {stage} as the keys are, {TEAM} and {STAGE} in capitals with _ for -, {name} what a
/// secret is for.
struct Naming {
    QString secret{QStringLiteral("{TEAM}_{STAGE}_{name}")};
    QString principal{QStringLiteral("spn-{team}-{stage}")};
    QString job{QStringLiteral("{team}-")};   ///< job names of a team begin with this
    QString model{QStringLiteral("{team}_")}; ///< names of models and experiments, too

    bool operator==(const Naming&) const = default;
};

/// The repository that holds the conventions and the state of unattended rotation.
struct Management {
    QString repository{};
    QString stateBranch{QStringLiteral("quartermaster-state")};

    bool operator==(const Management&) const = default;
};

/// How a shared environment is named, divided and kept.
struct Conventions {
    QString organization{};
    QString tenant{};            ///< empty: not said
    QString databricksAccount{}; ///< empty: not said
    std::optional<Management> management{};
    Naming naming{};
    QList<Stage> stages{};
    QList<SecretRule> secrets{};
    std::optional<Rotation> rotation{};
    Access access{};
    RepositoryRules repositories{};
    QList<TagRule> tags{};
    Costs costs{};
    QList<Team> teams{};
    QList<TemporaryAccess> temporary{};
    QList<Exception> exceptions{};
    QList<SavedReport> reports{};

    bool operator==(const Conventions&) const = default;

    /// The stage or team of that key; null if there is none.
    const Stage* stage(const QString& key) const;
    const Team* team(const QString& key) const;
};

} // namespace qm::conventions
