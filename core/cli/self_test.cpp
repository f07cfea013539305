// SPDX-License-Identifier: GPL-3.0-or-later
// self-test
#include "core/session/self_test.h"

#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/table.h"
#include "core/github/abilities_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

using Outcome = github::TestedAbility::Outcome;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

QString asText(const github::Abilities& abilities, int width)
{
    const int indent = int(std::max(inWords(Outcome::May).size(), inWords(Outcome::Missing).size())) + 2;
    QStringList beyond;
    QStringList lines{signedInAs(abilities) + u'.'};
    for (const github::TestedAbility& each : tested(abilities)) {
        if (each.outcome == Outcome::Beyond) {
            beyond << each.needs;
            continue;
        }
        lines << inWords(each.outcome).leftJustified(indent) + u"%1 (%2)"_s.arg(each.what, each.needs);
        for (const QString& detail : each.details)
            lines << QString(indent, u' ') + detail;
    }
    if (!beyond.isEmpty())
        lines << u"%1: %2"_s.arg(inWords(Outcome::Beyond), beyond.join(", "_L1));
    QString text;
    for (const QString& line : lines)
        text += wrapped(printable(line), width, indent) + u'\n';
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
