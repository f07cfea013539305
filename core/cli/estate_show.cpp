// SPDX-License-Identifier: GPL-3.0-or-later
// estate show repositories|secrets|teams [--filter FILTER]
#include "core/cli/commands.h"
#include "core/cli/estate_rows.h"
#include "core/cli/table.h"
#include "core/filter/filter.h"
#include "core/github/teams.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <vector>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EstateShow)
};

/// The rows that a filter lets pass. What it cannot mean is an error of usage.
template <class Record>
Result<filter::Filter> readFilter(const QString& text, const QList<filter::Column<Record>>& columns)
{
    const auto read = filter::Filter::parse(text, filter::fieldsOf(columns));
    if (!read)
        return fail(read.error().asError());
    return *read;
}

/// Prints the rows that the filter lets pass, each as JSON or as a line of the table.
template <class Record>
ExitCode show(Context& context, const QString& what, const QList<Record>& all, const filter::Filter& filter,
              const QList<filter::Column<Record>>& columns, const QStringList& heads, QStringList (*lineOf)(const Record&))
{
    const QDateTime now = context.clock().now();
    QJsonArray rows;
    QList<QStringList> lines;
    for (const Record& record : all) {
        if (!filter.matches(filter::rowOf(columns, record), now))
            continue;
        rows << toJson(record);
        lines << lineOf(record);
    }
    if (context.options().json) {
        context.console().outJson({{u"read_at"_s, now.toUTC().toString(Qt::ISODate)}, {what, rows}});
        return ExitCode::Done;
    }
    context.console().out(layOut(heads, lines, context.console().width));
    if (!filter.isEmpty())
        context.console().errLine(Words::tr("%1 of %2 shown").arg(lines.size()).arg(all.size()));
    return ExitCode::Done;
}

QStringList repositoryLine(const RepositoryRow& row)
{
    return {row.repository.name,
            row.team,
            github::visibilityName(row.repository.visibility),
            QString::number(row.secrets),
            row.repository.archived ? Words::tr("archived") : QString(),
            row.repository.topics.join(' '_L1)};
}

QStringList secretLine(const SecretRow& row)
{
    const bool isSelected = row.scope.secret.visibility == github::SecretVisibility::Selected;
    return {row.scope.secret.name,
            row.team,
            row.stage,
            github::visibilityName(row.scope.secret.visibility),
            isSelected ? QString::number(row.scope.selected.size()) : u"–"_s,
            row.scope.secret.updatedAt.toString(Qt::ISODate).left(10),
            row.repositories().join(' '_L1)};
}

QStringList teamLine(const TeamRow& row)
{
    return {row.team.key,
            row.team.name,
            row.team.prefixes.join(' '_L1),
            QStringList(row.team.stages.keys()).join(' '_L1),
            row.githubTeam(),
            QString::number(row.members.size())};
}

/// What every table of the estate starts from.
struct Question {
    filter::Filter filter;
    session::Session* session;
    session::Knowledge known;
};

template <class Record>
Task<Result<Question>> ask(QString text, QList<filter::Column<Record>> columns, Context& context)
{
    const Result<filter::Filter> filter = readFilter(text, columns);
    if (!filter)
        co_return fail(filter.error());
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<session::Knowledge> known = co_await context.conventions();
    if (!known)
        co_return fail(known.error());
    co_return Question{*filter, *session, *known};
}

Task<Result<ExitCode>> showRepositories(QString text, Context& context)
{
    const Result<Question> question = co_await ask(text, repositoryColumns(), context);
    if (!question)
        co_return fail(question.error());
    const auto& [filter, session, known] = *question;
    Result<estate::Estate> estate = co_await session->loader().loadRepositories({}, context.stop());
    if (estate)
        estate = co_await session->loader().loadSecrets(*estate, context.stop());
    if (!estate)
        co_return fail(estate.error());
    co_return show(
        context, u"repositories"_s, repositoryRows(*estate, known->owners), filter, repositoryColumns(),
        {Words::tr("NAME"), Words::tr("TEAM"), Words::tr("VISIBILITY"), Words::tr("SECRETS"), Words::tr("STATE"), Words::tr("TOPICS")},
        repositoryLine);
}

Task<Result<ExitCode>> showSecrets(QString text, Context& context)
{
    const Result<Question> question = co_await ask(text, secretColumns(), context);
    if (!question)
        co_return fail(question.error());
    const auto& [filter, session, known] = *question;
    const Result<estate::Estate> estate = co_await session->loader().loadSecrets({}, context.stop());
    if (!estate)
        co_return fail(estate.error());
    co_return show(context, u"secrets"_s, secretRows(*estate, known->owners), filter, secretColumns(),
                   {Words::tr("NAME"), Words::tr("TEAM"), Words::tr("STAGE"), Words::tr("VISIBILITY"), Words::tr("IN SCOPE"),
                    Words::tr("UPDATED"), Words::tr("REPOSITORIES")},
                   secretLine);
}

/// The logins of a GitHub team; none where there is no such team.
Task<Result<QStringList>> membersOf(session::Session& session, QString slug, std::stop_token stop)
{
    QStringList logins;
    if (slug.isEmpty())
        co_return logins;
    const auto members = co_await session.world().github().runAll(github::listTeamMembers(session.target().organization, slug), stop);
    if (!members && members.error().kind != Error::Kind::NotFound)
        co_return fail(members.error());
    if (members)
        for (const github::Member& member : *members)
            logins << member.login;
    co_return logins;
}

Task<Result<ExitCode>> showTeams(QString text, Context& context)
{
    const Result<Question> question = co_await ask(text, teamColumns(), context);
    if (!question)
        co_return fail(question.error());
    const auto& [filter, session, known] = *question;
    if (!known->areThere() && !context.options().json)
        context.console().errLine(Words::tr("There is no conventions file, so no team is known. Name one with --conventions FILE."));
    QList<TeamRow> rows;
    std::vector<Task<Result<QStringList>>> readings;
    for (const conventions::Team& team : known->rules.teams) {
        rows << TeamRow{team};
        readings.push_back(membersOf(*session, rows.last().githubTeam(), context.stop()));
    }
    std::optional<Error> error;
    for (std::size_t i = 0; i < readings.size(); ++i) { // all of them, so that none is left running
        const Result<QStringList> members = co_await readings[i];
        if (members)
            rows[qsizetype(i)].members = *members;
        else if (!error)
            error = members.error();
    }
    if (error)
        co_return fail(*error);
    co_return show(
        context, u"teams"_s, rows, filter, teamColumns(),
        {Words::tr("KEY"), Words::tr("NAME"), Words::tr("PREFIXES"), Words::tr("STAGES"), Words::tr("GITHUB TEAM"), Words::tr("MEMBERS")},
        teamLine);
}

using ShowWork = Task<Result<ExitCode>> (*)(QString, Context&);

template <class Record>
QString fieldNames(const QList<filter::Column<Record>>& columns)
{
    QStringList names;
    for (const filter::Column<Record>& column : columns)
        names << column.field.name;
    return names.join(", "_L1);
}

/// One table that can be shown, with the fields of its filter.
void addTable(CLI::App& show, const char* what, const QString& help, const QString& fields, const QString& examples, ShowWork work,
              Work& chosen)
{
    CLI::App* table = show.add_subcommand(what, help.toStdString());
    auto text = std::make_shared<std::string>();
    table->add_option("--filter", *text, Words::tr("Only what this says, such as 'team:lp -visibility:public'").toStdString())
        ->type_name("FILTER");
    table->footer(
        (Words::tr("Fields of the filter: %1.\n"
                   "All terms must hold. * is any characters and ? is one; commas separate alternatives; - in front means not;\n"
                   "<, >, <= and >= compare numbers and times (updated:>30d is more than 30 days ago); quotes take text as it is;\n"
                   "a word without a field may stand anywhere.\n"
                   "\n"
                   "Examples:\n")
             .arg(fields) +
         examples)
            .toStdString());
    table->callback(
        [text, work, &chosen] { chosen = [text = QString::fromStdString(*text), work](Context& context) { return work(text, context); }; });
}

} // namespace

void addEstateShow(CLI::App& program, Work& chosen)
{
    CLI::App* estate = program.add_subcommand("estate", Words::tr("Show what exists").toStdString());
    estate->footer(Words::tr("Examples:\n"
                             "  quartermaster-cli --sandbox estate show secrets\n"
                             "  quartermaster-cli --sandbox --json estate show repositories")
                       .toStdString());
    CLI::App* show = estate->add_subcommand("show", Words::tr("Show what exists, as read just now").toStdString());
    addTable(*show, "repositories", Words::tr("Every repository, and how many organization secrets reach it"),
             fieldNames(repositoryColumns()),
             u"  quartermaster-cli --sandbox estate show repositories --filter 'team:lp archived:no'\n"
             "  quartermaster-cli --sandbox estate show repositories --filter 'topics:model secrets:0'"_s,
             showRepositories, chosen);
    addTable(*show, "secrets", Words::tr("Every organization secret, and which repositories may read it"), fieldNames(secretColumns()),
             u"  quartermaster-cli --sandbox estate show secrets --filter 'team:lp stage:prod updated:>90d'\n"
             "  quartermaster-cli --sandbox estate show secrets --filter '-visibility:selected'"_s,
             showSecrets, chosen);
    addTable(*show, "teams", Words::tr("Every team of the conventions, and who is in its GitHub team"), fieldNames(teamColumns()),
             u"  quartermaster-cli --sandbox estate show teams\n"
             "  quartermaster-cli --sandbox estate show teams --filter 'members:ana-kovac'"_s,
             showTeams, chosen);
}

} // namespace qm::cli
