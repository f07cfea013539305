// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

#include <QJsonObject>

namespace qm::sandbox::github {

/// {"organization_secrets": "write"}.
QJsonObject toJson(const Permissions& permissions);

} // namespace qm::sandbox::github
