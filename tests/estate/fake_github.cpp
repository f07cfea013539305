// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/estate/fake_github.h"

#include "tests/contracts/calls.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

Reply json(const QJsonValue& value)
{
    return answer(200, value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson());
}

Reply notFound()
{
    return answer(404, R"({"message":"Not Found","status":"404"})");
}

QJsonObject secretAsJson(const QString& name, const FakeGithub::Secret& secret)
{
    return {{u"name"_s, name},
            {u"visibility"_s, secret.visibility},
            {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
            {u"updated_at"_s, u"2026-01-02T00:00:00Z"_s}};
}

/// The pair of keys that values are sealed with and opened with.
struct SealingKey {
    static const SealingKey& get()
    {
        static const SealingKey key;
        return key;
    }

    SealingKey()
    {
        if (sodium_init() >= 0)
            crypto_box_keypair(bytes(published), bytes(kept));
    }

    QByteArray opened(QByteArray box) const
    {
        QByteArray value(box.size() - qsizetype(crypto_box_SEALBYTES), '\0');
        QByteArray publicKey = published;
        QByteArray secretKey = kept;
        const bool isOpen =
            crypto_box_seal_open(bytes(value), bytes(box), std::size_t(box.size()), bytes(publicKey), bytes(secretKey)) == 0;
        return isOpen ? value : QByteArray("not sealed with our key");
    }

    static unsigned char* bytes(QByteArray& array) { return reinterpret_cast<unsigned char*>(array.data()); }

    QByteArray published{qsizetype(crypto_box_PUBLICKEYBYTES), '\0'};
    QByteArray kept{qsizetype(crypto_box_SECRETKEYBYTES), '\0'};
};

} // namespace

Reply FakeGithub::lookUp(const QByteArray& body) const
{
    const QJsonObject variables = QJsonDocument::fromJson(body)["variables"_L1].toObject();
    QJsonObject data;
    QJsonArray errors;
    for (int place = 0; variables.contains(u"n%1"_s.arg(place)); ++place) {
        const QString asked = variables[u"n%1"_s.arg(place)].toString().toLower();
        const QString name = formerNames.value(asked, asked);
        const QString alias = u"r%1"_s.arg(place);
        if (repositories.contains(name) && !hidden.contains(repositories.value(name))) {
            data[alias] = QJsonObject{{u"databaseId"_s, repositories.value(name)},
                                      {u"name"_s, name},
                                      {u"visibility"_s, name == publicRepository ? u"PUBLIC"_s : u"PRIVATE"_s},
                                      {u"isArchived"_s, false}};
        } else {
            data[alias] = QJsonValue::Null;
            errors << QJsonObject{{u"type"_s, u"NOT_FOUND"_s}, {u"message"_s, u"Could not resolve to a Repository"_s}};
        }
    }
    return errors.isEmpty() ? json(QJsonObject{{u"data"_s, data}}) : json(QJsonObject{{u"data"_s, data}, {u"errors"_s, errors}});
}

Reply FakeGithub::list(const QString& secret) const
{
    QJsonArray items;
    int total = 0;
    for (auto repository = repositories.cbegin(); repository != repositories.cend(); ++repository) {
        if (!secrets[secret].repositories.contains(repository.value()))
            continue;
        ++total;
        if (!hidden.contains(repository.value()))
            items << QJsonObject{{u"id"_s, repository.value()}, {u"name"_s, repository.key()}};
    }
    return json(QJsonObject{{u"total_count"_s, total}, {u"repositories"_s, items}});
}

Reply FakeGithub::secretsOf(const QString& repository) const
{
    if (!repositories.contains(repository))
        return notFound();
    QJsonArray items;
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret)
        if (secret->visibility != "selected"_L1 || secret->repositories.contains(repositories[repository]))
            items << secretAsJson(secret.key(), *secret);
    return json(QJsonObject{{u"total_count"_s, items.size()}, {u"secrets"_s, items}});
}

Reply FakeGithub::put(Secret& secret, const QJsonObject& body)
{
    if (wantsValues && !body.contains("key_id"_L1))
        return test::answer(422, R"({"message":"Invalid request.\n\n\"key_id\" wasn't supplied.","status":"422"})");
    if (body.contains("encrypted_value"_L1))
        putValue = SealingKey::get().opened(QByteArray::fromBase64(body["encrypted_value"_L1].toString().toLatin1()));
    secret = {.visibility = body["visibility"_L1].toString()};
    for (const QJsonValue id : body["selected_repository_ids"_L1].toArray())
        secret.repositories << id.toInteger();
    return test::answer(204, {}, {{"x-github-request-id", "8C12:1"}});
}

Reply FakeGithub::answer(const net::WireRequest& request)
{
    const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts); // orgs o actions secrets NAME repositories ID
    if (path == QStringList{u"graphql"_s})
        return lookUp(request.body);
    if (path == QStringList{u"orgs"_s, u"o"_s, u"repos"_s}) {
        QJsonArray items;
        for (auto repository = repositories.cbegin(); repository != repositories.cend(); ++repository)
            items << QJsonObject{{u"id"_s, repository.value()},
                                 {u"name"_s, repository.key()},
                                 {u"visibility"_s, repository.key() == publicRepository ? u"public"_s : u"private"_s}};
        return json(items);
    }
    if (path.value(4) == "organization-secrets"_L1)
        return secretsOf(path.value(2));
    if (path.size() == 4) {
        QJsonArray items;
        for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret)
            items << secretAsJson(secret.key(), *secret);
        return json(QJsonObject{{u"total_count"_s, items.size()}, {u"secrets"_s, items}});
    }
    const QString name = path.value(4);
    if (name == "public-key"_L1)
        return json(
            QJsonObject{{u"key_id"_s, u"1380204578043523344"_s}, {u"key"_s, QString::fromLatin1(SealingKey::get().published.toBase64())}});
    if (name == goesWhenItsListIsAsked && path.size() == 6)
        secrets.remove(name);
    if (!secrets.contains(name))
        return notFound();
    Secret& secret = secrets[name];
    if (path.size() == 5 && request.method == net::Method::Put)
        return put(secret, QJsonDocument::fromJson(request.body).object());
    if (path.size() == 5)
        return json(secretAsJson(name, secret));
    if (request.method == net::Method::Get)
        return list(name);
    if (secret.visibility != "selected"_L1)
        return test::answer(409);
    if (path.size() == 6) {
        secret.repositories.clear();
        for (const QJsonValue id : QJsonDocument::fromJson(request.body)["selected_repository_ids"_L1].toArray())
            secret.repositories << id.toInteger();
        return test::answer(204, {}, {{"x-github-request-id", "8C12:1"}});
    }
    const qint64 id = path.value(6).toLongLong();
    if (request.method == net::Method::Put)
        secret.repositories << id;
    else
        secret.repositories.remove(id);
    return test::answer(204, {}, {{"x-github-request-id", "8C12:1"}});
}

GithubWorld::GithubWorld(FakeGithub state, net::Limits limits)
    : World(limits, listedGithub(QUrl(u"https://api.github.com"_s)))
    , github(std::move(state))
{
    transport.otherwise = [this](const net::WireRequest& request) { return github.answer(request); };
}

QStringList GithubWorld::newRequests()
{
    const QStringList all = transport.lines();
    return all.mid(std::exchange(m_seen, all.size()));
}

} // namespace qm::test
