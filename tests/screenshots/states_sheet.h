// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QDir>
#include <QSize>

namespace qm::test {

/// The scenes whose pictures it takes.
inline const QStringList sheetScenes{QStringLiteral("states-empty"), QStringLiteral("states-error"), QStringLiteral("states-stale"),
                                     QStringLiteral("states-loading")};

/// Puts the pictures of those scenes, which are in the folder in that shade ("light"), beside each other on one sheet,
/// "states-light.png". False where one of them is missing, or the sheet could not be written.
bool drawStatesSheet(const gui::Theme& theme, const QDir& folder, const QString& shade, QSize size);

} // namespace qm::test
