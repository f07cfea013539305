// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"

#include <QByteArray>
#include <QList>

namespace qm::sandbox {

/// An answer as HTTP/1.1 puts it on the wire, to be written in that order: status line, headers, Content-Length, and the body
/// unless only the head was asked for. `close` says that the connection ends after it.
QList<QByteArray> onTheWire(const net::Response& answer, bool headOnly, bool close);

/// The first half of an answer that breaks off: half of its body, or of its head where the body is empty.
QByteArray firstHalf(const net::Response& answer, bool headOnly);

} // namespace qm::sandbox
