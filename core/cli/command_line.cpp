// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/command_line.h"

#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/help.h"
#include "core/cli/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::string told(const QString& text)
{
    return text.toStdString();
}

/// The flags every command takes, as CLI11 fills them.
struct GlobalFlags {
    GlobalOptions options{};
    std::string profile{};
    std::string endpoints{};
    std::string credentials{};
    std::string journal{};
    std::string conventions{};
    std::vector<std::string> yes{};
    std::string progress{};
    std::string maxWait{};
};

/// What is wrong with a duration; empty where nothing is.
QString faultInDuration(const QString& text)
{
    return readDuration(text) ? QString() : Words::tr("“%1” is no duration; try 90s or 5m").arg(text);
}

std::string checkDuration(const std::string& text)
{
    return told(faultInDuration(QString::fromStdString(text)));
}

void addGlobalFlags(CLI::App& program, GlobalFlags& flags)
{
    const auto flag = [&program](const char* name, auto& value, const QString& help) { return program.add_flag(name, value, told(help)); };
    const auto option = [&program](const char* name, auto& value, const char* word, const QString& help) {
        return program.add_option(name, value, told(help))->type_name(word);
    };
    program.set_help_flag("-h,--help", told(Words::tr("Show what a command does and which words it takes")));
    CLI::Option* sandbox =
        flag("--sandbox", flags.options.sandbox, Words::tr("Work on a private sample organization that lives as long as this one command"));
    CLI::Option* profile = option("--profile", flags.profile, "NAME",
                                  Words::tr("Work on the organization of this profile, as whom it says (not with --sandbox)"))
                               ->excludes(sandbox);
    option("--endpoints", flags.endpoints, "FILE",
           Words::tr("Work on the services in this file, as “sandbox serve” writes it (not with --sandbox or --profile)"))
        ->excludes(sandbox)
        ->excludes(profile);
    flag("--value-stdin", flags.options.valueFromInput,
         Words::tr("Read a secret's value from standard input, for the one step that GitHub refuses without it"));
    option("--credentials", flags.credentials, "FILE",
           Words::tr("Sign in as this file says, whatever else is there (mode 0600; not with --sandbox)"))
        ->excludes(sandbox);
    flag("--plan-only", flags.options.planOnly, Words::tr("Show what would be changed, and change nothing"));
    flag("--yes{}", flags.yes,
         Words::tr("Agree to the plan without being asked; --yes=STAGE agrees to changes of that stage as well (may be repeated)"))
        ->option_text("[=STAGE]");
    flag("--json", flags.options.json, Words::tr("Print the result as one JSON object on standard output, and nothing else there"));
    option("--conventions", flags.conventions, "FILE",
           Words::tr("Name teams and stages by this file, in place of the one in the management repository"));
    option("--journal", flags.journal, "FILE", Words::tr("Keep the journal of plans in this file instead of your own"));
    option("--progress", flags.progress, "json", Words::tr("Tell every event of a run as one JSON line on standard error"))
        ->check(CLI::IsMember({"json"}));
    option("--max-wait", flags.maxWait, "TIME",
           Words::tr("The longest wait that a service may ask for: 90s, 5m, 1h30m; as the profile says if left out, else 5m"))
        ->check(CLI::Validator(checkDuration, ""));
    flag("--verbose", flags.options.verbose, Words::tr("Log every request on standard error"));
    program.set_version_flag("--version", "quartermaster-cli " + QCoreApplication::applicationVersion().toStdString(),
                             told(Words::tr("Show the version")));
}

GlobalOptions optionsOf(const GlobalFlags& flags)
{
    GlobalOptions options = flags.options;
    options.profile = QString::fromStdString(flags.profile);
    options.endpoints = QString::fromStdString(flags.endpoints);
    options.credentials = QString::fromStdString(flags.credentials);
    options.journal = QString::fromStdString(flags.journal);
    options.conventions = QString::fromStdString(flags.conventions);
    options.yes = !flags.yes.empty();
    options.yesStages = toTexts(flags.yes);
    options.yesStages.removeAll(QString());
    options.progressJson = flags.progress == "json";
    options.maxWait = readDuration(QString::fromStdString(flags.maxWait));
    return options;
}

void tellError(const Error& error, const Console& console, bool json)
{
    if (json)
        console.outJson({{u"error"_s, toJson(error)}});
    const int width = console.errIsTerminal ? console.width : 0;
    console.errLine(wrapped(printable(error.message()), width));
    for (const QString& detail : error.details)
        console.errLine(wrapped(u"  "_s + printable(detail), width, 4));
}

/// The command that the words led to: the program itself, a group, or one that does something.
const CLI::App& chosenCommand(const CLI::App& program)
{
    const CLI::App* command = &program;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().back();
    return *command;
}

/// Every word that could have stood there: commands and options.
QStringList expectedWords(const CLI::App& program)
{
    const CLI::App& command = chosenCommand(program);
    QStringList words;
    for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; }))
        words << QString::fromStdString(inner->get_name());
    for (const CLI::App* taking : {&command, &program})
        for (const CLI::Option* option : taking->get_options({}))
            for (const std::string& name : option->get_lnames())
                words << u"--"_s + QString::fromStdString(name);
    return words;
}

QString seeHelp(const CLI::App& program)
{
    const CLI::App& command = chosenCommand(program);
    QString words;
    for (const CLI::App* each = &command; each->get_parent(); each = each->get_parent())
        words.prepend(QString::fromStdString(each->get_name()) + u' ');
    return Words::tr("See: quartermaster-cli %1--help").arg(words);
}

/// What is wrong with words that make no command.
Error wrongWords(const CLI::App& program, const CLI::ParseError& error)
{
    Error wrong{.kind = Error::Kind::Usage, .reason = QString::fromStdString(error.what()), .hint = seeHelp(program)};
    const std::vector<std::string> unexpected = program.remaining(true);
    if (error.get_exit_code() != int(CLI::ExitCodes::ExtrasError) || unexpected.empty())
        return wrong;
    const QString word = QString::fromStdString(unexpected.front());
    wrong.reason = Words::tr("“%1” means nothing here").arg(word);
    if (const QString meant = didYouMean(word, expectedWords(program)); !meant.isEmpty())
        wrong.hint = meant + u' ' + wrong.hint;
    return wrong;
}

/// What is missing where words name no command, or only half of one.
Error noCommand(const CLI::App& program)
{
    QStringList names;
    const CLI::App& command = chosenCommand(program);
    for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; }))
        names << QString::fromStdString(inner->get_name());
    const QString reason =
        &command == &program
            ? Words::tr("no command is named")
            : Words::tr("“%1” needs one more word: %2").arg(QString::fromStdString(command.get_name()), joinedWithOr(names));
    return {.kind = Error::Kind::Usage, .reason = reason, .hint = seeHelp(program)};
}

/// Tells the help that was asked for, or what is wrong.
ExitCode tellParseError(const CLI::App& program, const CLI::ParseError& error, const Console& console, bool json)
{
    std::ostringstream out;
    std::ostringstream err;
    if (program.exit(error, out, err) == 0) {
        console.out(QString::fromStdString(out.str()));
        return ExitCode::Done;
    }
    tellError(wrongWords(program, error), console, json);
    return ExitCode::Usage;
}

} // namespace

QStringList toTexts(const std::vector<std::string>& words)
{
    QStringList texts;
    for (const std::string& word : words)
        texts << QString::fromStdString(word);
    return texts;
}

Task<ExitCode> runCommandLine(QStringList words, Context::Parts parts)
{
    CLI::App program(told(Words::tr("Quartermaster: one console for the shared environment of your data-science teams.")),
                     "quartermaster-cli");
    program.formatter(std::make_shared<Help>(parts.console.width));
    program.fallthrough();
    GlobalFlags flags;
    Work work;
    addGlobalFlags(program, flags);
    addEstateShow(program, work);
    addSecretsScope(program, work);
    addRepositorySecrets(program, work);
    addPlanCommands(program, work);
    addProfileCommands(program, work);
    addSandboxServe(program, work);
    addSelfTest(program, work);
    addSupport(program, work);
    program.footer(
        told(Words::tr("Start here:\n"
                       "  quartermaster-cli --sandbox estate show secrets\n"
                       "  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell\n"
                       "  quartermaster-cli secrets scope --help\n"
                       "\n"
                       "Exit codes: 0 done, or waiting as planned; 1 a step failed; 2 wrong words or a refused file; 3 sign-in;\n"
                       "4 conflict: the world changed since planning; 5 unreachable, quota or an answer that makes no sense;\n"
                       "130 cancelled.")));
    const Console console = parts.console;
    std::vector<std::string> arguments;
    for (const QString& word : words)
        arguments.insert(arguments.begin(), told(word)); // CLI11 takes them from the back
    std::optional<ExitCode> parsed;
    try {
        program.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        parsed = tellParseError(program, error, console, words.contains(u"--json"_s));
    }
    if (!parsed && !work) {
        tellError(noCommand(program), console, flags.options.json);
        parsed = ExitCode::Usage;
    }
    if (parsed)
        co_return *parsed;
    const GlobalOptions options = optionsOf(flags);
    Context context(options, std::move(parts));
    const Result<ExitCode> ended = co_await work(context);
    co_await context.end();
    if (ended)
        co_return *ended;
    tellError(ended.error(), console, options.json);
    co_return exitCodeFor(ended.error().kind);
}

} // namespace qm::cli
