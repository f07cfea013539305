// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/headers.h"

#include <QByteArray>

#include <memory>

namespace qm::net {

struct AnswerKey;

/// What a service answered.
struct Response {
    int status{0};
    Headers headers{};
    QByteArray body{};

    // Service's own:
    std::shared_ptr<const void> known{};    ///< what was read of it before, where the service says that nothing changed (304)
    std::shared_ptr<const AnswerKey> key{}; ///< under which to remember what is read of it
};

} // namespace qm::net
