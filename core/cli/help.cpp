// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/help.h"

#include "core/cli/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

constexpr int usualWidth = 100;
constexpr int leftColumn = 30;

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

/// "NAME…" of a positional, " FILE" or " REPO…" of an option; nothing for a flag. CLI11 keeps checks behind a colon.
QString valueOf(const CLI::Option* option)
{
    if (!option->get_option_text().empty())
        return text(option->get_option_text());
    if (option->get_positional())
        return {};
    return option->get_type_size() == 0 ? QString() : u' ' + text(option->get_type_name()).section(u':', 0, 0);
}

QString repeated(const CLI::Option* option)
{
    return option->get_type_size() != 0 && option->get_expected_max() >= CLI::detail::expected_max_vector_size ? u"…"_s : QString();
}

QString positionals(const CLI::App* app)
{
    QString words;
    for (const CLI::Option* option : app->get_options([](const CLI::Option* each) { return each->get_positional(); }))
        words += u' ' + text(option->get_name(true, false)) + repeated(option);
    return words;
}

} // namespace

Help::Help(int width)
    : m_width(width > 0 ? width : usualWidth)
{
}

std::string Help::make_usage(const CLI::App* app, std::string name) const
{
    QString usage = Words::tr("Usage: %1").arg(text(name));
    if (!app->get_subcommands([](const CLI::App*) { return true; }).empty())
        usage += Words::tr(" COMMAND");
    usage += positionals(app) + Words::tr(" [OPTIONS]");
    return usage.toStdString() + '\n';
}

/// Two columns: what is written, and what it means.
std::string Help::entry(const std::string& left, const std::string& right) const
{
    QString line = u"  "_s + text(left);
    const QString margin(leftColumn, u' ');
    if (line.size() >= leftColumn - 1)
        line += u'\n' + margin;
    else
        line = line.leftJustified(leftColumn);
    const QStringList meaning = wrapped(text(right), std::max(m_width - leftColumn, 20)).split(u'\n');
    return (line + meaning.join(u'\n' + margin) + u'\n').toStdString();
}

std::string Help::make_option(const CLI::Option* option, bool isPositional) const
{
    const QString name = text(option->get_name(isPositional, !isPositional)).remove(u"{}"_s).replace(u",--"_s, u", --"_s);
    return entry((name + valueOf(option) + repeated(option)).toStdString(), option->get_description());
}

/// Every command that does something, with the words that lead to it.
std::string Help::commands(const CLI::App* app, const std::string& before) const
{
    std::string lines;
    for (const CLI::App* command : app->get_subcommands([](const CLI::App*) { return true; })) {
        const std::string name = before + command->get_name();
        const std::string inner = commands(command, name + ' ');
        lines += inner.empty() ? entry(name + positionals(command).toStdString(), command->get_description()) : inner;
    }
    return lines;
}

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const
{
    const bool isProgram = app->get_parent() == nullptr;
    std::string help = wrapped(text(app->get_description()), m_width).toStdString() + "\n\n" + make_usage(app, name);
    const auto group = [&help](const QString& head, const std::string& lines) {
        if (!lines.empty())
            help += '\n' + head.toStdString() + '\n' + lines;
    };
    std::string words;
    std::string options;
    for (const CLI::Option* option : app->get_options({})) {
        std::string& lines = option->get_positional() ? words : options;
        lines += make_option(option, option->get_positional());
    }
    group(Words::tr("Commands:"), commands(app, {}));
    group(Words::tr("Words:"), words);
    group(isProgram ? Words::tr("Options, before or after a command:") : Words::tr("Options:"), options);
    if (!isProgram)
        help += '\n' +
                Words::tr("Options of every command (--sandbox, --endpoints, --json, --plan-only, --yes, …): quartermaster-cli --help")
                    .toStdString() +
                '\n';
    if (!app->get_footer().empty())
        help += '\n' + app->get_footer() + '\n';
    return help;
}

} // namespace qm::cli
