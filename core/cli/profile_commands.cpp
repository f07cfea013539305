// SPDX-License-Identifier: GPL-3.0-or-later
// profile sign-out NAME
#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileCommands)
};

Task<Result<ExitCode>> signOut(QString name, Context& context)
{
    const Result<credentials::Profile> profile = credentials::Profiles(credentials::Profiles::usualFolder()).load(name);
    if (!profile)
        co_return fail(profile.error());
    const Result<void> forgotten = co_await credentials::forgetSecrets(*profile, context.keychain(), context.stop());
    if (!forgotten)
        co_return fail(forgotten.error());
    if (context.options().json)
        context.console().outJson({{u"profile"_s, name}, {u"signed_out"_s, true}});
    else
        context.console().outLine(
            printable(Words::tr("The keychain holds no token, key or password of the profile “%1” any more.").arg(name)));
    co_return ExitCode::Done;
}

} // namespace

void addProfileCommands(CLI::App& program, Work& chosen)
{
    CLI::App* profile = program.add_subcommand("profile", Words::tr("Profiles, and what they sign in with").toStdString());
    profile->footer(Words::tr("Example:\n"
                              "  quartermaster-cli profile sign-out work")
                        .toStdString());
    CLI::App* command =
        profile->add_subcommand("sign-out", Words::tr("Remove a profile’s token, key and proxy password from the keychain").toStdString());
    auto name = std::make_shared<std::string>();
    command->add_option("NAME", *name, Words::tr("The profile").toStdString())->required();
    command->footer(Words::tr("The profile itself stays. At GitHub a token lives on until it expires or is revoked there.\n"
                              "\n"
                              "Example:\n"
                              "  quartermaster-cli profile sign-out work")
                        .toStdString());
    command->callback(
        [name, &chosen] { chosen = [name = QString::fromStdString(*name)](Context& context) { return signOut(name, context); }; });
}

} // namespace qm::cli
