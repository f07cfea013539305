// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/ask.h"
#include "core/sandbox/fault.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>

#include <optional>

namespace qm::sandbox {

/// One request that reached the sandbox.
struct LoggedRequest {
    qint64 number{0};
    QDateTime at{};
    QString system{};
    QByteArray method{};
    QByteArray path{};
    QByteArray rawQuery{};
    int status{0}; ///< 0 where the connection was reset, the status that was meant where the answer was lost
    std::optional<FaultKind> fault{};
};

/// As `GET {control}/requests` shows them.
QJsonArray toJson(const QList<LoggedRequest>& requests);

} // namespace qm::sandbox
