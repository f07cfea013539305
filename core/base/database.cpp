// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/database.h"

#include "core/base/private_file.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <mutex>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

constexpr std::chrono::milliseconds patience{10'000}; // with others who have the file locked

Error databaseError(const QString& attempted, const QString& reason, const QString& hint = {})
{
    return {.kind = Error::Kind::Internal, .attempted = attempted, .reason = reason, .hint = hint};
}

QString mayBeWrittenHint()
{
    return Words::tr("Check that the file and its folder may be written, or name another file.");
}

/// SQLite gives the files beside the database (-wal, -shm) the mode of the database itself. A file that is there is not opened:
/// closing it again would take SQLite's locks on it away from every connection of this process.
Result<void> makePrivate(const QString& path)
{
    if (const Result<void> made = makePrivateFolderOf(path); !made)
        return fail(databaseError(Words::tr("open %1").arg(path), made.error().reason, made.error().hint));
    static std::mutex making; // who finds a file that was just made finds it closed
    const std::scoped_lock alone(making);
    const QByteArray name = QFile::encodeName(path);
    if (const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); file >= 0)
        ::close(file);
    else if (errno != EEXIST || ::access(name.constData(), R_OK | W_OK) != 0)
        return fail(databaseError(Words::tr("open %1").arg(path), QString::fromLocal8Bit(std::strerror(errno)), mayBeWrittenHint()));
    return {};
}

} // namespace

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_prepared.clear();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<void> Connection::open(const QString& path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count()));
    if (m_database.open())
        return {};
    return fail(databaseError(Words::tr("open %1").arg(path), m_database.lastError().databaseText(), mayBeWrittenHint()));
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString& statement)
{
    const auto isBeingRead = [](const std::shared_ptr<QSqlQuery>& query) { return query.use_count() > 1; };
    if (const auto kept = m_prepared.constFind(statement); kept != m_prepared.cend() && !isBeingRead(*kept))
        return *kept;
    auto fresh = std::make_shared<QSqlQuery>(m_database);
    fresh->setForwardOnly(true);
    if (!fresh->prepare(statement))
        return fail(databaseError(Words::tr("write or read %1").arg(file()), fresh->lastError().databaseText()));
    if (!m_prepared.contains(statement))
        m_prepared.insert(statement, fresh);
    return fresh;
}

Result<Rows> execute(Connection& connection, const QString& statement, const QVariantList& values)
{
    const auto query = connection.prepared(statement);
    if (!query)
        return fail(query.error());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool isNoText = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        (*query)->bindValue(int(i), isNoText ? QVariant(u""_s) : values[i]); // no text is empty text
    }
    Rows rows(*query);
    if ((*query)->exec())
        return rows;
    return fail(databaseError(Words::tr("write or read %1").arg(connection.file()), (*query)->lastError().databaseText()));
}

namespace {

/// SQLite itself does not wait where several make a write-ahead log for a new file at once.
Result<void> executePatiently(Connection& connection, const QString& statement)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const Result<Rows> done = execute(connection, statement);
        if (done)
            return {};
        if (deadline.hasExpired() || !done.error().reason.contains("locked"_L1))
            return fail(done.error());
        QThread::msleep(5);
    }
}

} // namespace

Database::Database(QString path, Runs runs)
    : m_path(std::move(path))
    , m_connection(std::make_unique<Connection>())
    , m_thread(runs == Runs::OnItsOwnThread ? std::make_unique<WorkThread>() : nullptr)
{
}

Database::~Database()
{
    const auto disconnect = [this] { m_connection.reset(); };
    if (!m_thread) {
        disconnect();
        return;
    }
    m_thread->post(disconnect); // behind all work that was asked for
    m_thread.reset();
}

Task<Result<std::unique_ptr<Database>>> Database::open(QString path, Runs runs)
{
    std::unique_ptr<Database> database(new Database(path, runs));
    Database& opening = *database;
    const Result<void> connected = co_await opening.run([&opening](Connection&) { return opening.connect(); });
    if (!connected)
        co_return fail(connected.error());
    co_return database;
}

Result<void> Database::connect()
{
    if (const Result<void> isPrivate = makePrivate(m_path); !isPrivate)
        return isPrivate;
    if (const Result<void> opened = m_connection->open(m_path); !opened)
        return opened;
    for (const QString& pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s})
        if (const Result<void> set = executePatiently(*m_connection, pragma); !set)
            return fail(databaseError(Words::tr("open %1").arg(m_path), set.error().reason,
                                      Words::tr("It may be no file of ours: move it away, or name another one.")));
    return {};
}

Result<void> Database::begin(Connection& connection)
{
    return execute(connection, u"BEGIN IMMEDIATE"_s).map([](const Rows&) {});
}

Result<void> Database::commit(Connection& connection)
{
    const auto tell = [this](bool afterwards) { return m_aroundCommit ? m_aroundCommit(afterwards) : Result<void>(); };
    return tell(false).and_then([&] { return execute(connection, u"COMMIT"_s).map([](const Rows&) {}); }).and_then([&] {
        return tell(true);
    });
}

void Database::rollBack(Connection& connection)
{
    [[maybe_unused]] const Result<Rows> undone = execute(connection, u"ROLLBACK"_s); // nothing to undo is fine
}

} // namespace qm
