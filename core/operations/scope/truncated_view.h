// SPDX-License-Identifier: GPL-3.0-or-later
// What may not be done by somebody who is not shown everything: a list that is replaced loses whatever is not shown.
#pragma once

#include "core/base/result.h"
#include "core/estate/estate.h"

#include <QStringList>

namespace qm::operations {

/// Whether all of a secret's list is shown to us, so that replacing it takes nothing away unseen; else an error of that kind,
/// which says why and what to do.
Result<void> isSeenWhole(const estate::SecretScope& secret, Error::Kind kind);

/// Whether all repositories are shown to us, so that a pattern finds all it is meant for; else `forbidden`.
Result<void> areSeenWhole(const estate::Estate& estate);

/// What a plan says of the secrets among these whose lists are not shown whole.
QStringList warningsOfTruncation(const QList<estate::SecretScope>& secrets);

} // namespace qm::operations
