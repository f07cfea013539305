// SPDX-License-Identifier: GPL-3.0-or-later
// repository secrets NAME
#include "core/cli/commands.h"
#include "core/cli/review.h"
#include "core/session/proposal.h"

#include <QCoreApplication>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepositorySecrets)
};

Task<Result<ExitCode>> giveSecrets(QString repository, Context& context)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<session::Proposed> proposed =
        co_await session::proposeRepositorySecrets(**session, repository, context.clock().now(), context.stop());
    if (!proposed)
        co_return fail(proposed.error());
    co_return co_await reviewAndRun(proposed->plan, context);
}

} // namespace

void addRepositorySecrets(CLI::App& program, Work& chosen)
{
    CLI::App* group = program.add_subcommand("repository", Words::tr("Work on one repository").toStdString());
    CLI::App* secrets =
        group->add_subcommand("secrets", Words::tr("Give a repository exactly the secrets that the conventions say").toStdString());
    auto name = std::make_shared<std::string>();
    secrets->add_option("NAME", *name, Words::tr("The repository").toStdString())->required();
    secrets->footer(
        Words::tr("It gets the secrets of its team in each of the team’s stages and loses those of other teams; secrets that the\n"
                  "conventions do not know stay as they are. Shows the plan and asks; without a terminal it needs --yes.\n"
                  "\n"
                  "Examples, on a private sample organization:\n"
                  "  quartermaster-cli --sandbox --plan-only repository secrets lp-basket-cross-sell\n"
                  "  quartermaster-cli --sandbox --yes=prod repository secrets lp-basket-cross-sell")
            .toStdString());
    secrets->callback(
        [name, &chosen] { chosen = [name = QString::fromStdString(*name)](Context& context) { return giveSecrets(name, context); }; });
}

} // namespace qm::cli
