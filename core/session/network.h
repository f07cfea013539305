// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credentials/profile.h"
#include "core/net/network_transport.h"

namespace qm::session {

/// How the network is reached with a profile: through its proxy, trusting its certificates besides the machine's. `usage` where
/// there are none in the file it names.
Result<net::NetworkTransport::Options> networkOptions(const credentials::Profile& profile, const Secret& proxyPassword);

} // namespace qm::session
