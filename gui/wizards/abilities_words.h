// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"

#include <QDateTime>

namespace qm::gui {

/// "Signed in as ana-kovac"
QString signedInAs(const github::Abilities& abilities);

/// What people do here that the identity may do all of: "Enough to show the repositories and show the secrets"; empty: nothing.
QString enoughFor(const github::Abilities& abilities);
/// What they cannot do with it.
QString notEnoughFor(const github::Abilities& abilities);

/// Which permissions are missing, as one sentence; empty: none.
QString missingInWords(const github::Abilities& abilities);
/// How those are granted, a sentence for each way.
QStringList howToGrant(const github::Abilities& abilities);

/// Everything that was tested and what came of it, for a ticket; nothing in it is secret.
QString reportOf(const github::Abilities& abilities, const QString& organization, const QDateTime& testedAt);

} // namespace qm::gui
