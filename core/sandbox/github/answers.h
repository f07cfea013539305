// SPDX-License-Identifier: GPL-3.0-or-later
// How GitHub words its answers.
#pragma once

#include "core/sandbox/ask.h"
#include "core/sandbox/github/state.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qm::sandbox::github {

net::Response json(int status, const QJsonValue& body);
net::Response noContent();

/// `{"message", "documentation_url", "status"}`.
net::Response problem(int status, const QString& message, const QString& documentation = {});
net::Response notFound();

/// 422 `Invalid request.\n\n<detail>`: a parameter is missing, unknown or of the wrong type.
net::Response invalidRequest(const QString& detail);

/// 422 `Validation Failed` with one error.
net::Response validationFailed(const QJsonObject& error);

/// The page that `per_page` and `page` ask for (30 by default, 100 at most), with the Link header where there are others.
/// `path` is how GitHub spells the list in links, which need not be how it was asked for.
struct PageOf {
    QJsonArray items{};
    QByteArray link{};
};
PageOf pageOf(qsizetype count, const Ask& ask, const QString& path, const std::function<QJsonValue(qsizetype)>& item);

/// The body as an object; an answer that refuses it where it is none.
struct Body {
    QJsonObject object{};
    std::optional<net::Response> refusal{};
};
Body readBody(const Ask& ask, const QStringList& permitted);

QJsonObject repositoryAsJson(const Repository& repository, const State& state, const QUrl& base, bool full);
QJsonObject ownerAsJson(const State& state, const QUrl& base);
QString nodeId(const QString& kind, qint64 id);
QString timeAsJson(const QDateTime& time);

} // namespace qm::sandbox::github
