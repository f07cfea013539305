// SPDX-License-Identifier: GPL-3.0-or-later
// estate show repositories|secrets|teams [--filter FILTER]
#include "core/base/duration.h"
#include "core/cli/commands.h"
#include "core/cli/estate_look.h"
#include "core/cli/estate_rows.h"
#include "core/cli/table.h"
#include "core/filter/filter.h"
#include "core/github/truncation.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EstateShow)
};

/// What somebody wants to see.
struct Question {
    QString filter{};
    bool offline{false}; ///< as it was when somebody last looked
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

/// Why the table may show less than there is.
net::Truncation truncationOf(const View& view, const QList<RepositoryRow>&)
{
    return view.estate.repositoriesTruncation();
}

net::Truncation truncationOf(const View&, const QList<SecretRow>& rows)
{
    for (const SecretRow& row : rows)
        if (row.scope.truncation != net::Truncation::None)
            return row.scope.truncation;
    return net::Truncation::None;
}

net::Truncation truncationOf(const View&, const QList<TeamRow>&)
{
    return net::Truncation::None;
}

/// Prints the rows that the filter lets pass, each as JSON or as a line of the table.
template <class Record>
ExitCode show(Context& context, const View& view, const filter::Filter& filter, const QString& what, const QList<Record>& all,
              const QList<filter::Column<Record>>& columns, const QStringList& heads, QStringList (*lineOf)(const Record&))
{
    const QDateTime now = context.clock().now();
    const net::Truncation truncation = truncationOf(view, all);
    QJsonArray rows;
    QList<QStringList> lines;
    for (const Record& record : all) {
        if (!filter.matches(filter::rowOf(columns, record), now))
            continue;
        if (context.options().json)
            rows << toJson(record);
        else
            lines << lineOf(record);
    }
    if (context.options().json) {
        QJsonObject json{{u"read_at"_s, view.readAt.toUTC().toString(Qt::ISODate)}, {what, rows}};
        if (view.offline)
            json.insert(u"offline"_s, true);
        if (truncation != net::Truncation::None)
            json.insert(u"truncated"_s, github::truncationName(truncation));
        context.console().outJson(json);
        return ExitCode::Done;
    }
    if (view.offline)
        context.console().errLine(Words::tr("OFFLINE: this is how it was %1 ago, at %2.")
                                      .arg(inWords(Milliseconds(view.readAt.msecsTo(now))), view.readAt.toUTC().toString(Qt::ISODate)));
    if (truncation != net::Truncation::None)
        context.console().errLine(Words::tr("TRUNCATED: there may be more repositories than are shown (%1). %2")
                                      .arg(github::whyTruncated(truncation), github::howToSeeAll(truncation)));
    context.console().out(layOut(heads, lines, context.console().width));
    if (!filter.isEmpty())
        context.console().errLine(Words::tr("%1 of %2 shown").arg(lines.size()).arg(all.size()));
    return ExitCode::Done;
}

QStringList repositoryLine(const RepositoryRow& row)
{
    return {row.repository.name,
            row.standing.team,
            github::visibilityName(row.repository.visibility),
            QString::number(row.standing.reads),
            row.repository.archived ? Words::tr("archived") : QString(),
            row.repository.topics.join(' '_L1)};
}

QString countInScope(const estate::SecretScope& scope)
{
    if (scope.secret.visibility != github::SecretVisibility::Selected)
        return u"–"_s;
    const QString seen = QString::number(scope.selected.size());
    return scope.truncation == net::Truncation::None ? seen : seen + u'+'; // "at least"
}

QStringList secretLine(const SecretRow& row)
{
    return {row.scope.secret.name,
            row.team,
            row.stage,
            github::visibilityName(row.scope.secret.visibility),
            countInScope(row.scope),
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

Task<Result<ExitCode>> showRepositories(Question question, Context& context)
{
    const auto filter = readFilter(question.filter, repositoryColumns());
    if (!filter)
        co_return fail(filter.error());
    const auto view = co_await look(context, {.repositories = true, .secrets = true}, question.offline);
    if (!view)
        co_return fail(view.error());
    const operations::ScopeStandings standings(view->estate, view->known->rules, context.clock().now());
    co_return show(
        context, *view, *filter, u"repositories"_s, repositoryRows(view->estate, standings), repositoryColumns(),
        {Words::tr("NAME"), Words::tr("TEAM"), Words::tr("VISIBILITY"), Words::tr("SECRETS"), Words::tr("STATE"), Words::tr("TOPICS")},
        repositoryLine);
}

Task<Result<ExitCode>> showSecrets(Question question, Context& context)
{
    const auto filter = readFilter(question.filter, secretColumns());
    if (!filter)
        co_return fail(filter.error());
    const auto view = co_await look(context, {.secrets = true}, question.offline);
    if (!view)
        co_return fail(view.error());
    co_return show(context, *view, *filter, u"secrets"_s, secretRows(view->estate, *view->known), secretColumns(),
                   {Words::tr("NAME"), Words::tr("TEAM"), Words::tr("STAGE"), Words::tr("VISIBILITY"), Words::tr("IN SCOPE"),
                    Words::tr("UPDATED"), Words::tr("REPOSITORIES")},
                   secretLine);
}

Task<Result<ExitCode>> showTeams(Question question, Context& context)
{
    const auto filter = readFilter(question.filter, teamColumns());
    if (!filter)
        co_return fail(filter.error());
    const auto slugs = co_await githubTeams(context, question.offline);
    if (!slugs)
        co_return fail(slugs.error());
    const auto view = co_await look(context, {.teams = *slugs}, question.offline);
    if (!view)
        co_return fail(view.error());
    if (!view->known->areThere() && !context.options().json)
        context.console().errLine(Words::tr("There is no conventions file, so no team is known. Name one with --conventions FILE."));
    QList<TeamRow> rows;
    for (const conventions::Team& team : view->known->rules.teams) {
        rows << TeamRow{team};
        if (const estate::TeamMembers* members = view->estate.team(rows.last().githubTeam()))
            rows.last().members = members->logins;
    }
    co_return show(
        context, *view, *filter, u"teams"_s, rows, teamColumns(),
        {Words::tr("KEY"), Words::tr("NAME"), Words::tr("PREFIXES"), Words::tr("STAGES"), Words::tr("GITHUB TEAM"), Words::tr("MEMBERS")},
        teamLine);
}

using ShowWork = Task<Result<ExitCode>> (*)(Question, Context&);

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
    auto offline = std::make_shared<bool>(false);
    table->add_flag("--offline", *offline,
                    Words::tr("As it was when this was last read, without asking anybody; not with --sandbox").toStdString());
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
    table->callback([text, offline, work, &chosen] {
        chosen = [question = Question{QString::fromStdString(*text), *offline}, work](Context& context) { return work(question, context); };
    });
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
