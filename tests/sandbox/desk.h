// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/virtual_clock.h"
#include "core/sandbox/sandbox.h"
#include "tests/support/results.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace qm::sandbox::test {

/// The moment at which everything in these tests happens, unless they say otherwise.
QDateTime noon();

QJsonValue json(const QByteArray& text);
QByteArray text(const QJsonObject& json);

/// A value sealed with the key that the sandbox publishes, as `encrypted_value` wants it.
QString sealed(const QByteArray& value, const QByteArray& publicKey);

/// A sandbox and somebody who asks it, as a decent client would unless a test takes something away.
struct Desk {
    VirtualClock clock{noon()};
    std::unique_ptr<Sandbox> sandbox;
    net::Headers headers{};
    QUrl base{QStringLiteral("https://api.test")};

    explicit Desk(const Options& options = {});

    QByteArray token() const;
    /// Lets time pass.
    void wait(Milliseconds duration);
    Fate fate(net::Method method, const QByteArray& target, const QByteArray& body = {});
    net::Response ask(net::Method method, const QByteArray& target, const QByteArray& body = {});
    net::Response get(const QByteArray& target) { return ask(net::Method::Get, target); }
    net::Response put(const QByteArray& target, const QJsonObject& body);
    net::Response edit(net::Method method, const QByteArray& target, const QJsonObject& body = {});

    /// {"encrypted_value", "key_id", "visibility"} for this value.
    QJsonObject secretBody(const QByteArray& value, const QString& visibility);
    /// What `{control}/state` shows of a secret or repository; an empty object if it is not there.
    QJsonObject secret(const QString& name) const;
    QJsonObject repository(const QString& name) const;
    QByteArray idOf(const QString& repositoryName) const;
};

} // namespace qm::sandbox::test
