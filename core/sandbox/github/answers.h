// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace qm::sandbox::github {

/// An answer with a JSON body.
net::Response answerJson(int status, const QByteArray& body);
net::Response answerJson(int status, const QJsonObject& body);
/// An answer without a body: 204, 304.
net::Response answerNothing(int status);

/// A refusal as GitHub words them: {"message", "documentation_url", "status"}; `documentation` is the path of a page there.
net::Response refuse(int status, const QString& message, const char* documentation = "/rest");
net::Response notFound(const char* documentation = "/rest");
/// 422 about one field: {"message": "Validation Failed", "errors": [{"resource", "field", "code": "custom", "message"}], …}.
net::Response refuseField(const char* resource, const char* field, const QString& message, const QString& summary,
                          const char* documentation);
/// The body of a status that comes from no endpoint: what GitHub's own gateway or limits would say.
net::Response refuseByStatus(int status, bool asksToWait);
/// 403 or 429 of the secondary limits, with Retry-After in seconds (0: without).
net::Response refuseForPace(int status, int retryAfter);

} // namespace qm::sandbox::github
