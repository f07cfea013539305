// SPDX-License-Identifier: GPL-3.0-or-later
// The organization as `{control}/state` shows it, and back.
#include "core/base/json_reader.h"
#include "core/base/rfc3339.h"
#include "core/sandbox/github/github.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxState)
};

Result<Repository> readRepository(JsonReader json)
{
    Repository repository{.id = json.integer("id"_L1),
                          .name = json.text("name"_L1),
                          .visibility = json.text("visibility"_L1),
                          .archived = json.optionalBoolean("archived"_L1).value_or(false),
                          .topics = json.has("topics"_L1) ? json.texts("topics"_L1) : QStringList()};
    return json.finish(std::move(repository));
}

Result<std::pair<Secret, QStringList>> readSecret(JsonReader json)
{
    Secret secret{.name = json.text("name"_L1).toUpper(),
                  .visibility = json.text("visibility"_L1),
                  .value = json.text("value"_L1),
                  .updatedAt = json.time("updated_at"_L1)};
    secret.createdAt = json.optionalTime("created_at"_L1).value_or(secret.updatedAt);
    return json.finish(std::pair(secret, json.texts("repositories"_L1)));
}

} // namespace

QJsonObject GitHub::state() const
{
    QJsonArray repositories;
    for (const Repository& repository : m_state.repositories)
        repositories << QJsonObject{{u"name"_s, repository.name},
                                    {u"id"_s, repository.id},
                                    {u"visibility"_s, repository.visibility},
                                    {u"archived"_s, repository.archived},
                                    {u"topics"_s, QJsonArray::fromStringList(repository.topics)}};
    QJsonArray secrets;
    for (const Secret& secret : m_state.secrets) {
        QStringList names;
        for (const qint64 id : secret.selected)
            names << m_state.repositories.value(id).name;
        secrets << QJsonObject{{u"name"_s, secret.name},
                               {u"visibility"_s, secret.visibility},
                               {u"repositories"_s, QJsonArray::fromStringList(names)},
                               {u"value"_s, secret.value},
                               {u"created_at"_s, toRfc3339(secret.createdAt)},
                               {u"updated_at"_s, toRfc3339(secret.updatedAt)}};
    }
    return {
        {u"repositories"_s, repositories}, {u"secrets"_s, secrets}, {u"dependabot_secrets"_s, QJsonArray()}, {u"teams"_s, QJsonArray()}};
}

Result<void> GitHub::restore(const QJsonObject& state)
{
    const Result<JsonReader> json = JsonReader::parse(QJsonDocument(state).toJson(QJsonDocument::Compact), JsonSource::Person);
    if (!json)
        return fail(json.error());
    const auto repositories = json->list<Repository>("repositories"_L1, readRepository);
    const auto secrets = json->list<std::pair<Secret, QStringList>>("secrets"_L1, readSecret);
    State restored = m_state;
    restored.repositories.clear();
    restored.names.clear();
    restored.formerNames.clear();
    restored.secrets.clear();
    for (const Repository& repository : repositories)
        restored.add(repository);
    for (auto [secret, names] : secrets) {
        for (const QString& name : names) {
            const Repository* repository = restored.repository(name);
            if (!repository)
                json->refuse("secrets"_L1, Words::tr("names the repository “%1”, which is not in the state").arg(name));
            else
                secret.selected << repository->id;
        }
        std::sort(secret.selected.begin(), secret.selected.end());
        restored.secrets.insert(secret.name, secret);
    }
    return json->finish(restored).map([this](const State& read) { m_state = read; });
}

} // namespace qm::sandbox::github
