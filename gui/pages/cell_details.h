// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/picture.h"
#include "gui/widgets/details.h"

namespace qm::gui {

/// What is told of one cell of the matrix: the secret, the repository, how it is, what will happen, what the conventions say.
/// `cell`: scope flags.
Details cellDetails(const Picture& picture, const QString& secret, const QString& repository, quint8 cell);

} // namespace qm::gui
