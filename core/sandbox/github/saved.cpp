// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved.h"

#include "core/base/json_reader.h"
#include "core/sandbox/github/sample.h"
#include "core/sandbox/github/saved_access.h"
#include "core/sandbox/github/saved_histories.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto longAgo = "2026-01-05T08:00:00Z"_L1;

QDateTime timeIn(const JsonReader& json, QLatin1StringView key)
{
    return json.optionalTime(key).value_or(QDateTime::fromString(longAgo, Qt::ISODate));
}

QStringList textsIn(const JsonReader& json, QLatin1StringView key)
{
    return json.has(key) ? json.texts(key) : QStringList();
}

Result<Repository> readRepository(JsonReader json)
{
    return json.finish(Repository{
        .id = json.optionalInteger("id"_L1).value_or(0),
        .name = json.text("name"_L1),
        .description = json.optionalText("description"_L1).value_or(QString()),
        .homepage = json.optionalText("homepage"_L1).value_or(QString()),
        .visibility = json.optionalText("visibility"_L1).value_or(u"private"_s),
        .archived = json.optionalBoolean("archived"_L1).value_or(false),
        .topics = textsIn(json, "topics"_L1),
        .defaultBranch = json.optionalText("default_branch"_L1).value_or(u"main"_s),
        .createdAt = timeIn(json, "created_at"_L1),
        .updatedAt = timeIn(json, "updated_at"_L1),
        .pushedAt = timeIn(json, "pushed_at"_L1),
        .empty = json.optionalBoolean("empty"_L1).value_or(false),
        .settings = json.has("settings"_L1) ? json.object("settings"_L1) : QJsonObject(),
    });
}

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

template <class T>
QList<T> listIn(const JsonReader& json, QLatin1StringView key, Result<T> (*read)(JsonReader))
{
    return json.has(key) ? json.list(key, read) : QList<T>();
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

void addFormerNames(const JsonReader& json, State& state)
{
    if (!json.has("former_names"_L1))
        return;
    const QJsonObject names = json.object("former_names"_L1);
    for (auto name = names.begin(); name != names.end(); ++name)
        state.idByFormerName.insert(name.key(), name->toInteger());
}

/// What `shownState` leaves out of each repository, in the same order.
QJsonArray savedRepositories(const State& state, QJsonArray shown)
{
    qsizetype i = 0;
    for (const Repository& repository : state.repositories) {
        QJsonObject one = shown[i].toObject();
        one.insert(u"description"_s, repository.description);
        one.insert(u"homepage"_s, repository.homepage);
        one.insert(u"default_branch"_s, repository.defaultBranch);
        one.insert(u"created_at"_s, repository.createdAt.toString(Qt::ISODate));
        one.insert(u"updated_at"_s, repository.updatedAt.toString(Qt::ISODate));
        one.insert(u"pushed_at"_s, repository.pushedAt.toString(Qt::ISODate));
        one.insert(u"empty"_s, repository.empty);
        one.insert(u"settings"_s, repository.settings);
        shown[i++] = one;
    }
    return shown;
}

QJsonArray savedSecrets(const State& state, QJsonArray shown)
{
    qsizetype i = 0;
    for (const OrgSecret& secret : state.secrets) {
        QJsonObject one = shown[i].toObject();
        one.insert(u"created_at"_s, secret.createdAt.toString(Qt::ISODate));
        shown[i++] = one;
    }
    return shown;
}

} // namespace

QJsonObject savedState(const State& state)
{
    QJsonObject saved = shownState(state);
    saved.insert(u"repositories"_s, savedRepositories(state, saved.value("repositories"_L1).toArray()));
    saved.insert(u"secrets"_s, savedSecrets(state, saved.value("secrets"_L1).toArray()));
    addSavedAccess(state, saved);
    addSavedHistories(state, saved);
    QJsonObject formerNames;
    for (auto name = state.idByFormerName.begin(); name != state.idByFormerName.end(); ++name)
        formerNames.insert(name.key(), *name);
    saved.insert(u"former_names"_s, formerNames);
    saved.insert(u"next_repository_id"_s, state.nextRepositoryId);
    saved.insert(u"key"_s, QJsonObject{{u"id"_s, state.keyId},
                                       {u"public"_s, QString::fromLatin1(state.publicKey.toBase64())},
                                       {u"secret"_s, QString::fromLatin1(state.secretKey.toBase64())}});
    return saved;
}

Result<State> readSaved(const QJsonObject& saved, quint64 seed)
{
    const auto json = JsonReader::parse(QJsonDocument(saved).toJson(QJsonDocument::Compact), JsonSource::Person);
    if (!json)
        return fail(json.error());
    State state = emptyOrganization(seed);
    if (json->has("organization"_L1))
        state.organization = json->text("organization"_L1);
    state.nextRepositoryId = json->optionalInteger("next_repository_id"_L1).value_or(state.nextRepositoryId);
    for (Repository& repository : listIn(*json, "repositories"_L1, readRepository)) {
        if (repository.id == 0)
            repository.id = state.nextRepositoryId;
        state.add(repository);
    }
    addSecrets(*json, state);
    addFormerNames(*json, state);
    readSavedAccess(*json, state);
    readSavedHistories(*json, state);
    if (const auto key = json->optionalAt("key"_L1)) {
        state.keyId = key->text("id"_L1);
        state.publicKey = QByteArray::fromBase64(key->text("public"_L1).toLatin1());
        state.secretKey = QByteArray::fromBase64(key->text("secret"_L1).toLatin1());
    }
    state.changes = 0;
    return json->finish(std::move(state));
}

} // namespace qm::sandbox::github
