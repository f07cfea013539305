// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/limits.h"

namespace qm::net {

/// Keeps one identity within what a service allows it: requests under way at once, and the pace of writes.
class Limiter;

} // namespace qm::net
