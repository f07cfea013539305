// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/support_facts.h"

#include "core/base/private_file.h"
#include "core/base/work_thread.h"
#include "core/cli/log_tail.h"
#include "core/cli/places.h"
#include "core/credentials/profiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Support)
};

constexpr qsizetype mostPlans = 50;

QMap<QString, QString> versions()
{
    return {{u"quartermaster"_s, QCoreApplication::applicationVersion()},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"tls"_s, QSslSocket::sslLibraryVersionString()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
            {u"desktop"_s, qEnvironmentVariable("XDG_CURRENT_DESKTOP")},
            {u"locale"_s, QLocale::system().name()}};
}

QList<credentials::Profile> profiles()
{
    const credentials::Profiles all(credentials::Profiles::usualFolder());
    QList<credentials::Profile> sound;
    for (const QString& name : all.names())
        if (const auto profile = all.load(name))
            sound << *profile;
    return sound;
}

/// The newest plans of a journal that is there; it is not made.
Task<Result<QList<plan::Plan>>> plansOf(QString file, Context& context)
{
    QList<plan::Plan> plans;
    if (!QFile::exists(file))
        co_return plans;
    const auto journal = co_await context.openJournal(file);
    if (!journal)
        co_return fail(journal.error());
    const auto summaries = co_await (*journal)->list();
    if (!summaries)
        co_return fail(summaries.error());
    for (const plan::PlanSummary& summary : summaries->mid(0, mostPlans)) {
        const Result<plan::Plan> plan = co_await (*journal)->load(summary.id);
        if (!plan)
            co_return fail(plan.error());
        plans << *plan;
    }
    co_return plans;
}

Result<void> write(const QString& name, const session::SupportFacts& facts, Existing existing)
{
    const auto failed = [&](const QString& reason) {
        return fail({.kind = Error::Kind::Usage, .attempted = Words::tr("write %1").arg(name), .reason = reason});
    };
    if (existing == Existing::IsKept) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failed(file.errorString());
    }
    const Result<void> written = writePrivateFile(name, QJsonDocument(session::supportBundle(facts)).toJson());
    if (written)
        return {};
    if (existing == Existing::IsKept)
        QFile::remove(name); // it only kept the place
    return failed(written.error().reason);
}

} // namespace

Task<Result<session::SupportFacts>> gatherSupportFacts(Context& context)
{
    session::SupportFacts facts{.madeAt = context.clock().now(), .versions = versions(), .profiles = profiles()};
    if (const auto log = LogTail(logFile()).look())
        facts.log = log->lines;
    const QStringList journals =
        context.options().journal.isEmpty() ? QStringList{usualJournal(), sandboxJournal()} : QStringList(context.options().journal);
    for (const QString& journal : journals) {
        const auto plans = co_await plansOf(journal, context);
        if (!plans)
            co_return fail(plans.error());
        facts.plans << *plans;
    }
    co_return facts;
}

/// The redactor looks at every text of every step: many plans take it a while.
Task<Result<void>> writeSupportBundle(QString name, session::SupportFacts facts, Existing existing)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    const QFuture<Result<void>> written = promise->future();
    promise->start();
    WorkThread writer;
    writer.post([promise, name, facts = std::move(facts), existing] {
        promise->addResult(write(name, facts, existing));
        promise->finish();
    });
    co_return co_await written;
}

} // namespace qm::cli
