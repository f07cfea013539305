// SPDX-License-Identifier: GPL-3.0-or-later
// repository secrets NAME
#include "core/operations/scope/repository_secrets.h"
#include "core/cli/commands.h"
#include "core/cli/review.h"
#include "core/session/around_repository.h"

#include <QCoreApplication>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepositorySecrets)
};

Task<Result<ExitCode>> giveSecrets(QString repository, Context& context)
{
    const Result<session::Knowledge> known = co_await context.conventions();
    if (!known)
        co_return fail(known.error());
    if (!(*known)->areThere())
        co_return fail({.kind = Error::Kind::Usage,
                        .attempted = Words::tr("give %1 its secrets").arg(repository),
                        .reason = Words::tr("there is no conventions file that says which"),
                        .hint = Words::tr("Name one with --conventions FILE, or edit single secrets with “secrets scope”.")});
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<session::AroundRepository> around = co_await session::readAround(**session, repository, context.stop());
    if (!around)
        co_return fail(around.error());
    Result<plan::Plan> plan =
        operations::planRepositorySecrets(around->estate, (*known)->rules, repository, context.clock().now(), around->reaching);
    if (plan)
        plan = co_await (*session)->sign(*std::move(plan), context.stop());
    if (!plan)
        co_return fail(plan.error());
    co_return co_await reviewAndRun(*plan, context);
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
