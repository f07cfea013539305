// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error databaseError(const QString& attempted, const QString& reason, const QString& hint = {})
{
    return {.kind = Error::Kind::Internal, .attempted = attempted, .reason = reason, .hint = hint};
}

/// SQLite gives the files beside the database (-wal, -shm) the mode of the database itself.
Result<void> makePrivate(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const bool folderExisted = QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return fail(databaseError(Words::tr("open %1").arg(path), Words::tr("the folder %1 cannot be made").arg(folder)));
    if (!folderExisted)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(databaseError(Words::tr("open %1").arg(path), QString::fromLocal8Bit(std::strerror(errno)),
                                  Words::tr("Check that the file and its folder may be written, or name another file.")));
    ::close(file);
    return {};
}

} // namespace

Result<QSqlQuery> execute(QSqlDatabase& connection, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    for (const QVariant& value : values)
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s)
                                                                                             : value); // no text is empty text
    isDone = isDone && query.exec();
    if (!isDone)
        return fail(databaseError(Words::tr("write or read %1").arg(connection.databaseName()), query.lastError().databaseText()));
    return query;
}

Database::Database(QString path, Runs runs)
    : m_path(std::move(path))
    , m_connection(std::make_unique<QSqlDatabase>())
    , m_thread(runs == Runs::OnItsOwnThread ? std::make_unique<WorkThread>() : nullptr)
{
}

Database::~Database()
{
    const auto disconnect = [this] {
        const QString name = m_connection->connectionName();
        m_connection.reset();
        QSqlDatabase::removeDatabase(name);
    };
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
    const Result<void> connected = co_await opening.run([&opening](QSqlDatabase&) { return opening.connect(); });
    if (!connected)
        co_return fail(connected.error());
    co_return database;
}

Result<void> Database::connect()
{
    if (const Result<void> isPrivate = makePrivate(m_path); !isPrivate)
        return isPrivate;
    *m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    m_connection->setDatabaseName(m_path);
    m_connection->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_connection->open())
        return fail(databaseError(Words::tr("open %1").arg(m_path), m_connection->lastError().databaseText()));
    for (const QString& pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s})
        if (const Result<QSqlQuery> set = execute(*m_connection, pragma); !set)
            return fail(databaseError(Words::tr("open %1").arg(m_path), set.error().reason,
                                      Words::tr("It may be no file of ours: move it away, or name another one.")));
    return {};
}

Result<void> Database::begin(QSqlDatabase& connection)
{
    return execute(connection, u"BEGIN IMMEDIATE"_s).map([](const QSqlQuery&) {});
}

Result<void> Database::commit(QSqlDatabase& connection)
{
    const auto tell = [this](bool afterwards) { return m_aroundCommit ? m_aroundCommit(afterwards) : Result<void>(); };
    return tell(false).and_then([&] { return execute(connection, u"COMMIT"_s).map([](const QSqlQuery&) {}); }).and_then([&] {
        return tell(true);
    });
}

void Database::rollBack(QSqlDatabase& connection)
{
    [[maybe_unused]] const Result<QSqlQuery> undone = execute(connection, u"ROLLBACK"_s); // nothing to undo is fine
}

} // namespace qm
