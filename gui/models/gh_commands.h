// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/picture.h"

#include <QStringList>

namespace qm::gui {

/// What shows these repositories in a terminal, one command of GitHub's `gh` a line; every word is quoted.
QString ghCommandsForRepositories(const Picture& picture, const QStringList& names);

/// What lists the repositories that may read these secrets.
QString ghCommandsForSecrets(const Picture& picture, const QStringList& names);

} // namespace qm::gui
