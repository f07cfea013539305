// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray repository = "/repos/meridian-retail/platform-conventions";
const QByteArray file = repository + "/contents/quartermaster.yaml";

QByteArray contentOf(const net::Response& answer)
{
    return QByteArray::fromBase64(json(answer.body)["content"_L1].toString().toLatin1());
}

QByteArray lastCommit(Desk& desk)
{
    return json(desk.get(repository + "/commits?path=quartermaster.yaml&per_page=1").body)[0]["sha"_L1].toString().toLatin1();
}

/// The body that changes a file.
QJsonObject change(const QByteArray& content, const QString& sha = {})
{
    QJsonObject body{{u"message"_s, u"Change it"_s}, {u"content"_s, QString::fromLatin1(content.toBase64())}};
    if (!sha.isEmpty())
        body.insert(u"sha"_s, sha);
    return body;
}

TEST(Contents, HoldTheConventionsInLinesOfBase64)
{
    Desk desk;
    const net::Response answer = desk.get(file);
    ASSERT_EQ(answer.status, 200) << answer.body.toStdString();
    const QByteArray conventions = contentOf(answer);
    EXPECT_TRUE(conventions.contains("\norganization: meridian-retail\n"));
    for (const char* team : {"lp", "df", "pr", "qc"})
        EXPECT_TRUE(conventions.contains(QByteArray("\n  - key: ") + team + '\n')) << team;
    const QJsonValue shown = json(answer.body);
    EXPECT_EQ(shown["size"_L1].toInteger(), conventions.size());
    EXPECT_EQ(shown["content"_L1].toString().indexOf(u'\n'), 60);
}

TEST(Contents, AreNamedAsGitNamesThem)
{
    Desk desk;
    desk.edit(Method::Put, repository + "/contents/hello.txt", change("hello world\n"));
    EXPECT_EQ(json(desk.get(repository + "/contents/hello.txt").body)["sha"_L1].toString(), u"3b18e512dba79e4c8300dd08aeb37f8e728b8dad"_s)
        << "what `git hash-object` says";
}

TEST(Contents, AreReadAtACommitABranchOrTheHead)
{
    Desk desk;
    const QByteArray now = contentOf(desk.get(file));
    const QByteArray commit = lastCommit(desk);
    ASSERT_EQ(commit.size(), 40);
    desk.edit(Method::Put, file, change("version: 2\n", json(desk.get(file).body)["sha"_L1].toString()));
    EXPECT_EQ(contentOf(desk.get(file)), "version: 2\n");
    EXPECT_EQ(contentOf(desk.get(file + "?ref=main")), "version: 2\n");
    EXPECT_EQ(contentOf(desk.get(file + "?ref=refs/heads/main")), "version: 2\n");
    EXPECT_EQ(contentOf(desk.get(file + "?ref=" + commit)), now);
    EXPECT_EQ(contentOf(desk.get(file + "?ref=" + commit.left(8))), now);
    const net::Response unknown = desk.get(file + "?ref=develop");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(json(unknown.body)["message"_L1].toString(), u"No commit found for the ref develop"_s);
}

TEST(Contents, ListDirectories)
{
    Desk desk;
    const QJsonArray root = json(desk.get(repository + "/contents/").body).toArray();
    QStringList entries;
    for (const QJsonValue entry : root)
        entries << entry["type"_L1].toString() + u' ' + entry["path"_L1].toString();
    EXPECT_EQ(entries, (QStringList{u"dir .github"_s, u"file README.md"_s, u"file quartermaster.yaml"_s}));
    EXPECT_EQ(json(desk.get(repository + "/contents/.github").body)[0]["path"_L1].toString(), u".github/CODEOWNERS"_s);
    EXPECT_EQ(desk.get(repository + "/contents/.gith").status, 404);
}

TEST(Contents, ArePlainWhenAskedRawAndLeftOutOfJsonAboveAMegabyte)
{
    Desk desk;
    const QByteArray large(1'048'577, 'x');
    desk.edit(Method::Put, repository + "/contents/large", change(large));
    const QJsonValue shown = json(desk.get(repository + "/contents/large").body);
    EXPECT_EQ(shown["encoding"_L1].toString(), u"none"_s);
    EXPECT_EQ(shown["content"_L1], QJsonValue(u""_s));
    desk.headers.set("accept", "application/vnd.github.raw+json");
    EXPECT_EQ(desk.get(repository + "/contents/large").body, large);
}

TEST(Contents, ChangeOnlyFromWhatIsThere)
{
    Desk desk;
    const QString sha = json(desk.get(file).body)["sha"_L1].toString();
    EXPECT_EQ(desk.put(file, change("a")).status, 422);
    EXPECT_EQ(desk.put(file, change("a", QString(40, u'0'))).status, 409);
    EXPECT_EQ(desk.put(file, change("a", sha)).status, 200);
    EXPECT_EQ(desk.put(repository + "/contents/new", change("", sha)).status, 201) << "of a new path any sha is ignored";
    EXPECT_EQ(contentOf(desk.get(repository + "/contents/new")), "");
    QJsonObject elsewhere = change("a", sha);
    elsewhere.insert(u"branch"_s, u"develop"_s);
    EXPECT_EQ(desk.put(file, elsewhere).status, 404);
    EXPECT_EQ(desk.put(file, {{u"message"_s, u"m"_s}, {u"content"_s, u"not base64!"_s}}).status, 422);
}

TEST(Commits, OfAPathAreThoseThatChangedIt)
{
    Desk desk;
    EXPECT_EQ(json(desk.get(repository + "/commits").body).toArray().size(), 4);
    const QJsonArray ofFile = json(desk.get(repository + "/commits?path=quartermaster.yaml").body).toArray();
    ASSERT_EQ(ofFile.size(), 2);
    EXPECT_EQ(ofFile[0]["author"_L1]["login"_L1].toString(), u"lp-analyst-1"_s) << "newest first";
    EXPECT_EQ(ofFile[0]["parents"_L1][0]["sha"_L1], ofFile[1]["sha"_L1]);
    EXPECT_EQ(json(desk.get(repository + "/commits?path=.github").body).toArray().size(), 1);
    EXPECT_EQ(desk.get(repository + "/commits?path=nothing").body, "[]");
    EXPECT_EQ(desk.get(repository + "/commits?sha=develop").status, 404);
    const QString head = json(desk.get(repository + "/git/ref/heads/main").body)["object"_L1]["sha"_L1].toString();
    EXPECT_EQ(json(desk.get(repository + "/commits").body)[0]["sha"_L1].toString(), head);
    EXPECT_EQ(desk.get(repository + "/git/ref/heads/develop").status, 404);
}

TEST(Commits, AreMissingWhereNothingWasEverCommitted)
{
    Desk desk;
    desk.edit(Method::Post, "/orgs/meridian-retail/repos", {{u"name"_s, u"lp-empty"_s}});
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-empty/commits").status, 409);
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-empty/git/ref/heads/main").status, 409);
    EXPECT_EQ(json(desk.get("/repos/meridian-retail/lp-empty/contents/README.md").body)["message"_L1].toString(),
              u"This repository is empty."_s);
    desk.edit(Method::Post, "/orgs/meridian-retail/repos", {{u"name"_s, u"lp-begun"_s}, {u"auto_init"_s, true}});
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-begun/contents/README.md").status, 200);
}

TEST(Contents, SurviveARestart)
{
    Desk desk;
    desk.edit(Method::Put, repository + "/contents/hello.txt", change("hello world\n"));
    const QByteArray commits = desk.get(repository + "/commits").body;
    Desk again({.state = desk.sandbox->savedState()});
    EXPECT_EQ(again.get(repository + "/commits").body, commits);
    EXPECT_EQ(contentOf(again.get(repository + "/contents/hello.txt")), "hello world\n");
}

} // namespace
} // namespace qm::sandbox::test
