// SPDX-License-Identifier: GPL-3.0-or-later
// Organization secrets: list, get, public key, put, delete.
#include "core/sandbox/github/secret_json.h"

#include <QRegularExpression>

#include <array>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr int mostSecrets = 1'000;
constexpr qsizetype mostBytes = 49'152;

net::Response listSecrets(State& state, const Routed& routed)
{
    const QList<Secret> all = state.secrets.values();
    const PageOf page = pageOf(all.size(), routed.ask, u"/organizations/%1/actions/secrets"_s.arg(state.organizationId),
                               [&](qsizetype i) { return secretAsJson(all.at(i), state, routed.ask.base); });
    net::Response answer = json(200, QJsonObject{{u"total_count"_s, all.size()}, {u"secrets"_s, page.items}});
    if (!page.link.isEmpty())
        answer.headers.add("link", page.link);
    return answer;
}

net::Response getSecret(State& state, const Routed& routed)
{
    const Secret* secret = findSecret(state, routed);
    return secret ? json(200, secretAsJson(*secret, state, routed.ask.base)) : notFound();
}

net::Response getPublicKey(State& state, const Routed&)
{
    return json(200, QJsonObject{{u"key_id"_s, state.keyId}, {u"key"_s, QString::fromLatin1(state.publicKey.toBase64())}});
}

std::optional<net::Response> refuseName(const QString& name)
{
    static const QRegularExpression valid(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    if (!valid.match(name).hasMatch())
        return problem(
            422, u"Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. "
                 "Must start with a letter ([a-z], [A-Z]) or underscores (_)."_s);
    if (name.startsWith("GITHUB_"_L1, Qt::CaseInsensitive))
        return problem(422, u"Secret names must not start with GITHUB_."_s);
    return std::nullopt;
}

/// The value inside a sealed box, or the answer that refuses it.
struct Opened {
    QString value{};
    std::optional<net::Response> refusal{};
};
Opened open(const QJsonObject& body, const State& state)
{
    static const QRegularExpression base64(u"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$"_s);
    for (const QString& needed : {u"key_id"_s, u"encrypted_value"_s})
        if (!body[needed].isString())
            return {.refusal = invalidRequest(u"\"%1\" wasn't supplied."_s.arg(needed))};
    const QString text = body["encrypted_value"_L1].toString();
    if (!base64.match(text).hasMatch())
        return {
            .refusal = invalidRequest(
                u"For 'properties/encrypted_value', \"%1\" does not match /^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=|[A-Za-z0-9+\\/]{4})$/."_s
                    .arg(text))};
    const auto improperly = problem(422, u"Bad request - validation failed due to an improperly encrypted secret"_s);
    const QByteArray sealed = QByteArray::fromBase64(text.toLatin1());
    if (body["key_id"_L1].toString() != state.keyId || sealed.size() < qsizetype(crypto_box_SEALBYTES))
        return {.refusal = improperly};
    QByteArray plain(sealed.size() - qsizetype(crypto_box_SEALBYTES), '\0');
    const auto bytes = [](const QByteArray& array) { return reinterpret_cast<const unsigned char*>(array.constData()); };
    if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), bytes(sealed), std::size_t(sealed.size()),
                             bytes(state.publicKey), bytes(state.secretKey)) != 0)
        return {.refusal = improperly};
    if (plain.size() > mostBytes)
        return {.refusal = problem(422, u"Secret value is too large: at most 48 KB are allowed."_s)};
    return {.value = QString::fromUtf8(plain)};
}

net::Response putSecret(State& state, const Routed& routed)
{
    const QString name = routed["secret_name"_L1];
    if (const auto refusal = refuseName(name))
        return *refusal;
    const Body body = readBody(routed.ask, {u"encrypted_value"_s, u"key_id"_s, u"visibility"_s, u"selected_repository_ids"_s});
    if (body.refusal)
        return *body.refusal;
    const QString visibility = body.object["visibility"_L1].toString();
    if (visibility.isEmpty())
        return invalidRequest(u"\"visibility\" wasn't supplied."_s);
    if (!QStringList{u"all"_s, u"private"_s, u"selected"_s}.contains(visibility))
        return invalidRequest(
            u"For 'properties/visibility', \"%1\" is not a member of [\"all\", \"private\", \"selected\"]."_s.arg(visibility));
    ReadIds ids;
    if (body.object.contains("selected_repository_ids"_L1))
        ids = readRepositoryIds(body.object, state, true);
    if (ids.refusal)
        return *ids.refusal;
    if (visibility != "selected"_L1 && !ids.ids.isEmpty())
        return problem(422, u"selected_repository_ids may only be provided when visibility is selected"_s);
    const Opened opened = open(body.object, state);
    if (opened.refusal)
        return *opened.refusal;
    const bool isNew = !state.secrets.contains(name.toUpper());
    if (isNew && state.secrets.size() >= mostSecrets)
        return problem(422, u"An organization can have at most 1000 secrets."_s);
    Secret& secret = state.secrets[name.toUpper()];
    secret.name = name.toUpper();
    secret.visibility = visibility;
    secret.selected = ids.ids;
    secret.value = opened.value;
    secret.updatedAt = routed.ask.now;
    if (isNew)
        secret.createdAt = routed.ask.now;
    return isNew ? json(201, QJsonObject()) : noContent();
}

net::Response deleteSecret(State& state, const Routed& routed)
{
    return state.secrets.remove(routed["secret_name"_L1].toUpper()) == 0 ? notFound() : noContent();
}

/// The organization's secrets that one repository may read.
net::Response listRepositorySecrets(State& state, const Routed& routed)
{
    const FoundRepository found = findRepository(state, routed);
    if (!found.repository)
        return found.otherwise;
    QList<Secret> reaching;
    for (const Secret& secret : std::as_const(state.secrets))
        if (secret.visibility == "all"_L1 || (secret.visibility == "private"_L1 && found.repository->visibility != "public"_L1) ||
            secret.selected.contains(found.repository->id))
            reaching << secret;
    const PageOf page =
        pageOf(reaching.size(), routed.ask, u"/repositories/%1/actions/organization-secrets"_s.arg(found.repository->id), [&](qsizetype i) {
            return QJsonObject{{u"name"_s, reaching.at(i).name},
                               {u"created_at"_s, timeAsJson(reaching.at(i).createdAt)},
                               {u"updated_at"_s, timeAsJson(reaching.at(i).updatedAt)}};
        });
    net::Response answer = json(200, QJsonObject{{u"total_count"_s, reaching.size()}, {u"secrets"_s, page.items}});
    if (!page.link.isEmpty())
        answer.headers.add("link", page.link);
    return answer;
}

} // namespace

QJsonObject secretAsJson(const Secret& secret, const State& state, const QUrl& base)
{
    QJsonObject object{{u"name"_s, secret.name},
                       {u"created_at"_s, timeAsJson(secret.createdAt)},
                       {u"updated_at"_s, timeAsJson(secret.updatedAt)},
                       {u"visibility"_s, secret.visibility}};
    if (secret.visibility == "selected"_L1)
        object.insert(u"selected_repositories_url"_s,
                      u"%1/orgs/%2/actions/secrets/%3/repositories"_s.arg(base.toString(), state.organization, secret.name));
    return object;
}

Secret* findSecret(State& state, const Routed& routed)
{
    const auto secret = state.secrets.find(routed["secret_name"_L1].toUpper());
    return secret == state.secrets.end() ? nullptr : &*secret;
}

std::span<const Route> secretRoutes()
{
    using net::Method;
    static constexpr std::array routes{
        Route{Method::Get, "/orgs/{org}/actions/secrets"_L1, listSecrets},
        Route{Method::Get, "/organizations/{organization_id}/actions/secrets"_L1, listSecrets},
        Route{Method::Get, "/orgs/{org}/actions/secrets/public-key"_L1, getPublicKey},
        Route{Method::Get, "/orgs/{org}/actions/secrets/{secret_name}"_L1, getSecret},
        Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}"_L1, putSecret},
        Route{Method::Delete, "/orgs/{org}/actions/secrets/{secret_name}"_L1, deleteSecret},
        Route{Method::Get, "/repos/{owner}/{repo}/actions/organization-secrets"_L1, listRepositorySecrets},
    };
    return routes;
}

} // namespace qm::sandbox::github
