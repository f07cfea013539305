// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved_secrets.h"

#include "core/sandbox/github/left_out.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

struct NamedScope {
    OrgSecret secret{};
    QStringList repositories{};
};

Result<NamedScope> readSecret(JsonReader json)
{
    return json.finish(NamedScope{
        .secret = {.name = json.text("name"_L1).toUpper(),
                   .visibility = json.optionalText("visibility"_L1).value_or(u"selected"_s),
                   .value = json.optionalText("value"_L1).value_or(u"sample"_s).toUtf8(),
                   .createdAt = timeIn(json, "created_at"_L1),
                   .updatedAt = timeIn(json, "updated_at"_L1)},
        .repositories = textsIn(json, "repositories"_L1),
    });
}

void addSecrets(const JsonReader& json, State& state)
{
    for (NamedScope& scope : listIn(json, "secrets"_L1, readSecret)) {
        for (const QString& name : std::as_const(scope.repositories)) {
            if (const Repository* repository = state.repositoryNamed(name))
                scope.secret.repositories.append(repository->id);
            else
                json.refuse("secrets"_L1, u"names the repository “%1”, which is not among the repositories"_s.arg(name));
        }
        std::sort(scope.secret.repositories.begin(), scope.secret.repositories.end());
        state.secrets.insert(scope.secret.name, scope.secret);
    }
}

} // namespace

void showSecrets(const State& state, QJsonObject& shown)
{
    QJsonArray array;
    for (const OrgSecret& secret : state.secrets) {
        QStringList names;
        for (const qint64 id : secret.repositories)
            names.append(state.repositories.value(id).name);
        names.sort();
        array.append(QJsonObject{
            {u"name"_s, secret.name},
            {u"visibility"_s, secret.visibility},
            {u"repositories"_s, QJsonArray::fromStringList(names)},
            {u"value"_s, QString::fromUtf8(secret.value)},
            {u"updated_at"_s, secret.updatedAt.toString(Qt::ISODate)},
        });
    }
    shown.insert(u"secrets"_s, array);
    shown.insert(u"dependabot_secrets"_s, QJsonArray{});
}

void saveSecrets(const State& state, QJsonObject& saved)
{
    QJsonArray secrets = saved.value("secrets"_L1).toArray(); // in the same order
    qsizetype i = 0;
    for (const OrgSecret& secret : state.secrets) {
        QJsonObject one = secrets[i].toObject();
        one.insert(u"created_at"_s, secret.createdAt.toString(Qt::ISODate));
        secrets[i++] = one;
    }
    saved.insert(u"secrets"_s, secrets);
    saved.insert(u"key"_s, QJsonObject{{u"id"_s, state.keyId},
                                       {u"public"_s, QString::fromLatin1(state.publicKey.toBase64())},
                                       {u"secret"_s, QString::fromLatin1(state.secretKey.toBase64())}});
}

void readSecrets(const JsonReader& json, State& state)
{
    addSecrets(json, state);
    if (const auto key = json.optionalAt("key"_L1)) {
        state.keyId = key->text("id"_L1);
        state.publicKey = QByteArray::fromBase64(key->text("public"_L1).toLatin1());
        state.secretKey = QByteArray::fromBase64(key->text("secret"_L1).toLatin1());
    }
}

} // namespace qm::sandbox::github
