// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/commit_json.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/history.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/people_json.h"
#include "core/sandbox/github/repository_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QString repositoryUrl(const Visit& visit)
{
    return QString::fromLatin1(visit.base) + "/repos/"_L1 + visit.state.organization + u'/' + visit.repository->name;
}

QString pageUrl(const Visit& visit)
{
    return u"%1/%2/%3"_s.arg(QString::fromLatin1(pagesBase(visit.base)), visit.state.organization, visit.repository->name);
}

QJsonObject treeObject(const Visit& visit, const Commit& commit)
{
    const QString sha = QString::fromLatin1(treeSha(commit, {}));
    return {{u"sha"_s, sha}, {u"url"_s, repositoryUrl(visit) + "/git/trees/"_L1 + sha}};
}

QJsonObject authorOf(const Commit& commit)
{
    return {{u"name"_s, commit.login}, {u"email"_s, commit.login + "@users.noreply.github.example"_L1}, {u"date"_s, stamp(commit.at)}};
}

QJsonObject unverified()
{
    return {{u"verified"_s, false},
            {u"reason"_s, u"unsigned"_s},
            {u"signature"_s, QJsonValue::Null},
            {u"payload"_s, QJsonValue::Null},
            {u"verified_at"_s, QJsonValue::Null}};
}

QJsonArray parentsOf(const Visit& visit, const QByteArray& parent)
{
    if (parent.isEmpty())
        return {};
    const QString sha = QString::fromLatin1(parent);
    return {QJsonObject{
        {u"sha"_s, sha}, {u"url"_s, repositoryUrl(visit) + "/commits/"_L1 + sha}, {u"html_url"_s, pageUrl(visit) + "/commit/"_L1 + sha}}};
}

/// Whether the commit changed the file, or anything below the directory, of that path.
bool touches(const Commit& commit, const Commit* parent, const QString& path)
{
    if (path.isEmpty())
        return true;
    const auto file = commit.files.constFind(path);
    if (file != commit.files.cend() || (parent && parent->files.contains(path)))
        return !parent || parent->files.value(path) != commit.files.value(path) ||
               parent->files.contains(path) != commit.files.contains(path);
    const Commit none;
    return treeSha(commit, path) != treeSha(parent ? *parent : none, path);
}

} // namespace

QJsonObject commitObject(const Visit& visit, const Commit& commit, const QByteArray& parent)
{
    const QString sha = QString::fromLatin1(commit.sha);
    const QString url = repositoryUrl(visit) + "/commits/"_L1 + sha;
    const QJsonObject author = userObject(visit.base, commit.login);
    return {
        {u"sha"_s, sha},
        {u"node_id"_s, QString::fromLatin1("C_" + commit.sha)},
        {u"url"_s, url},
        {u"html_url"_s, pageUrl(visit) + "/commit/"_L1 + sha},
        {u"comments_url"_s, url + "/comments"_L1},
        {u"author"_s, author},
        {u"committer"_s, author},
        {u"parents"_s, parentsOf(visit, parent)},
        {u"commit"_s, QJsonObject{{u"author"_s, authorOf(commit)},
                                  {u"committer"_s, authorOf(commit)},
                                  {u"message"_s, commit.message},
                                  {u"tree"_s, treeObject(visit, commit)},
                                  {u"url"_s, repositoryUrl(visit) + "/git/commits/"_L1 + sha},
                                  {u"comment_count"_s, 0},
                                  {u"verification"_s, unverified()}}},
    };
}

QJsonObject fileCommitObject(const Visit& visit, const Commit& commit, const QByteArray& parent)
{
    const QString sha = QString::fromLatin1(commit.sha);
    return {
        {u"sha"_s, sha},
        {u"node_id"_s, QString::fromLatin1("C_" + commit.sha)},
        {u"url"_s, repositoryUrl(visit) + "/git/commits/"_L1 + sha},
        {u"html_url"_s, pageUrl(visit) + "/commit/"_L1 + sha},
        {u"author"_s, authorOf(commit)},
        {u"committer"_s, authorOf(commit)},
        {u"message"_s, commit.message},
        {u"tree"_s, treeObject(visit, commit)},
        {u"parents"_s, parentsOf(visit, parent)},
        {u"verification"_s, unverified()},
    };
}

net::Response listCommits(Visit& visit)
{
    const QList<Commit> history = historyOf(visit.state, *visit.repository);
    if (history.isEmpty())
        return refuse(409, u"Git Repository is empty."_s, visit.documentation);
    const qsizetype newest = findCommit(*visit.repository, history, visit.ask.queryValue("sha"_L1));
    if (newest < 0)
        return notFound(visit.documentation);
    const QString path = visit.ask.queryValue("path"_L1);
    QList<qsizetype> places;
    for (qsizetype i = newest; i >= 0; --i)
        if (touches(history[i], i > 0 ? &history[i - 1] : nullptr, path))
            places.append(i);
    return answerPage(visit, places, nullptr, [&](qsizetype i) {
        return QJsonDocument(commitObject(visit, history[i], i > 0 ? history[i - 1].sha : QByteArray())).toJson(QJsonDocument::Compact);
    });
}

net::Response getReference(Visit& visit)
{
    const QList<Commit> history = historyOf(visit.state, *visit.repository);
    if (history.isEmpty())
        return refuse(409, u"Git Repository is empty."_s, visit.documentation);
    if (visit.values[0] != "heads/"_L1 + visit.repository->defaultBranch)
        return notFound(visit.documentation);
    const QString sha = QString::fromLatin1(history.last().sha);
    return answerJson(200, QJsonObject{{u"ref"_s, "refs/"_L1 + visit.values[0]},
                                       {u"node_id"_s, QString::fromLatin1("REF_" + history.last().sha)},
                                       {u"url"_s, repositoryUrl(visit) + "/git/refs/"_L1 + visit.values[0]},
                                       {u"object"_s, QJsonObject{{u"type"_s, u"commit"_s},
                                                                 {u"sha"_s, sha},
                                                                 {u"url"_s, repositoryUrl(visit) + "/git/commits/"_L1 + sha}}}});
}

} // namespace qm::sandbox::github
