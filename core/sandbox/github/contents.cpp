// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/body.h"
#include "core/sandbox/github/commit_json.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/history.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qsizetype largestInJson = 1'048'576;
constexpr qsizetype largest = 104'857'600;

constexpr auto onPut = std::to_array<Field>({
    {"message", Field::Text, true},
    {"content", Field::Text, true},
    {"sha"},
    {"branch"},
    {"committer", Field::Object},
    {"author", Field::Object},
});

/// Base64 as GitHub writes it: a line break after each 60 characters.
QString inLines(const QByteArray& content)
{
    const QByteArray encoded = content.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += 60)
        lines += encoded.mid(at, 60) + '\n';
    return QString::fromLatin1(lines);
}

/// What a file and a directory have in common.
QJsonObject entry(const Visit& visit, const QString& path, const QString& ref, bool isFile, const QByteArray& sha)
{
    const QString repository = QString::fromLatin1(visit.base) + "/repos/"_L1 + visit.state.organization + u'/' + visit.repository->name;
    const QString pages = u"%1/%2/%3"_s.arg(QString::fromLatin1(pagesBase(visit.base)), visit.state.organization, visit.repository->name);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    const QString self = u"%1/contents/%2?ref=%3"_s.arg(repository, encoded, QString::fromLatin1(QUrl::toPercentEncoding(ref, "/")));
    const QString git = repository + (isFile ? "/git/blobs/"_L1 : "/git/trees/"_L1) + QString::fromLatin1(sha);
    const QString html = pages + (isFile ? "/blob/"_L1 : "/tree/"_L1) + ref + u'/' + encoded;
    return {
        {u"name"_s, path.section(u'/', -1)},
        {u"path"_s, path},
        {u"sha"_s, QString::fromLatin1(sha)},
        {u"size"_s, 0},
        {u"url"_s, self},
        {u"html_url"_s, html},
        {u"git_url"_s, git},
        {u"download_url"_s, isFile ? QJsonValue(pages + "/raw/"_L1 + ref + u'/' + encoded) : QJsonValue(QJsonValue::Null)},
        {u"type"_s, isFile ? u"file"_s : u"dir"_s},
        {u"_links"_s, QJsonObject{{u"self"_s, self}, {u"git"_s, git}, {u"html"_s, html}}},
    };
}

QJsonObject fileEntry(const Visit& visit, const QString& path, const QString& ref, const QByteArray& content)
{
    QJsonObject file = entry(visit, path, ref, true, blobSha(content));
    file.insert(u"size"_s, content.size());
    return file;
}

net::Response answerFile(const Visit& visit, const QString& path, const QString& ref, const QByteArray& content)
{
    const QByteArray accept = visit.ask.headers.value("accept");
    if (content.size() > largest)
        return refuse(403, u"This API returns blobs up to 100 MB in size."_s, visit.documentation);
    if (accept.contains("raw")) {
        net::Response answer{.status = 200, .body = content};
        answer.headers.add("content-type"_ba, "application/vnd.github.raw+json; charset=utf-8"_ba);
        return answer;
    }
    QJsonObject file = fileEntry(visit, path, ref, content);
    const bool fits = content.size() <= largestInJson;
    file.insert(u"encoding"_s, fits ? u"base64"_s : u"none"_s);
    file.insert(u"content"_s, fits ? inLines(content) : QString(u""_s));
    return answerJson(200, file);
}

/// What stands directly in a directory; nothing where there is none of that name.
std::optional<QJsonArray> entriesOf(const Visit& visit, const Commit& commit, const QString& path, const QString& ref)
{
    const QString below = path.isEmpty() ? path : path + u'/';
    QJsonArray entries;
    QString last;
    for (auto file = commit.files.cbegin(); file != commit.files.cend(); ++file) {
        if (!file.key().startsWith(below))
            continue;
        const QString rest = file.key().mid(below.size());
        const QString child = below + rest.section(u'/', 0, 0);
        if (child == last)
            continue;
        last = child;
        entries.append(rest.contains(u'/') ? entry(visit, child, ref, false, treeSha(commit, child)) : fileEntry(visit, child, ref, *file));
    }
    return entries.isEmpty() && !path.isEmpty() ? std::nullopt : std::optional(entries);
}

} // namespace

net::Response getContents(Visit& visit)
{
    const QList<Commit> history = historyOf(visit.state, *visit.repository);
    if (history.isEmpty())
        return refuse(404, u"This repository is empty."_s, visit.documentation);
    const QString ref = visit.ask.queryValue("ref"_L1);
    const qsizetype at = findCommit(*visit.repository, history, ref);
    if (at < 0)
        return refuse(404, u"No commit found for the ref %1"_s.arg(ref), visit.documentation);
    const Commit& commit = history[at];
    QString path = visit.values[0];
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString shownRef = ref.isEmpty() ? visit.repository->defaultBranch : ref;
    if (const auto file = commit.files.constFind(path); file != commit.files.cend())
        return answerFile(visit, path, shownRef, *file);
    const auto entries = entriesOf(visit, commit, path, shownRef);
    return entries ? answerJson(200, QJsonDocument(*entries).toJson(QJsonDocument::Compact)) : notFound(visit.documentation);
}

net::Response putContents(Visit& visit)
{
    const auto body = readBody(visit, onPut);
    if (!body)
        return body.error();
    const QString branch = body->value("branch"_L1).toString();
    if (!branch.isEmpty() && branch != visit.repository->defaultBranch)
        return refuse(404, u"Branch %1 not found"_s.arg(branch), visit.documentation);
    const auto content = QByteArray::fromBase64Encoding(body->value("content"_L1).toString().toLatin1().replace('\n', ""),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!content)
        return refuse(422, u"content is not valid Base64"_s, visit.documentation);
    const QString path = visit.values[0];
    const QList<Commit> history = historyOf(visit.state, *visit.repository);
    const bool isThere = !history.isEmpty() && history.last().files.contains(path);
    if (isThere) {
        const QString sha = body->value("sha"_L1).toString();
        if (sha.isEmpty())
            return refuse(422, u"Invalid request.\n\n\"sha\" wasn't supplied."_s, visit.documentation);
        if (sha.toLatin1() != blobSha(history.last().files.value(path)))
            return refuse(409, u"%1 does not match %2"_s.arg(path, sha), visit.documentation);
    }
    const QString login = visit.token ? visit.token->login : u"another-admin"_s;
    const QByteArray parent = history.isEmpty() ? QByteArray() : history.last().sha;
    // Never a null array, which would delete.
    const QByteArray written = content.decoded.isNull() ? QByteArray("") : content.decoded;
    const Commit commit =
        commitFiles(visit.state, *visit.repository, {{path, written}}, body->value("message"_L1).toString(), login, visit.now);
    return answerJson(isThere ? 200 : 201, QJsonObject{{u"content"_s, fileEntry(visit, path, visit.repository->defaultBranch, written)},
                                                       {u"commit"_s, fileCommitObject(visit, commit, parent)}});
}

} // namespace qm::sandbox::github
