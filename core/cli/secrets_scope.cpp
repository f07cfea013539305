// SPDX-License-Identifier: GPL-3.0-or-later
// secrets scope NAME… [--add REPO…] [--remove REPO…] [--set REPO… | --set-pattern GLOB] [--visibility V]
#include "core/cli/commands.h"
#include "core/cli/review.h"
#include "core/session/proposal.h"

#include <QCoreApplication>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretsScope)
};

struct Flags {
    std::vector<std::string> secrets{};
    std::vector<std::string> add{};
    std::vector<std::string> remove{};
    std::vector<std::string> set{};
    std::string pattern{};
    std::string visibility{};
    CLI::Option* replaces{nullptr};

    operations::ScopeEdit edit() const
    {
        operations::ScopeEdit edit{.secrets = toTexts(secrets), .add = toTexts(add), .remove = toTexts(remove)};
        if (replaces->count() > 0)
            edit.set = toTexts(set);
        if (!pattern.empty())
            edit.setPattern = QString::fromStdString(pattern);
        edit.visibility = github::secretVisibilityOf(QString::fromStdString(visibility));
        return edit;
    }
};

Task<Result<ExitCode>> scopeSecrets(operations::ScopeEdit edit, Context& context)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<session::Proposed> proposed = co_await session::proposeScopeEdit(**session, edit, context.stop());
    if (!proposed)
        co_return fail(proposed.error());
    co_return co_await reviewAndRun(proposed->plan, context);
}

} // namespace

void addSecretsScope(CLI::App& program, Work& chosen)
{
    CLI::App* secrets = program.add_subcommand("secrets", Words::tr("Edit organization secrets").toStdString());
    CLI::App* scope = secrets->add_subcommand("scope", Words::tr("Edit which repositories may read organization secrets").toStdString());
    auto flags = std::make_shared<Flags>();
    const auto repositories = [scope](const char* name, std::vector<std::string>& value, const QString& help) {
        return scope->add_option(name, value, help.toStdString())->type_name("REPO");
    };
    scope->add_option("NAME", flags->secrets, Words::tr("The secrets, by name; write them before the options").toStdString())->required();
    repositories("--add", flags->add, Words::tr("Repositories that may read each of them from now on"));
    repositories("--remove", flags->remove, Words::tr("Repositories that may no longer read them"));
    flags->replaces =
        repositories("--set", flags->set, Words::tr("Exactly these repositories, in place of each list (not with --add or --remove)"));
    scope
        ->add_option("--set-pattern", flags->pattern,
                     Words::tr("Exactly the repositories whose names match, in place of each list: 'lp-*'").toStdString())
        ->type_name("GLOB");
    scope
        ->add_option("--visibility", flags->visibility,
                     Words::tr("Who may read them: all, private (and internal) or selected repositories").toStdString())
        ->type_name("all|private|selected")
        ->check(CLI::IsMember({"all", "private", "selected"}));
    scope->footer(
        Words::tr("Only what is not so yet is changed. Shows the plan and asks; without a terminal it needs --yes.\n"
                  "\n"
                  "GitHub may want a secret's value again with its visibility. It is tried without first (which is not proven\n"
                  "against the real service); with --value-stdin it is sent where GitHub insists, and kept nowhere.\n"
                  "\n"
                  "Examples, on a private sample organization:\n"
                  "  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell\n"
                  "  quartermaster-cli --sandbox --yes=prod secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell")
            .toStdString());
    scope->callback([flags, &chosen] { chosen = [edit = flags->edit()](Context& context) { return scopeSecrets(edit, context); }; });
}

} // namespace qm::cli
