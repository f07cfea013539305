// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <optional>

namespace qm::sandbox {

/// Reads a state file; nothing where there is none yet. `usage` where it is no such file.
Result<std::optional<QJsonObject>> readStateFile(const QString& path);

/// Writes it as a whole or not at all, for nobody else to read (0600): it holds plain values. `internal` where the disk refuses.
Result<void> writeStateFile(const QString& path, const QJsonObject& state);

} // namespace qm::sandbox
