// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/profile.h"

#include <QJsonObject>

namespace qm::credentials {

/// Reads `quartermaster-profile/1` strictly: an unknown field, a host without TLS (but on this machine), a number out of its
/// range are `usage`. The name is the file's and not in it.
Result<Profile> readProfile(const QByteArray& json);

/// As it is written: what has its usual value is left out.
QJsonObject toJson(const Profile& profile);

} // namespace qm::credentials
