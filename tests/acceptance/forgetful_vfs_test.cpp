// SPDX-License-Identifier: GPL-3.0-or-later
// The file system of the crash tests really forgets what was not synced, and nothing else.
#include "tests/support/forgetful_vfs.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

class Connection {
public:
    Connection(const QString& file, const char* vfs)
    {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        EXPECT_EQ(sqlite3_open_v2(QFile::encodeName(file).constData(), &m_database, flags, vfs), SQLITE_OK);
    }
    ~Connection() { sqlite3_close(m_database); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void run(const char* statement)
    {
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(m_database, statement, nullptr, nullptr, &message), SQLITE_OK) << message;
        sqlite3_free(message);
    }

    /// How many rows the table has; -1 where there is none.
    int rows()
    {
        int count = -1;
        const auto take = [](void* to, int, char** values, char**) { return *static_cast<int*>(to) = std::atoi(values[0]), 0; };
        sqlite3_exec(m_database, "SELECT count(*) FROM t", take, &count, nullptr);
        return count;
    }

private:
    sqlite3* m_database{nullptr};
};

/// The database as a power cut would leave it, while a connection is still open: a copy of what is on the disk.
int rowsAfterPowerCut(const QString& file, const QString& copy)
{
    for (const QString& part : {QString(), u"-wal"_s}) {
        QFile::remove(copy + part);
        QFile::copy(file + part, copy + part);
    }
    return Connection(copy, "unix").rows();
}

TEST(ForgetfulVfs, KeepsWhatWasSyncedAndForgetsTheRest)
{
    qm::test::registerForgetfulVfs(false);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"db"_s);
    const QString copy = folder.filePath(u"copy"_s);
    Connection connection(file, "forgetful");
    connection.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (n); INSERT INTO t VALUES (1)");
    EXPECT_EQ(rowsAfterPowerCut(file, copy), 1);
    connection.run("PRAGMA synchronous=NORMAL; INSERT INTO t VALUES (2)"); // in WAL mode: no sync at a commit
    EXPECT_EQ(connection.rows(), 2);
    EXPECT_EQ(rowsAfterPowerCut(file, copy), 1);
    connection.run("PRAGMA synchronous=FULL; INSERT INTO t VALUES (3)"); // syncs what came before it, too
    EXPECT_EQ(rowsAfterPowerCut(file, copy), 3);
}

TEST(ForgetfulVfs, ShowsAProcessItsOwnWritesAcrossConnections)
{
    qm::test::registerForgetfulVfs(false);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"db"_s);
    Connection(file, "forgetful").run("PRAGMA synchronous=OFF; CREATE TABLE t (n); INSERT INTO t VALUES (1)");
    EXPECT_EQ(Connection(file, "forgetful").rows(), 1);
    EXPECT_EQ(Connection(file, "unix").rows(), -1);
}

} // namespace
