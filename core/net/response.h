// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/headers.h"

#include <QByteArray>

namespace qm::net {

/// What a service answered.
struct Response {
    int status{0};
    Headers headers{};
    QByteArray body{};
};

} // namespace qm::net
