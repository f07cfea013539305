// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/contents.h"

#include "core/github/answers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

Result<Commit> readCommit(JsonReader json)
{
    const JsonReader commit = json.at("commit"_L1);
    const std::optional<JsonReader> account = json.optionalAt("author"_L1); // {} or null where GitHub knows no account
    std::optional<QString> login = account ? account->optionalText("login"_L1) : std::nullopt;
    Commit read{.sha = json.text("sha"_L1),
                .author = login ? *std::move(login) : commit.at("author"_L1).text("name"_L1),
                .at = commit.at("committer"_L1).time("date"_L1)};
    return json.finish(std::move(read));
}

Result<std::optional<Commit>> readLastCommit(const net::Response& response)
{
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return fail(json.error());
    const QList<Commit> commits = json->list<Commit>(readCommit);
    return json->finish(commits.isEmpty() ? std::nullopt : std::optional(commits.first()));
}

/// GitHub breaks the lines of its base64.
std::optional<QByteArray> decoded(const QString& content)
{
    QByteArray base64 = content.toLatin1();
    base64.removeIf([](char sign) { return sign == '\n' || sign == '\r'; });
    auto decoding = QByteArray::fromBase64Encoding(std::move(base64), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoding ? std::optional(std::move(decoding.decoded)) : std::nullopt;
}

Result<FileContents> readFileContents(const net::Response& response)
{
    const auto refused = [](const QString& reason) { return fail({.kind = Error::Kind::Invalid, .reason = reason}); };
    if (response.body.startsWith('['))
        return refused(Words::tr("it is a folder"));
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return fail(json.error());
    if (const QString type = json->text("type"_L1); !type.isEmpty() && type != "file"_L1)
        return refused(Words::tr("it is no file but a %1").arg(type));
    const QString encoding = json->text("encoding"_L1);
    if (encoding == "none"_L1)
        return refused(Words::tr("it is larger than 1 MB, which GitHub does not send"));
    const std::optional<QByteArray> bytes = decoded(json->text("content"_L1));
    if (encoding != "base64"_L1 || !bytes)
        json->refuse("content"_L1, Words::tr("is not in base64"));
    return json->finish(FileContents{.sha = json->text("sha"_L1), .bytes = bytes.value_or(QByteArray())});
}

} // namespace

net::Call<std::optional<Commit>> getLastCommitOf(const QString& owner, const QString& repository, const QString& path)
{
    net::Request request = net::get(u"/repos/{owner}/{repo}/commits"_s, {owner, repository});
    request.query = {{u"path"_s, path}, {u"per_page"_s, u"1"_s}};
    request.attempted = Words::tr("learn who last changed %1 of %2").arg(path, repository);
    return {.request = request, .read = readLastCommit};
}

net::Call<FileContents> getFileContents(const QString& owner, const QString& repository, const QString& path, const QString& ref)
{
    net::Request request = net::get(u"/repos/{owner}/{repo}/contents/{path}"_s, {owner, repository, path});
    request.paths = {u"path"_s};
    if (!ref.isEmpty())
        request.query = {{u"ref"_s, ref}};
    request.attempted = Words::tr("read %1 of %2").arg(path, repository);
    return {.request = request, .read = readFileContents};
}

} // namespace qm::github
