// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"

#include <QJsonObject>

namespace qm::session {

/// `self-test` with --json, as formats.md fixes it: what every vendor's identity can, cannot and may beyond need.
QJsonObject toJson(const github::Abilities& abilities);

} // namespace qm::session
