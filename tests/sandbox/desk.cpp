// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

QJsonObject named(const QJsonValue& list, const QString& name)
{
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items)
        if (item["name"_L1].toString() == name)
            return item.toObject();
    return {};
}

} // namespace

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
}

QJsonValue json(const QByteArray& text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

QByteArray text(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString sealed(const QByteArray& value, const QByteArray& publicKey)
{
    QByteArray box(value.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), reinterpret_cast<const unsigned char*>(value.constData()),
                    static_cast<unsigned long long>(value.size()), reinterpret_cast<const unsigned char*>(publicKey.constData()));
    return QString::fromLatin1(box.toBase64());
}

Desk::Desk(const Options& options)
    : sandbox(Sandbox::make(options, clock).value())
{
    headers = {{"user-agent", "test"}, {"authorization", "Bearer " + token()}};
}

QByteArray Desk::token() const
{
    return sandbox->endpoints([&](const QString&) { return base; })["github"_L1]["token"_L1].toString().toLatin1();
}

void Desk::wait(Milliseconds duration)
{
    clock.runUntilDone(clock.sleep(duration, {}));
}

Fate Desk::fate(net::Method method, const QByteArray& target, const QByteArray& body)
{
    Ask ask = askFor(method, target);
    ask.headers = headers;
    ask.body = body;
    ask.base = base;
    ask.now = clock.now();
    return sandbox->receive(u"github"_s, ask);
}

net::Response Desk::ask(net::Method method, const QByteArray& target, const QByteArray& body)
{
    return fate(method, target, body).answer;
}

net::Response Desk::put(const QByteArray& target, const QJsonObject& body)
{
    return ask(net::Method::Put, target, text(body));
}

net::Response Desk::edit(net::Method method, const QByteArray& target, const QJsonObject& body)
{
    return sandbox->edit(u"github"_s, method, target, body.isEmpty() ? QByteArray() : text(body));
}

QJsonObject Desk::secretBody(const QByteArray& value, const QString& visibility)
{
    const QJsonValue key = json(get("/orgs/meridian-retail/actions/secrets/public-key").body);
    return {{u"encrypted_value"_s, sealed(value, QByteArray::fromBase64(key["key"_L1].toString().toLatin1()))},
            {u"key_id"_s, key["key_id"_L1]},
            {u"visibility"_s, visibility}};
}

QJsonObject Desk::secret(const QString& name) const
{
    return named(sandbox->state()["github"_L1]["secrets"_L1], name);
}

QJsonObject Desk::repository(const QString& name) const
{
    return named(sandbox->state()["github"_L1]["repositories"_L1], name);
}

QByteArray Desk::idOf(const QString& repositoryName) const
{
    return QByteArray::number(repository(repositoryName)["id"_L1].toInteger());
}

} // namespace qm::sandbox::test
