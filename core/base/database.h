// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/base/work_thread.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <QCoro/QCoroFuture>

#include <functional>
#include <memory>
#include <type_traits>

namespace qm {

/// What a statement gave, row by row. When this goes, SQLite forgets where it was, so that nothing stays open behind it.
class Rows {
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query)
        : m_query(std::move(query))
    {
    }
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }
    Rows(Rows&&) noexcept = default;
    Rows& operator=(Rows&&) noexcept = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Goes to the next row, at first to the first; false where there is none.
    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    /// How many rows an INSERT, UPDATE or DELETE touched.
    int changed() const { return m_query->numRowsAffected(); }

private:
    std::shared_ptr<QSqlQuery> m_query;
};

/// A connection to a SQLite file, and the statements that were prepared on it, each once.
class Connection {
public:
    Connection() = default;
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Result<void> open(const QString& path);

    QString file() const { return m_database.databaseName(); }
    QStringList tables() const { return m_database.tables(); }

    /// That statement, ready to be run; one whose rows are still being read is not disturbed.
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString& statement);

private:
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

/// One SQLite file (WAL, synchronous=FULL, foreign keys on), on a thread of its own so that a flush to disk never costs a
/// frame; or on the caller's thread, where a simulation wants no order left to chance.
class Database {
public:
    enum class Runs { OnItsOwnThread, OnTheCallersThread };

    /// Opens the file, making it (0600) and its folder where they are missing. `internal` with the file's name if that fails.
    static Task<Result<std::unique_ptr<Database>>> open(QString path, Runs runs);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `work(Connection&) -> Result<T>` there and returns what it returned. One at a time, in the order of asking.
    template <class Work>
    auto run(Work work) -> Task<std::invoke_result_t<Work, Connection&>>
    {
        using Answer = std::invoke_result_t<Work, Connection&>;
        static_assert(!std::is_same_v<Answer, Result<Rows>>, "a query never leaves the thread of its database");
        if (!m_thread)
            co_return work(*m_connection);
        auto promise = std::make_shared<QPromise<Answer>>();
        const QFuture<Answer> future = promise->future();
        promise->start();
        m_thread->post([this, promise, work = std::move(work)]() mutable {
            promise->addResult(work(*m_connection));
            promise->finish();
        });
        co_return co_await future;
    }

    /// The same inside one transaction: committed when `work` returns a value, rolled back when it returns an error.
    template <class Work>
    auto transaction(Work work) -> Task<std::invoke_result_t<Work, Connection&>>
    {
        return run([work = std::move(work), this](Connection& connection) mutable {
            std::invoke_result_t<Work, Connection&> answer = begin(connection).and_then([&] { return work(connection); });
            if (!answer) {
                rollBack(connection);
                return answer;
            }
            if (const Result<void> committed = commit(connection); !committed) {
                rollBack(connection);
                return decltype(answer)(fail(committed.error()));
            }
            return answer;
        });
    }

    /// Called right before and right after every commit, where the commit is made: a refusal before it takes the transaction
    /// back, one after it only hides that it was made. For tests that cut the program off at any commit.
    using CommitHook = std::function<Result<void>(bool afterwards)>;
    void observeCommits(CommitHook hook) { m_aroundCommit = std::move(hook); }

    /// The file's name.
    QString path() const { return m_path; }

private:
    Database(QString path, Runs runs);

    Result<void> connect();
    Result<void> begin(Connection& connection);
    Result<void> commit(Connection& connection);
    void rollBack(Connection& connection);

    QString m_path;
    CommitHook m_aroundCommit;
    std::unique_ptr<Connection> m_connection; // used only where `run` runs, and ends there
    std::unique_ptr<WorkThread> m_thread;     // none on the caller's thread
};

/// Runs one statement with its values bound in order; `internal` with SQLite's own words if it fails.
Result<Rows> execute(Connection& connection, const QString& statement, const QVariantList& values = {});

} // namespace qm
