// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QNetworkReply>

namespace qm::net {

/// Whether Qt reports this error only because of the answer's status (404, 503, …): then there is an answer.
bool isFromStatus(QNetworkReply::NetworkError error);

/// What Qt's error means for a request that got no answer: whether it can have been acted upon, and why in our words.
/// `words` are Qt's own.
TransportFailure networkFailure(QNetworkReply::NetworkError error, const QString& words);

} // namespace qm::net
