// SPDX-License-Identifier: GPL-3.0-or-later
// Journals of other versions, and files that are no journal.
#include "core/base/database.h"
#include "core/plan/journal_schema.h"
#include "tests/plan/stage.h"

#include <QFileInfo>

#include <QCoro/QCoroTask>

using namespace Qt::StringLiterals;
using qm::Database;
using qm::execute;
using qm::plan::Journal;
using qm::test::makes;
using qm::test::planOf;
using qm::test::Stage;

namespace {

/// Runs statements on the journal's file as another program would.
template <class Work>
auto onFile(Stage& stage, const QString& path, Work work)
{
    auto database = stage.await(Database::open(path, Database::Runs::OnTheCallersThread));
    EXPECT_OK(database);
    return stage.await((*database)->transaction(std::move(work)));
}

qm::Result<void> done(const qm::Result<qm::Rows>& query)
{
    return query.map([](const qm::Rows&) {});
}

qm::Result<std::unique_ptr<Journal>> open(Stage& stage)
{
    return stage.await(
        Journal::open(stage.path(), Database::Runs::OnTheCallersThread, {.clock = stage.clock, .processes = stage.processes}));
}

/// A journal as version 1 wrote it: without a lease, with one plan.
void writeVersionOne(Stage& stage)
{
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    stage.restart();
    ASSERT_OK(onFile(stage, stage.path(), [](qm::Connection& connection) {
        return done(execute(connection, u"DROP TABLE lease"_s)).and_then([&] {
            return done(execute(connection, u"PRAGMA user_version=1"_s));
        });
    }));
}

} // namespace

TEST(JournalSchema, IsOfThePresentVersionWhenNew)
{
    Stage stage;
    stage.journal();
    stage.restart();
    EXPECT_EQ(onFile(stage, stage.path(), qm::plan::versionOf), qm::plan::journalVersion());
    EXPECT_FALSE(QFileInfo::exists(stage.path() + u".v0.backup"_s)) << "there was nothing to keep";
}

TEST(JournalSchema, IsMigratedFromAnOlderVersionAfterABackup)
{
    Stage stage;
    writeVersionOne(stage);
    EXPECT_EQ(stage.recorded(), planOf({makes(u"1"_s, u"a"_s)})) << "nothing is lost";
    const auto ran = stage.run();
    ASSERT_OK(ran);
    EXPECT_EQ(ran->state, qm::plan::PlanState::Done) << "and what is new works";
    stage.restart();
    EXPECT_EQ(onFile(stage, stage.path(), qm::plan::versionOf), qm::plan::journalVersion());

    const QString backup = stage.path() + u".v1.backup"_s;
    ASSERT_TRUE(QFileInfo::exists(backup));
    EXPECT_EQ(QFileInfo(backup).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(onFile(stage, backup, qm::plan::versionOf), 1) << "the copy is as the file was";
    const auto kept = onFile(stage, backup, [](qm::Connection& connection) {
        return execute(connection, u"SELECT id FROM plans"_s).map([](qm::Rows query) {
            return query.next() ? query.value(0).toString() : QString();
        });
    });
    EXPECT_EQ(kept, planOf({}).id);
}

TEST(JournalSchema, BackupOfAnEarlierAttemptIsReplaced)
{
    Stage stage;
    writeVersionOne(stage);
    QFile half(stage.path() + u".v1.backup"_s);
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    half.write("half a file");
    half.close();
    ASSERT_OK(open(stage));
    EXPECT_EQ(onFile(stage, half.fileName(), qm::plan::versionOf), 1);
}

TEST(JournalSchema, IsNotMigratedWithoutABackup)
{
    Stage stage;
    writeVersionOne(stage);
    ASSERT_TRUE(QDir().mkpath(stage.path() + u".v1.backup"_s)) << "a folder is in the way";
    EXPECT_FAILS(open(stage), Internal);
    EXPECT_EQ(onFile(stage, stage.path(), qm::plan::versionOf), 1);
}

TEST(JournalSchema, IsMadeOnceWhereSeveralOpenItAtOnce)
{
    constexpr int windows = 4;
    Stage stage;
    for (int journal = 0; journal < 50; ++journal) {
        const QString path = stage.path() + QString::number(journal);
        std::vector<qm::Task<qm::Result<std::unique_ptr<Journal>>>> opening;
        opening.reserve(windows);
        for (int window = 0; window < windows; ++window)
            opening.push_back(Journal::open(path, Database::Runs::OnItsOwnThread, {.clock = stage.clock, .processes = stage.processes}));
        for (auto& one : opening)
            ASSERT_OK(QCoro::waitFor(std::move(one)));
        EXPECT_EQ(onFile(stage, path, qm::plan::versionOf), qm::plan::journalVersion());
    }
}

TEST(JournalSchema, OfANewerVersionIsRefusedAndLeftAlone)
{
    Stage stage;
    stage.journal();
    stage.restart();
    ASSERT_OK(
        onFile(stage, stage.path(), [](qm::Connection& connection) { return done(execute(connection, u"PRAGMA user_version=99"_s)); }));
    const auto opened = open(stage);
    ASSERT_TRUE(qm::test::failsWith(opened, qm::Error::Kind::Usage));
    EXPECT_TRUE(opened.error().message().contains(u"version 99"_s)) << opened.error().message().toStdString();
    EXPECT_EQ(onFile(stage, stage.path(), qm::plan::versionOf), 99);
}

TEST(JournalSchema, LeavesTheDatabaseOfAnotherProgramAlone)
{
    Stage stage;
    ASSERT_OK(onFile(stage, stage.path(),
                     [](qm::Connection& connection) { return done(execute(connection, u"CREATE TABLE bookmarks (url)"_s)); }));
    EXPECT_FAILS(open(stage), Usage);
    const auto tables =
        onFile(stage, stage.path(), [](qm::Connection& connection) -> qm::Result<QStringList> { return connection.tables(); });
    EXPECT_EQ(tables, QStringList{u"bookmarks"_s});
}

TEST(JournalSchema, RefusesAFileThatIsNoDatabase)
{
    Stage stage;
    QFile file(stage.path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    EXPECT_FAILS(open(stage), Internal);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray(4096, 'x'));
}
