// SPDX-License-Identifier: GPL-3.0-or-later
// self-test
#include "core/session/self_test.h"

#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

QString asText(const github::Abilities& abilities, int width)
{
    QStringList lines{abilities.kind == github::Abilities::Kind::App ? Words::tr("Signed in as the App %1.").arg(abilities.login)
                                                                     : Words::tr("Signed in as %1.").arg(abilities.login)};
    for (const github::Requirement& requirement : abilities.can)
        lines << Words::tr("may      %1 (%2)").arg(requirement.what, requirement.needs());
    for (const github::MissingAbility& missing : abilities.cannot) {
        lines << Words::tr("may not  %1 (%2)")
                     .arg(missing.requirement.what, missing.accepted.isEmpty() ? missing.requirement.needs() : missing.accepted);
        lines << u"         "_s + Words::tr("needed by: %1").arg(missing.requirement.rows.join(", "_L1));
        lines << u"         "_s + missing.how;
    }
    if (!abilities.moreThanNeeded.isEmpty())
        lines << Words::tr("more than is needed now: %1").arg(abilities.moreThanNeeded.join(", "_L1));
    QString text;
    for (const QString& line : lines)
        text += wrapped(printable(line), width, 9) + u'\n';
    return text;
}

Task<Result<ExitCode>> test(Context& context)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<github::Abilities> abilities = co_await (*session)->selfTest(context.stop());
    if (!abilities)
        co_return fail(abilities.error());
    if (context.options().json)
        context.console().outJson(session::toJson(*abilities));
    else
        context.console().out(asText(*abilities, context.console().width));
    co_return abilities->cannot.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

void addSelfTest(CLI::App& program, Work& chosen)
{
    CLI::App* test = program.add_subcommand(
        "self-test", Words::tr("What this identity may do, what it lacks and how to grant that, what it may beyond need").toStdString());
    test->footer(Words::tr("Changes nothing. Ends with 1 where something is missing.\n"
                           "\n"
                           "Example:\n"
                           "  quartermaster-cli --profile work self-test")
                     .toStdString());
    test->callback([&chosen] { chosen = qm::cli::test; });
}

} // namespace qm::cli
