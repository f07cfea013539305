// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/headers.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace qm::net {

enum class Method { Get, Post, Put, Patch, Delete };

/// "GET", "POST", …
QByteArray methodName(Method method);

/// What to ask of a service, free of where the service is and who asks.
struct Request {
    Method method{Method::Get};
    QString pathTemplate{}; ///< the vendor's, letter by letter: "/orgs/{org}/actions/secrets/{secret_name}"
    QStringList values{};   ///< what stands for its {…}, in order, not yet escaped
    QStringList paths{};    ///< the names of those {…} whose values are paths themselves: their slashes stay
    QList<std::pair<QString, QString>> query{};
    std::optional<QJsonObject> body{};
    Headers headers{};                                   ///< beside or in place of those every call to this vendor carries
    bool readsOnly{false};                               ///< changes nothing although its method might (a GraphQL query): safe to repeat
    bool replaces{false};                                ///< replaces what others may change between two sends: never repeated unasked
    QString attempted{};                                 ///< completes "Could not …" when it fails: "read the secret LP_PROD_TOKEN"
    std::optional<std::chrono::milliseconds> deadline{}; ///< for the whole call, where it takes longer than calls usually do

    /// The path with its values, each percent-encoded as one segment, or segment by segment where it is one of `paths`.
    QByteArray path() const;

    /// Whether sending it twice does the same as sending it once: reads, PUT and DELETE, except what `replaces`.
    bool isSafeToRepeat() const;

    /// Whether it changes something: what write limits count.
    bool writes() const;
};

/// The beginnings of requests, so that an endpoint reads like its documentation.
Request get(const QString& pathTemplate, const QStringList& values = {});
Request put(const QString& pathTemplate, const QStringList& values = {});
Request post(const QString& pathTemplate, const QStringList& values = {});
Request patch(const QString& pathTemplate, const QStringList& values = {});
Request remove(const QString& pathTemplate, const QStringList& values = {});

} // namespace qm::net
