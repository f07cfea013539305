// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/should_be.h"
#include "gui/models/picture.h"
#include "gui/widgets/details.h"

namespace qm::gui {

/// What is told of one cell of the matrix: the secret, the repository, how it is, what will happen, what the conventions say.
/// `rules`: the picture's; `cell`: scope flags.
Details cellDetails(const Picture& picture, const operations::ScopeRules& rules, const QString& secret, const QString& repository,
                    quint8 cell);

} // namespace qm::gui
