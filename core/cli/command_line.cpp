// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/command_line.h"

#include "core/cli/commands.h"
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
    std::string endpoints{};
    std::string journal{};
    std::vector<std::string> yes{};
    std::string progress{};
    std::string maxWait{"5m"};
};

std::string checkDuration(const std::string& text)
{
    return readDuration(QString::fromStdString(text))
               ? std::string()
               : told(Words::tr("“%1” is no duration; try 90s or 5m").arg(QString::fromStdString(text)));
}

void addGlobalFlags(CLI::App& program, GlobalFlags& flags)
{
    CLI::Option* sandbox = program.add_flag("--sandbox", flags.options.sandbox,
                                            told(Words::tr("Work on a private sample organization, for this one command")));
    program.add_option("--endpoints", flags.endpoints, told(Words::tr("Work on the services in this file, as “sandbox serve” prints it")))
        ->type_name("FILE")
        ->excludes(sandbox);
    program.add_flag("--json", flags.options.json, told(Words::tr("Print the result as one JSON object, and nothing else, on stdout")));
    program.add_flag("--plan-only", flags.options.planOnly, told(Words::tr("Show what would be changed, change nothing")));
    program.add_flag("--yes{}", flags.yes, told(Words::tr("Agree to the plan; --yes=STAGE also to one that touches that stage")));
    program.add_option("--journal", flags.journal, told(Words::tr("Keep the journal in this file")))->type_name("FILE");
    program.add_option("--progress", flags.progress, told(Words::tr("“json”: one JSON line on stderr for each event of a run")))
        ->type_name("json")
        ->check(CLI::IsMember({"json"}));
    program.add_option("--max-wait", flags.maxWait, told(Words::tr("The longest wait a service may ask for")))
        ->type_name("5m")
        ->check(CLI::Validator(checkDuration, ""));
    program.add_flag("--verbose", flags.options.verbose, told(Words::tr("Log every request on stderr")));
}

GlobalOptions optionsOf(const GlobalFlags& flags)
{
    GlobalOptions options = flags.options;
    options.endpoints = QString::fromStdString(flags.endpoints);
    options.journal = QString::fromStdString(flags.journal);
    options.yes = !flags.yes.empty();
    options.yesStages = toTexts(flags.yes);
    options.yesStages.removeAll(QString());
    options.progressJson = flags.progress == "json";
    options.maxWait = readDuration(QString::fromStdString(flags.maxWait)).value_or(options.maxWait);
    return options;
}

void tellError(const Error& error, const Console& console, bool json)
{
    if (json)
        console.outJson({{u"error"_s, toJson(error)}});
    console.errLine(wrapped(printable(error.message()), console.errIsTerminal ? console.width : 0));
}

/// Words that make no command: help that was asked for, or what is wrong with them.
ExitCode tellParseError(const CLI::App& program, const CLI::ParseError& error, const Console& console, bool json)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool isHelp = program.exit(error, out, err) == 0;
    if (isHelp) {
        console.out(QString::fromStdString(out.str()));
        return ExitCode::Done;
    }
    tellError({.kind = Error::Kind::Usage,
               .reason = QString::fromStdString(error.what()),
               .hint = Words::tr("See quartermaster-cli --help, or --help after a command.")},
              console, json);
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
    program.set_version_flag("--version", "quartermaster-cli " + QCoreApplication::applicationVersion().toStdString());
    program.require_subcommand(1);
    program.fallthrough();
    program.footer(told(Words::tr("Start here: quartermaster-cli --sandbox estate show secrets\n"
                                  "Exit: 0 done, 1 failed, 2 usage, 3 sign-in, 4 conflict, 5 unreachable or quota, 130 cancelled.")));
    GlobalFlags flags;
    Work work;
    addGlobalFlags(program, flags);
    addEstateShow(program, work);
    addSecretsScope(program, work);
    addPlanCommands(program, work);
    addSandboxServe(program, work);
    const Console console = parts.console;
    std::vector<std::string> arguments;
    for (auto word = words.crbegin(); word != words.crend(); ++word)
        arguments.push_back(word->toStdString()); // CLI11 takes them from the back
    std::optional<ExitCode> parsed;
    try {
        program.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        parsed = tellParseError(program, error, console, words.contains(u"--json"_s));
    }
    if (parsed)
        co_return *parsed;
    const GlobalOptions options = optionsOf(flags);
    Context context(options, std::move(parts));
    const Result<ExitCode> ended = co_await work(context);
    if (ended)
        co_return *ended;
    tellError(ended.error(), console, options.json);
    co_return exitCodeFor(ended.error().kind);
}

} // namespace qm::cli
