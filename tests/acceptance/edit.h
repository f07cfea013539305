// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acceptance/served_sandbox.h"

namespace qm::acceptance {

/// A scope edit that has something to do for every pair: none of these repositories may read any of these secrets in the
/// sample organization.
struct Edit {
    QStringList secrets{};
    QStringList repositories{};
    bool replaces{false}; ///< whether these repositories take the place of each list (--set) or join it (--add)

    /// The first so many of each.
    static Edit of(int secrets, int repositories);

    /// "secrets scope … --add …", or --set.
    QStringList words() const;
    /// The state that it plans.
    QJsonObject appliedTo(QJsonObject state) const;
    /// Puts the lists of these secrets back to what they were in that state, as another admin would.
    void takeBack(ServedSandbox& sandbox, const QJsonObject& before) const;
};

/// A plan file on disk, and what `plan apply` needs to run it headless.
struct PlanFile {
    QString name{};
    QString digest{};
    QString id{};
    QJsonObject printed{}; ///< `{"plan", "digest", "error"}` as --plan-only printed it

    /// "--yes plan apply FILE --digest …".
    QStringList words() const;
};

/// Plans with --plan-only and keeps the plan in a file.
PlanFile planToFile(const CommandLine& cli, const QStringList& words);

} // namespace qm::acceptance
