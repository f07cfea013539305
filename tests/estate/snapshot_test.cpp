// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/snapshot.h"

#include "tests/support/results.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace qm::estate;

namespace {

const QDateTime morning = QDateTime::fromString(u"2026-11-25T08:00:00.750Z"_s, Qt::ISODateWithMs);
const QDateTime noon = QDateTime::fromString(u"2026-11-25T12:00:00Z"_s, Qt::ISODate);
const SnapshotOwner owner{.github = u"https://api.github.com"_s, .organization = u"contoso"_s, .profile = u"work"_s};

Estate someEstate()
{
    return Estate()
        .withRepositories({{.id = {9'007'199'254'740'993}, .name = u"lp-ä"_s, .topics = {u"model"_s}, .description = u"“Ü”"_s},
                           {.id = {2}, .name = u"lp-b"_s, .visibility = qm::github::RepositoryVisibility::Internal, .archived = true}},
                          morning)
        .withSecret({.secret = {.name = u"ONE"_s, .updatedAt = noon}, .selected = {{{2}, u"lp-b"_s}, {{77}, u"not-read-itself"_s}}}, noon)
        .withSecret({.secret = {.name = u"ALL"_s, .visibility = qm::github::SecretVisibility::All, .updatedAt = noon}}, morning)
        .withTeam({.slug = u"lp"_s, .logins = {u"ana"_s, u"bo"_s}}, noon);
}

class ASnapshot : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"cache/work.estate.json"_s);

    void spoil(const QByteArray& from, const QByteArray& to)
    {
        ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = someEstate()}));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        ASSERT_TRUE(bytes.contains(from));
        file.resize(0);
        file.write(bytes.replace(from, to));
    }
};

} // namespace

TEST_F(ASnapshot, SharesListsThatAreAlike)
{
    const QMap<qm::github::RepositoryId, QString> list{{{2}, u"lp-b"_s}, {{77}, u"not-read-itself"_s}};
    const Estate estate = someEstate()
                              .withSecret({.secret = {.name = u"TWO"_s, .updatedAt = noon}, .selected = list}, noon)
                              .withSecret({.secret = {.name = u"THREE"_s, .updatedAt = noon}, .selected = {{{2}, u"lp-b"_s}}}, morning);
    ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = estate}));
    const auto kept = readSnapshot(path, owner);
    ASSERT_OK(kept);
    EXPECT_EQ(kept->estate.secrets(), estate.secrets());
    const auto& one = kept->estate.secret(u"ONE"_s)->selected;
    EXPECT_TRUE(one.isSharedWith(kept->estate.secret(u"TWO"_s)->selected)) << "a team's secrets mostly have the same readers";
    EXPECT_FALSE(one.isSharedWith(kept->estate.secret(u"THREE"_s)->selected));
}

TEST_F(ASnapshot, BringsBackWhatWasKnownWithItsTimes)
{
    const Estate estate = someEstate();
    const ConventionsText conventions{.origin = u"m/quartermaster.yaml"_s, .commit = u"abc"_s, .bytes = "version: 1\n# ü\n"};
    ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = estate, .conventions = conventions}));
    const auto kept = readSnapshot(path, owner);
    ASSERT_OK(kept);
    EXPECT_EQ(kept->estate.repositories(), estate.repositories());
    EXPECT_EQ(kept->estate.secrets(), estate.secrets());
    EXPECT_EQ(kept->estate.teams(), estate.teams());
    EXPECT_EQ(kept->conventions, conventions);
    EXPECT_EQ(kept->estate.secretReadAt(u"ONE"_s), noon);
    EXPECT_EQ(kept->estate.secretReadAt(u"ALL"_s), morning.addMSecs(-750)) << "to the second, rounded down";
    EXPECT_EQ(kept->estate.repositoriesReadAt(), morning.addMSecs(-750));
    EXPECT_EQ(kept->estate.repository(qm::github::RepositoryId{2})->name, u"lp-b"_s);
}

TEST_F(ASnapshot, IsForItsOwnerOnly)
{
    ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = someEstate()}));
    EXPECT_EQ(QFileInfo(path).permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
              QFile::ReadOwner | QFile::WriteOwner);
    for (const SnapshotOwner& other : {SnapshotOwner{owner.github, u"fabrikam"_s, owner.profile},
                                       {owner.github, owner.organization, u"home"_s},
                                       {u"https://github.example/api/v3"_s, owner.organization, owner.profile}})
        EXPECT_FAILS(readSnapshot(path, other), NotFound);
}

TEST_F(ASnapshot, ReplacesTheFormerOneWhole)
{
    ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = someEstate()}));
    ASSERT_OK(writeSnapshot(path, {.owner = owner}));
    const auto kept = readSnapshot(path, owner);
    ASSERT_OK(kept);
    EXPECT_TRUE(kept->estate.secrets().isEmpty());
    EXPECT_FALSE(kept->estate.secretsReadAt().isValid());
    EXPECT_FALSE(kept->conventions.has_value());
}

TEST_F(ASnapshot, ThatIsNotThereIsNotFoundAndADamagedOneSaysWhatIsWrong)
{
    EXPECT_FAILS(readSnapshot(path, owner), NotFound);
    for (const auto& [from, to] : QList<std::pair<QByteArray, QByteArray>>{{"}", ""},
                                                                           {"quartermaster-estate/1", "quartermaster-estate/2"},
                                                                           {"\"selected\":[2,77]", "\"selected\":[\"2\"]"},
                                                                           {"\"visibility\":\"all\"", "\"visibility\":\"everyone\""},
                                                                           {"2026-11-25T12:00:00Z", "noon"},
                                                                           {"\"logins\"", "\"login\""}}) {
        spoil(from, to);
        EXPECT_FAILS(readSnapshot(path, owner), Usage) << to.toStdString();
    }
}

TEST_F(ASnapshot, WhereNothingCanBeWrittenIsAnErrorThatNamesTheFile)
{
    const auto written = writeSnapshot(u"/proc/none/work.estate.json"_s, {.owner = owner});
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().message().contains(u"/proc/none"_s)) << written.error().message().toStdString();
}

TEST_F(ASnapshot, RemembersWhatWasNotShownWhole)
{
    using qm::net::Truncation;
    const SecretScope one{.secret = {.name = u"ONE"_s, .updatedAt = noon}, .truncation = Truncation::SignOn};
    const Estate estate = someEstate().withSecret(one, noon).withRepositoriesTruncated(Truncation::Access);
    ASSERT_OK(writeSnapshot(path, {.owner = owner, .estate = estate}));
    const auto kept = readSnapshot(path, owner);
    ASSERT_OK(kept);
    EXPECT_EQ(kept->estate.repositoriesTruncation(), Truncation::Access);
    EXPECT_EQ(*kept->estate.secret(u"ONE"_s), one);
    EXPECT_EQ(kept->estate.secret(u"ALL"_s)->truncation, Truncation::None);

    spoil(R"("repositories_truncated":"")", R"("repositories_truncated":"somehow")");
    EXPECT_FAILS(readSnapshot(path, owner), Usage);
}
