// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved_repositories.h"

#include "core/sandbox/github/left_out.h"

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

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

void addFormerNames(const JsonReader& json, State& state)
{
    if (!json.has("former_names"_L1))
        return;
    const QJsonObject names = json.object("former_names"_L1);
    for (auto name = names.begin(); name != names.end(); ++name)
        state.idByFormerName.insert(name.key(), name->toInteger());
}

} // namespace

void showRepositories(const State& state, QJsonObject& shown)
{
    QJsonArray array;
    for (const Repository& repository : state.repositories)
        array.append(QJsonObject{
            {u"name"_s, repository.name},
            {u"id"_s, repository.id},
            {u"visibility"_s, repository.visibility},
            {u"archived"_s, repository.archived},
            {u"topics"_s, QJsonArray::fromStringList(repository.topics)},
        });
    shown.insert(u"repositories"_s, array);
}

void saveRepositories(const State& state, QJsonObject& saved)
{
    QJsonArray repositories = saved.value("repositories"_L1).toArray(); // in the same order
    qsizetype i = 0;
    for (const Repository& repository : state.repositories) {
        QJsonObject one = repositories[i].toObject();
        one.insert(u"description"_s, repository.description);
        one.insert(u"homepage"_s, repository.homepage);
        one.insert(u"default_branch"_s, repository.defaultBranch);
        one.insert(u"created_at"_s, repository.createdAt.toString(Qt::ISODate));
        one.insert(u"updated_at"_s, repository.updatedAt.toString(Qt::ISODate));
        one.insert(u"pushed_at"_s, repository.pushedAt.toString(Qt::ISODate));
        one.insert(u"empty"_s, repository.empty);
        one.insert(u"settings"_s, repository.settings);
        repositories[i++] = one;
    }
    saved.insert(u"repositories"_s, repositories);
    QJsonObject formerNames;
    for (auto name = state.idByFormerName.begin(); name != state.idByFormerName.end(); ++name)
        formerNames.insert(name.key(), *name);
    saved.insert(u"former_names"_s, formerNames);
    saved.insert(u"next_repository_id"_s, state.nextRepositoryId);
}

void readRepositories(const JsonReader& json, State& state)
{
    state.nextRepositoryId = json.optionalInteger("next_repository_id"_L1).value_or(state.nextRepositoryId);
    for (Repository& repository : listIn(json, "repositories"_L1, readRepository)) {
        if (repository.id == 0)
            repository.id = state.nextRepositoryId;
        state.add(repository);
    }
    addFormerNames(json, state);
}

} // namespace qm::sandbox::github
