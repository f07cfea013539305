// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/operations/scope/scope_edit.h"
#include "core/session/known_conventions.h"
#include "gui/models/row_table.h"

#include <QSet>

namespace qm::gui {

/// What is to become of the picked repositories in the lists of the picked secrets.
enum class ScopeChange { Add, Remove, Replace };

/// How repositories are picked for a change of scopes.
struct PickRule {
    enum class By { Pattern, Team, Hand };
    By by{By::Pattern};
    QString pattern{};        ///< "lp-*"; only with By::Pattern
    QString except{};         ///< the same, of what is left out
    QString team{};           ///< a team's key; only with By::Team
    QSet<QString> ticked{};   ///< picked by hand, whatever the rule says
    QSet<QString> unticked{}; ///< left out by hand
    ScopeChange change{ScopeChange::Add};

    bool operator==(const PickRule&) const = default;
};

/// A repository that the rule shows, and what picking it comes to.
struct RepositoryPick {
    enum class Note { None, Public, Isolated, NobodysOwn, FirstInProduction };

    QString name{};
    QString team{};
    github::RepositoryVisibility visibility{github::RepositoryVisibility::Private};
    bool isPicked{false};
    bool isFixed{false};   ///< nobody can pick it, by its note
    bool isLeftOut{false}; ///< the rule means it, and it is not picked by its note
    int has{0};            ///< of the picked secrets, those that it may read now
    int changes{0};        ///< those whose list changes for it
    int losses{0};         ///< those of them that it may no longer read then
    int inProduction{0};   ///< those of the changes that are in production
    Note note{Note::None};

    bool operator==(const RepositoryPick&) const = default;
};

/// The repositories that the rule shows, and which of them are picked; pure. Where something is added, a public one is left out unless
/// it is ticked by hand, and one that is isolated cannot be picked; of the only ones it stays where it is. Secrets without a list
/// count as read by whom they reach, and do not change.
QList<RepositoryPick> picksOf(const estate::Estate& estate, const session::KnownConventions& known, const QStringList& secrets,
                              const PickRule& rule);

/// Why nobody can pick it; empty where somebody can.
QString whyFixed(const RepositoryPick& pick);

/// What the picks come to.
operations::ScopeEdit editOf(const QStringList& secrets, const QList<RepositoryPick>& picks, ScopeChange change);

using RepositoryPickTable = RowTable<RepositoryPick>;

std::unique_ptr<RepositoryPickTable> makeRepositoryPickTable();

} // namespace qm::gui
