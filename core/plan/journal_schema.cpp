// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/journal_schema.h"

#include "core/base/database.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

/// What makes a journal of version n+1 of one of version n. Never changed once released: only added to.
const QList<QStringList>& migrations()
{
    static const QList<QStringList> all{
        {
            u"CREATE TABLE plans (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, "
            "state TEXT NOT NULL)"_s,
            u"CREATE TABLE steps (plan TEXT NOT NULL REFERENCES plans(id), step TEXT NOT NULL, state TEXT NOT NULL, "
            "outcome TEXT NOT NULL, PRIMARY KEY (plan, step)) WITHOUT ROWID"_s,
        },
        {
            u"CREATE TABLE lease (one INTEGER PRIMARY KEY CHECK (one = 1), token TEXT NOT NULL, plan TEXT NOT NULL, "
            "pid INTEGER NOT NULL, started_at TEXT NOT NULL, boot_id TEXT NOT NULL, machine TEXT NOT NULL, name TEXT NOT NULL, "
            "acquired_at TEXT NOT NULL, heartbeat_at TEXT NOT NULL)"_s,
        },
    };
    return all;
}

/// A copy that only the owner may read and that survives power loss, before anything of the original is changed.
Result<void> copyTo(Connection& connection, const QString& path)
{
    QFile file(path);
    const auto failed = [&] {
        return fail({.kind = Error::Kind::Internal, .attempted = Words::tr("write %1").arg(path), .reason = file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    if (const auto copied = execute(connection, u"VACUUM INTO ?"_s, {path}); !copied)
        return fail(copied.error());
    return ::fsync(file.handle()) == 0 ? Result<void>() : failed();
}

} // namespace

int journalVersion()
{
    return int(migrations().size());
}

Result<int> versionOf(Connection& connection)
{
    return execute(connection, u"PRAGMA user_version"_s).map([](Rows query) {
        query.next();
        return query.value(0).toInt();
    });
}

Result<int> backUpBeforeMigration(Connection& connection)
{
    const QString attempted = Words::tr("open the journal %1").arg(connection.file());
    // Before the version: another process may be making a new journal meanwhile, and then it has both.
    const Result<bool> isEmpty = execute(connection, u"SELECT 1 FROM sqlite_master"_s).map([](Rows query) { return !query.next(); });
    if (!isEmpty)
        return fail(isEmpty.error());
    const Result<int> version = versionOf(connection);
    if (!version || *version == journalVersion())
        return version;
    if (*version > journalVersion())
        return fail(
            {.kind = Error::Kind::Usage,
             .attempted = attempted,
             .reason = Words::tr("it is of version %1, and this program knows versions up to %2").arg(*version).arg(journalVersion()),
             .hint = Words::tr("Use the newer Quartermaster that wrote it, or name another journal.")});
    if (*version > 0)
        return copyTo(connection, u"%1.v%2.backup"_s.arg(connection.file()).arg(*version)).map([&] { return *version; });
    if (*isEmpty)
        return version;
    return fail({.kind = Error::Kind::Usage,
                 .attempted = attempted,
                 .reason = Words::tr("it is a database of something else"),
                 .hint = Words::tr("Name another journal.")});
}

Result<void> migrate(Connection& connection, int target)
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return fail(version.error());
    for (int from = *version; from < target; ++from) {
        for (const QString& statement : migrations().at(from))
            if (const auto done = execute(connection, statement); !done)
                return fail(done.error());
        if (const auto done = execute(connection, u"PRAGMA user_version=%1"_s.arg(from + 1)); !done)
            return fail(done.error());
    }
    return {};
}

} // namespace qm::plan
