// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/database.h"
#include "tests/support/results.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QVariant>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using qm::Connection;
using qm::Database;
using qm::Error;
using qm::execute;
using qm::Result;
using qm::Rows;

namespace {

Result<qint64> count(Connection& connection)
{
    return execute(connection, u"SELECT count(*) FROM t"_s).map([](Rows query) {
        query.next();
        return query.value(0).toLongLong();
    });
}

Result<void> insert(Connection& connection, const QString& text)
{
    return execute(connection, u"INSERT INTO t VALUES (?)"_s, {text}).map([](const Rows&) {});
}

/// Whether another process could take SQLite's file for one that nobody has open, and delete the log beside it.
bool looksUnusedToOthers(const QString& file)
{
    const QByteArray name = QFile::encodeName(file);
    const pid_t other = ::fork();
    if (other == 0) {
        constexpr off_t sharedBytes = 0x40000000 + 2; // "Locking pages" of SQLite's file format
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = sharedBytes;
        lock.l_len = 510;
        const bool isAsked = ::fcntl(::open(name.constData(), O_RDWR), F_GETLK, &lock) == 0;
        ::_exit(isAsked && lock.l_type == F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(other, &status, 0);
    return WEXITSTATUS(status) == 1;
}

class Databases : public testing::TestWithParam<Database::Runs> {
protected:
    QTemporaryDir folder;
    QString file = folder.filePath(u"deep/er/data.sqlite"_s);

    std::unique_ptr<Database> open() const
    {
        auto database = QCoro::waitFor(Database::open(file, GetParam()));
        EXPECT_OK(database);
        return database ? *std::move(database) : nullptr;
    }
    std::unique_ptr<Database> openWithTable() const
    {
        auto database = open();
        EXPECT_OK(QCoro::waitFor(database->transaction(
            [](Connection& connection) { return execute(connection, u"CREATE TABLE t (text TEXT)"_s).map([](const Rows&) {}); })));
        return database;
    }
};

} // namespace

TEST_P(Databases, KeepWhatWasCommitted)
{
    EXPECT_OK(QCoro::waitFor(openWithTable()->transaction([](Connection& connection) { return insert(connection, u"a"_s); })));
    EXPECT_EQ(QCoro::waitFor(open()->run(count)).value(), 1);
}

TEST_P(Databases, TakeBackATransactionThatFails)
{
    const auto database = openWithTable();
    const Result<void> failed = QCoro::waitFor(database->transaction([](Connection& connection) -> Result<void> {
        EXPECT_OK(insert(connection, u"a"_s));
        return qm::fail({.kind = Error::Kind::Conflict, .reason = u"no"_s});
    }));
    EXPECT_FAILS(failed, Conflict);
    EXPECT_EQ(QCoro::waitFor(database->run(count)).value(), 0);
    EXPECT_OK(QCoro::waitFor(database->transaction([](Connection& connection) { return insert(connection, u"b"_s); })));
}

TEST_P(Databases, FlushEveryCommitAndLogAhead)
{
    const auto pragma = [](const QString& name) {
        return [name](Connection& connection) -> Result<QString> {
            return execute(connection, u"PRAGMA "_s + name).map([](Rows query) {
                query.next();
                return query.value(0).toString();
            });
        };
    };
    const auto database = open();
    EXPECT_EQ(QCoro::waitFor(database->run(pragma(u"journal_mode"_s))).value(), u"wal"_s);
    EXPECT_EQ(QCoro::waitFor(database->run(pragma(u"synchronous"_s))).value(), u"2"_s);
    EXPECT_EQ(QCoro::waitFor(database->run(pragma(u"foreign_keys"_s))).value(), u"1"_s);
}

TEST_P(Databases, AreReadableByNobodyElse)
{
    const auto database = openWithTable();
    for (const QString& name : {file, file + u"-wal"_s, file + u"-shm"_s})
        EXPECT_FALSE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
            << name.toStdString();
    EXPECT_FALSE(QFile::permissions(QFileInfo(file).path()) & (QFile::ReadGroup | QFile::ExeOther));
}

TEST_P(Databases, SayInSqlitesWordsWhatIsWrong)
{
    const auto database = open();
    const Result<qint64> failed = QCoro::waitFor(database->run(count));
    ASSERT_FAILS(failed, Internal);
    EXPECT_TRUE(failed.error().reason.contains(u"no such table"_s)) << failed.error().message().toStdString();
}

TEST_P(Databases, RefuseAFileThatIsNone)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile other(file);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(4096, 'x'));
    other.close();
    EXPECT_FAILS(QCoro::waitFor(Database::open(file, GetParam())), Internal);
    EXPECT_FAILS(QCoro::waitFor(Database::open(u"/proc/nowhere/data.sqlite"_s, GetParam())), Internal);
}

TEST(Database, WorksInTheOrderOfAskingAwayFromTheCallersThread)
{
    const QTemporaryDir folder;
    const auto database = QCoro::waitFor(Database::open(folder.filePath(u"d"_s), Database::Runs::OnItsOwnThread)).value();
    QList<int> order;
    std::vector<qm::Task<Result<bool>>> tasks;
    tasks.reserve(50);
    for (int i = 0; i < 50; ++i)
        tasks.push_back(database->run([i, &order, caller = QThread::currentThread()](Connection&) -> Result<bool> {
            order << i;
            return QThread::currentThread() != caller;
        }));
    for (auto& task : tasks)
        EXPECT_TRUE(QCoro::waitFor(std::move(task)).value());
    EXPECT_TRUE(std::is_sorted(order.cbegin(), order.cend()));
    EXPECT_EQ(order.size(), 50);
}

TEST_P(Databases, FinishWhatWasAskedForBeforeTheyClose)
{
    auto database = openWithTable();
    std::vector<qm::Task<Result<void>>> tasks;
    tasks.reserve(100);
    for (int i = 0; i < 100; ++i)
        tasks.push_back(database->transaction([](Connection& connection) { return insert(connection, u"a"_s); }));
    database.reset();
    for (auto& task : tasks)
        EXPECT_OK(QCoro::waitFor(std::move(task)));
    EXPECT_EQ(QCoro::waitFor(open()->run(count)).value(), 100);
}

TEST_P(Databases, ShareAFileWithoutLosingAWrite)
{
    const auto one = openWithTable();
    const auto other = open();
    const auto readThenWrite = [](Connection& connection) -> Result<void> {
        const Result<qint64> before = count(connection); // would be stale if another could write in between
        return before ? insert(connection, QString::number(*before)) : qm::fail(before.error());
    };
    std::vector<qm::Task<Result<void>>> tasks;
    for (int i = 0; i < 20; ++i)
        for (const auto& database : {one.get(), other.get()})
            tasks.push_back(database->transaction(readThenWrite));
    for (auto& task : tasks)
        EXPECT_OK(QCoro::waitFor(std::move(task)));
    const auto distinct = [](Connection& connection) -> Result<qint64> {
        return execute(connection, u"SELECT count(DISTINCT text) FROM t"_s).map([](Rows query) {
            query.next();
            return query.value(0).toLongLong();
        });
    };
    EXPECT_EQ(QCoro::waitFor(one->run(distinct)).value(), 40);
}

TEST_P(Databases, StayLockedWhereAnotherOfThisProcessOpensAndClosesTheFile)
{
    const auto kept = openWithTable();
    ASSERT_FALSE(looksUnusedToOthers(file));
    const auto another = open();
    EXPECT_FALSE(looksUnusedToOthers(file)) << "the process opened the file itself and closed it again";
    EXPECT_EQ(QCoro::waitFor(another->run(count)), 0);
}

TEST_P(Databases, TakeBackACommitThatIsCutOffBeforeAndKeepOneCutOffAfter)
{
    const auto database = openWithTable();
    const auto insertA = [](Connection& connection) { return insert(connection, u"a"_s); };
    for (const bool cutAfterwards : {false, true}) {
        database->observeCommits([cutAfterwards](bool afterwards) -> Result<void> {
            return afterwards == cutAfterwards ? qm::fail({.kind = Error::Kind::Internal, .reason = u"cut off"_s}) : Result<void>();
        });
        EXPECT_FAILS(QCoro::waitFor(database->transaction(insertA)), Internal);
        EXPECT_EQ(QCoro::waitFor(database->run(count)).value(), cutAfterwards ? 1 : 0);
    }
    database->observeCommits({});
    EXPECT_OK(QCoro::waitFor(database->transaction(insertA)));
}

TEST_P(Databases, BindValuesAndNeverReadThemAsStatements)
{
    const auto database = openWithTable();
    const QString text = u"'); DROP TABLE t; -- čšž 🛒"_s;
    EXPECT_OK(QCoro::waitFor(database->transaction([text](Connection& connection) { return insert(connection, text); })));
    const auto read = [](Connection& connection) -> Result<QString> {
        return execute(connection, u"SELECT text FROM t"_s).map([](Rows query) {
            query.next();
            return query.value(0).toString();
        });
    };
    EXPECT_EQ(QCoro::waitFor(database->run(read)).value(), text);
}

TEST_P(Databases, NameTheFileThatCannotBeOpened)
{
    const auto failed = QCoro::waitFor(Database::open(u"/proc/nowhere/data.sqlite"_s, GetParam()));
    ASSERT_FAILS(failed, Internal);
    EXPECT_TRUE(failed.error().message().contains(u"/proc/nowhere/data.sqlite"_s)) << failed.error().message().toStdString();
    const auto isFolder = QCoro::waitFor(Database::open(folder.path(), GetParam()));
    ASSERT_FAILS(isFolder, Internal);
    EXPECT_FALSE(isFolder.error().hint.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(, Databases, testing::Values(Database::Runs::OnItsOwnThread, Database::Runs::OnTheCallersThread),
                         [](const auto& test) {
                             return test.param == Database::Runs::OnItsOwnThread ? "OnTheirOwnThread" : "OnTheCallersThread";
                         });

TEST_P(Databases, RunsAStatementAnewWhileItsRowsAreStillBeingRead)
{
    const auto database = openWithTable();
    const auto work = [](Connection& connection) -> Result<QStringList> {
        for (const QString& text : {u"a"_s, u"b"_s})
            if (const auto inserted = insert(connection, text); !inserted)
                return fail(inserted.error());
        const QString statement = u"SELECT text FROM t WHERE text >= ? ORDER BY text"_s;
        QStringList seen;
        Result<Rows> outer = execute(connection, statement, {u"a"_s});
        while (outer && outer->next()) {
            Result<Rows> inner = execute(connection, statement, {u"b"_s});
            while (inner && inner->next())
                seen << outer->value(0).toString() + inner->value(0).toString();
        }
        return seen;
    };
    const auto seen = QCoro::waitFor(database->run(work));
    ASSERT_OK(seen);
    EXPECT_EQ(*seen, (QStringList{u"ab"_s, u"bb"_s}));
}

TEST_P(Databases, RunsAStatementThatFailedOnceAgain)
{
    const auto database = openWithTable();
    const auto work = [](Connection& connection) -> Result<qint64> {
        const QString statement = u"INSERT INTO u VALUES (?)"_s;
        const auto noSuchTable = execute(connection, statement, {u"a"_s});
        if (noSuchTable)
            return -1;
        for (const QString& ddl : {u"CREATE TABLE u (text TEXT UNIQUE)"_s, u"DELETE FROM t"_s})
            if (const auto done = execute(connection, ddl); !done)
                return fail(done.error());
        const auto first = execute(connection, statement, {u"a"_s}).map([](const Rows&) {});
        const auto twice = execute(connection, statement, {u"a"_s}).map([](const Rows&) {});
        const auto other = execute(connection, statement, {u"b"_s}).map([](const Rows&) {});
        return (first ? 1 : 0) + (twice ? 10 : 0) + (other ? 100 : 0);
    };
    const auto outcome = QCoro::waitFor(database->run(work));
    ASSERT_OK(outcome);
    EXPECT_EQ(*outcome, 101) << "the one that broke the rule is refused, the one after it is not";
}
