// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that the window keeps for the person: as good as none where they cannot be read.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include <spdlog/logger.h>

namespace qm::gui {

/// What is in it; nothing where there is none, or where the log says why not.
std::optional<QByteArray> readKept(const QString& file, spdlog::logger& log);

/// Writes it for the person only, whole or not at all. Where it could not, the log says what that comes to ("The settings are not
/// kept"), and why.
void keep(const QString& file, const QByteArray& bytes, const char* otherwise, spdlog::logger& log);

} // namespace qm::gui
