// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/plan/plan.h"

namespace qm::operations {

/// What some steps of a plan make somebody be warned of.
struct StepWarning {
    QStringList steps{}; ///< their ids
    QString word{};      ///< beside the step: "public repository"
    QString text{};      ///< the whole sentence, as it stands among the plan's warnings
    bool isGrave{false};

    bool operator==(const StepWarning&) const = default;
};

/// What these steps are to be warned of: where a public repository would read a secret, where a visibility widens, where a repository
/// would be given more secrets than its workflows see, and where a list is not shown whole. By the estate before them; pure.
///
/// `reads` says how many secrets some repositories may read, where the estate does not hold every list.
QList<StepWarning> warningsOf(const QList<plan::Step>& steps, const estate::Estate& estate,
                              const QHash<github::RepositoryId, int>& reads = {});

/// The same as sentences, each said once.
QStringList textsOf(const QList<StepWarning>& warnings);

} // namespace qm::operations
