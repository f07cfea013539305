// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace qm {

/// JSON in the form of RFC 8785: keys sorted by UTF-16 code units, no spaces, the shortest escapes, so that equal values are
/// equal bytes and can be digested. Numbers must be integers within ±2^53, as all of ours are; `internal` otherwise.
Result<QByteArray> canonicalJson(const QJsonValue& value);

} // namespace qm
