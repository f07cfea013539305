// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace qm::sandbox::github {

/// GitHub with the sample organization meridian-retail, or with the one that `saved` describes (what it leaves out is made up
/// by seed). `usage` where that cannot be read.
Result<std::unique_ptr<Vendor>> makeGithub(const Options& options, const std::optional<QJsonObject>& saved, const QJsonArray& planted);

} // namespace qm::sandbox::github
