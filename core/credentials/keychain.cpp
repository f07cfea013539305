// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychain.h"

#include <QCoreApplication>
#include <QPromise>

#include <QCoro/QCoroFuture>

#include <functional>

#include <qt6keychain/keychain.h>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::credentials {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

/// A job goes through the event loop once more before it is deleted: QtKeychain still holds it while it says that it ended.
struct DeletedLater {
    void operator()(QKeychain::Job* job) const { job->deleteLater(); }
};
template <class Job>
using JobPointer = std::unique_ptr<Job, DeletedLater>;

template <class Job>
JobPointer<Job> makeJob(const QString& service, const QString& key)
{
    JobPointer<Job> job(new Job(service));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.kind = Error::Kind::Forbidden,
                .system = Words::tr("the keychain"),
                .reason = Words::tr("the keychain is locked, or it was not allowed"),
                .hint = Words::tr("Unlock the keychain, then try again.")};
    default:
        return {.kind = Error::Kind::Unreachable,
                .system = Words::tr("the keychain"),
                .reason = Words::tr("there is no keychain that works here (%1)").arg(job.errorString()),
                .hint = Words::tr("Start one on the session bus, such as gnome-keyring or KWallet, or give the credentials another way.")};
    }
}

/// Runs a job to its end, or until `stop`; a job that cannot be stopped then ends by itself, unheard.
Task<Result<void>> ended(QKeychain::Job* job, std::stop_token stop)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise] { promise->finish(); });
    const std::stop_callback onStop(stop, [promise] { promise->finish(); });
    job->start();
    co_await promise->future();
    if (stop.stop_requested())
        co_return fail(cancelled());
    if (job->error() != QKeychain::NoError)
        co_return fail(errorOf(*job));
    co_return Result<void>();
}

/// After a stop QtKeychain may still be at it: the job goes when it has ended.
template <class Job>
void leave(JobPointer<Job> job)
{
    Job* left = job.release();
    QObject::connect(left, &QKeychain::Job::finished, left, &QObject::deleteLater);
}

} // namespace

Keychain::Keychain(QString service)
    : m_service(std::move(service))
{
}

Task<Result<void>> Keychain::put(QString key, Secret secret, std::stop_token stop)
{
    auto job = makeJob<QKeychain::WritePasswordJob>(m_service, key);
    job->setBinaryData(secret.expose().toByteArray());
    Result<void> written = co_await ended(job.get(), stop);
    if (!written && written.error().kind == Error::Kind::Cancelled)
        leave(std::move(job));
    co_return std::move(written).map_error([](Error error) { return std::move(error).attempting(Words::tr("keep a secret")); });
}

Task<Result<std::optional<Secret>>> Keychain::get(QString key, std::stop_token stop)
{
    auto job = makeJob<QKeychain::ReadPasswordJob>(m_service, key);
    const Result<void> read = co_await ended(job.get(), stop);
    if (read)
        co_return std::optional(Secret::taking(job->binaryData()));
    if (job->error() == QKeychain::EntryNotFound)
        co_return std::optional<Secret>();
    if (read.error().kind == Error::Kind::Cancelled)
        leave(std::move(job));
    co_return fail(Error(read.error()).attempting(Words::tr("look for a secret")));
}

Task<Result<void>> Keychain::remove(QString key, std::stop_token stop)
{
    auto job = makeJob<QKeychain::DeletePasswordJob>(m_service, key);
    Result<void> removed = co_await ended(job.get(), stop);
    if (removed || job->error() == QKeychain::EntryNotFound || job->error() == QKeychain::CouldNotDeleteEntry)
        co_return Result<void>();
    if (removed.error().kind == Error::Kind::Cancelled)
        leave(std::move(job));
    co_return std::move(removed).map_error([](Error error) { return std::move(error).attempting(Words::tr("forget a secret")); });
}

} // namespace qm::credentials
