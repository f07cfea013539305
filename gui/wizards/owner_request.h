// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"

#include <QUrl>

namespace qm::gui {

/// What somebody sends to an owner of the organization to be granted what is missing: what it is for, each permission with where it
/// is granted, and nothing that is secret. Empty where nothing is missing.
QString requestForOwner(const github::Abilities& abilities, const QString& organization);

/// The page on which the first of what is missing is granted; empty where there is none.
QUrl pageToGrant(const github::Abilities& abilities);

} // namespace qm::gui
