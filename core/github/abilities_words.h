// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"

#include <QDateTime>

namespace qm::github {

/// What came of one permission, in words: whoever shows it only lays it out.
struct TestedAbility {
    enum class Outcome { May, Missing, Beyond };

    Outcome outcome{Outcome::May};
    QString needs{};       ///< "organization_secrets: write"
    QString what{};        ///< what it is for; empty: nobody here needs it
    QStringList details{}; ///< of what is missing: what GitHub would take, what stands on it and how it is granted

    bool operator==(const TestedAbility&) const = default;
};

/// All that was tested: what it may, what is missing, what is more than needed now.
QList<TestedAbility> tested(const Abilities& abilities);
/// "may", "missing", "more than needed now"
QString inWords(TestedAbility::Outcome outcome);

/// "Signed in as ana-kovac"
QString signedInAs(const Abilities& abilities);

/// What people do here that the identity may do all of: "Enough to show the repositories and show the secrets"; empty: nothing.
QString enoughFor(const Abilities& abilities);
/// What they cannot do with it.
QString notEnoughFor(const Abilities& abilities);

/// Which permissions are missing, as one sentence; empty: none.
QString missingInWords(const Abilities& abilities);
/// How those are granted, a sentence for each way: which permission a way is about, the sentence says.
QStringList howToGrant(const Abilities& abilities);

/// Everything that was tested and what came of it, for a ticket; nothing in it is secret.
QString reportOf(const Abilities& abilities, const QString& organization, const QDateTime& testedAt);

} // namespace qm::github
