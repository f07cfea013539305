// SPDX-License-Identifier: GPL-3.0-or-later
// support FILE
#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/support_facts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Support)
};

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
    const Result<session::SupportFacts> facts = co_await gatherSupportFacts(context);
    if (!facts)
        co_return fail(facts.error());
    const QStringList contents = session::contentsOf(*facts);
    if (!isWanted(name, contents, context))
        co_return fail({.kind = Error::Kind::Cancelled, .reason = Words::tr("nothing was written")});
    if (const Result<void> written = co_await writeSupportBundle(name, *facts, Existing::IsKept); !written)
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
