// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace qm {

/// Makes the folder of that file (0700) where there is none; `internal` with its name if that fails.
Result<void> makePrivateFolderOf(const QString& path);

/// Writes a file whole or not at all, for its owner only (0600); `internal` with its name and the system's reason.
Result<void> writePrivateFile(const QString& path, const QByteArray& content);

} // namespace qm
