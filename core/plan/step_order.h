// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace qm::plan {

/// What is wrong with how steps name each other: an id twice or empty, an `after` that names no step, a circle. Nothing if
/// all is well.
std::optional<QString> faultInOrder(const QList<Step>& steps);

} // namespace qm::plan
