// SPDX-License-Identifier: GPL-3.0-or-later
// support FILE
#include "core/session/support_bundle.h"

#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/places.h"
#include "core/credentials/profiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Support)
};

constexpr qint64 logBytes = 256LL * 1024;
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

/// The last whole lines; none where there is no log.
QStringList logTail()
{
    QFile file(logFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > logBytes;
    if (isCut)
        file.seek(file.size() - logBytes);
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (isCut && !lines.isEmpty())
        lines.removeFirst();
    return lines;
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

Result<void> write(const QString& name, const QJsonObject& bundle)
{
    const QByteArray bytes = QJsonDocument(bundle).toJson();
    QFile file(name);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size() &&
        file.flush())
        return {};
    return fail({.kind = Error::Kind::Usage, .attempted = Words::tr("write %1").arg(name), .reason = file.errorString()});
}

/// Whether a person at the terminal wants it written; where nobody is asked the command said enough.
bool isWanted(const QString& name, const QStringList& contents, const Context& context)
{
    const Console& console = context.console();
    if (context.options().json)
        return true;
    console.errLine(Words::tr("%1 is going to hold, for whoever you give it to:").arg(printable(name)));
    for (const QString& each : contents)
        console.errLine(u"  - "_s + each);
    if (!console.ask)
        return true;
    const auto answer = console.ask(Words::tr("Write it? [y/N] "));
    return answer && answer->startsWith(u'y', Qt::CaseInsensitive);
}

Task<Result<ExitCode>> makeBundle(QString name, Context& context)
{
    session::SupportFacts facts{.madeAt = context.clock().now(), .versions = versions(), .profiles = profiles(), .log = logTail()};
    const QStringList journals =
        context.options().journal.isEmpty() ? QStringList{usualJournal(), sandboxJournal()} : QStringList(context.options().journal);
    for (const QString& journal : journals) {
        const auto plans = co_await plansOf(journal, context);
        if (!plans)
            co_return fail(plans.error());
        facts.plans << *plans;
    }
    const QStringList contents = session::contentsOf(facts);
    if (!isWanted(name, contents, context))
        co_return fail({.kind = Error::Kind::Cancelled, .reason = Words::tr("nothing was written")});
    if (const Result<void> written = write(name, session::supportBundle(facts)); !written)
        co_return fail(written.error());
    if (context.options().json)
        context.console().outJson({{u"file"_s, QFileInfo(name).absoluteFilePath()}, {u"holds"_s, QJsonArray::fromStringList(contents)}});
    else
        context.console().outLine(Words::tr("Written: %1. Read it before you give it away.").arg(printable(name)));
    co_return ExitCode::Done;
}

} // namespace

void addSupport(CLI::App& program, Work& chosen)
{
    CLI::App* support =
        program.add_subcommand("support", Words::tr("Write a redacted file for a bug report, after saying what is in it").toStdString());
    auto name = std::make_shared<std::string>();
    support->add_option("FILE", *name, Words::tr("The file to make; one that is there is not overwritten").toStdString())->required();
    support->footer(Words::tr("Example:\n"
                              "  quartermaster-cli support report.json")
                        .toStdString());
    support->callback(
        [name, &chosen] { chosen = [name = QString::fromStdString(*name)](Context& context) { return makeBundle(name, context); }; });
}

} // namespace qm::cli
