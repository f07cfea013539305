// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved_histories.h"

#include "core/sandbox/github/history.h"

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QJsonObject savedCommit(const Commit& commit, const QMap<QString, QByteArray>& before)
{
    QJsonObject files;
    for (auto file = commit.files.cbegin(); file != commit.files.cend(); ++file)
        if (!before.contains(file.key()) || before.value(file.key()) != *file)
            files.insert(file.key(), QString::fromLatin1(file->toBase64()));
    for (const QString& path : before.keys())
        if (!commit.files.contains(path))
            files.insert(path, QJsonValue::Null);
    return {{u"message"_s, commit.message}, {u"login"_s, commit.login}, {u"at"_s, commit.at.toString(Qt::ISODate)}, {u"files"_s, files}};
}

struct SavedCommit {
    Commit commit{};
    QMap<QString, QByteArray> changed{};
};

Result<SavedCommit> readCommit(JsonReader json)
{
    SavedCommit read{.commit = {.message = json.text("message"_L1), .login = json.text("login"_L1), .at = json.time("at"_L1)}};
    const QJsonObject files = json.object("files"_L1);
    for (auto file = files.begin(); file != files.end(); ++file)
        read.changed.insert(file.key(),
                            file->isNull() ? QByteArray() : QByteArray("").append(QByteArray::fromBase64(file->toString().toLatin1())));
    return json.finish(read);
}

} // namespace

void saveHistories(const State& state, QJsonObject& saved)
{
    QJsonObject histories;
    for (auto history = state.histories.cbegin(); history != state.histories.cend(); ++history) {
        QJsonArray commits;
        QMap<QString, QByteArray> before;
        for (const Commit& commit : *history) {
            commits.append(savedCommit(commit, before));
            before = commit.files;
        }
        histories.insert(state.repositories.value(history.key()).name, commits);
    }
    saved.insert(u"histories"_s, histories);
}

void readHistories(const JsonReader& json, State& state)
{
    const auto histories = json.optionalAt("histories"_L1);
    if (!histories)
        return;
    for (const QString& name : json.object("histories"_L1).keys()) {
        const Repository* repository = state.repositoryNamed(name);
        if (!repository) {
            json.refuse("histories"_L1, u"name the repository “%1”, which is not among the repositories"_s.arg(name));
            return;
        }
        state.histories.insert(repository->id, {}); // from nothing, not from the README of those without a history
        for (const SavedCommit& one : histories->list(QLatin1StringView(name.toLatin1()), readCommit))
            commitFiles(state, *repository, one.changed, one.commit.message, one.commit.login, one.commit.at);
    }
}

} // namespace qm::sandbox::github
