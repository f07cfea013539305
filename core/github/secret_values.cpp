// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/secret_values.h"

#include "core/github/answers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

const QString secretPath = u"/orgs/{org}/actions/secrets/{secret_name}"_s;

Result<PublicKey> readPublicKey(JsonReader json)
{
    const auto key = QByteArray::fromBase64Encoding(json.text("key"_L1).toLatin1(),
                                                    QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (key.decoded.size() != crypto_box_PUBLICKEYBYTES)
        json.refuse("key"_L1, Words::tr("is no key of 32 bytes in base64"));
    PublicKey read{.id = json.text("key_id"_L1), .key = key.decoded};
    return json.finish(std::move(read));
}

QJsonObject bodyOf(const Scope& scope)
{
    QJsonObject body{{u"visibility"_s, visibilityName(scope.visibility)}};
    if (scope.visibility != SecretVisibility::Selected)
        return body;
    QJsonArray ids;
    for (const RepositoryId id : scope.repositories)
        ids << id.value;
    body.insert(u"selected_repository_ids"_s, ids);
    return body;
}

/// Somebody else may write value and list between two sends: never sent again unasked.
net::Request putRequest(const QString& org, const QString& secret, const QJsonObject& body)
{
    net::Request request = net::put(secretPath, {org, secret});
    request.body = body;
    request.replaces = true;
    return request;
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace

net::Call<PublicKey> getOrgPublicKey(const QString& org)
{
    net::Request request = net::get(u"/orgs/{org}/actions/secrets/public-key"_s, {org});
    request.attempted = Words::tr("read the key that secrets of %1 are sealed with").arg(org);
    return {.request = request, .read = readRecord<&readPublicKey>};
}

Result<SealedSecret> seal(const Secret& value, const PublicKey& key)
{
    const auto refused = [](Error::Kind kind, const QString& reason) {
        return fail({.kind = kind, .system = u"GitHub"_s, .attempted = Words::tr("seal the secret's value"), .reason = reason});
    };
    const QByteArrayView plain = value.expose();
    if (plain.size() > longestSecretValue)
        return refused(Error::Kind::Usage,
                       Words::tr("it has %1 bytes, and GitHub takes at most %2").arg(plain.size()).arg(longestSecretValue));
    if (key.key.size() != crypto_box_PUBLICKEYBYTES || sodium_init() < 0)
        return refused(Error::Kind::Protocol, Words::tr("there is no key to seal it with"));
    QByteArray box(plain.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
                        bytesOf(plain), std::size_t(plain.size()), bytesOf(key.key)) != 0)
        return refused(Error::Kind::Protocol, Words::tr("the key is not one that values can be sealed with"));
    return SealedSecret{.text = box.toBase64(), .keyId = key.id};
}

net::Call<net::Receipt> putOrgSecret(const QString& org, const QString& secret, const SealedSecret& value, const Scope& scope)
{
    QJsonObject body = bodyOf(scope);
    body.insert(u"encrypted_value"_s, QString::fromLatin1(value.text));
    body.insert(u"key_id"_s, value.keyId);
    net::Request request = putRequest(org, secret, body);
    request.attempted = Words::tr("set the value of %1").arg(secret);
    return {.request = request, .read = readReceipt};
}

net::Call<net::Receipt> changeOrgSecretVisibility(const QString& org, const QString& secret, const Scope& scope)
{
    net::Request request = putRequest(org, secret, bodyOf(scope));
    request.attempted = Words::tr("make %1 visible to: %2").arg(secret, visibilityName(scope.visibility));
    return {.request = request, .read = readReceipt};
}

net::Call<net::Receipt> deleteOrgSecret(const QString& org, const QString& secret)
{
    net::Request request = net::remove(secretPath, {org, secret});
    request.attempted = Words::tr("delete the secret %1").arg(secret);
    return {.request = request, .read = readReceipt};
}

} // namespace qm::github
