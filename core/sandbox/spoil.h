// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox.h"

namespace qm::sandbox {

/// What a fault that strikes after the change makes of the vendor's answer.
Fate spoilt(net::Response answer, const Fault& fault);

/// What a fault that strikes instead of the change makes the vendor say; the token of `expire_token` is dead then.
Fate refused(Vendor& vendor, const Ask& ask, const Fault& fault);

} // namespace qm::sandbox
