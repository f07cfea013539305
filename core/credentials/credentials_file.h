// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/credentials.h"

#include <QByteArray>

namespace qm::credentials {

/// Reads what a credentials file holds (formats.md: `--credentials FILE`). `usage` names the first field that does not fit.
Result<Credentials> readCredentials(const QByteArray& json);

/// Reads such a file. `usage` unless it is an ordinary file of this user that nobody else may read (0600): what others can
/// read is no secret any more.
Result<Credentials> readCredentialsFile(const QString& name);

} // namespace qm::credentials
