// SPDX-License-Identifier: GPL-3.0-or-later
// estate show repositories|secrets
#include "core/cli/commands.h"
#include "core/cli/table.h"
#include "core/estate/estate.h"
#include "core/github/repositories.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EstateShow)
};

QJsonObject repositoryAsJson(const github::Repository& repository, int secrets)
{
    return {{u"name"_s, repository.name},
            {u"id"_s, repository.id.value},
            {u"visibility"_s, github::visibilityName(repository.visibility)},
            {u"archived"_s, repository.archived},
            {u"topics"_s, QJsonArray::fromStringList(repository.topics)},
            {u"team"_s, QJsonValue::Null},
            {u"secrets"_s, secrets}};
}

QJsonObject secretAsJson(const estate::SecretScope& scope)
{
    QStringList repositories = scope.selected.values();
    repositories.sort();
    return {{u"name"_s, scope.secret.name},
            {u"visibility"_s, github::visibilityName(scope.secret.visibility)},
            {u"repositories"_s, QJsonArray::fromStringList(repositories)},
            {u"updated_at"_s, scope.secret.updatedAt.toString(Qt::ISODate)},
            {u"team"_s, QJsonValue::Null},
            {u"stage"_s, QJsonValue::Null}};
}

void show(const Context& context, const QString& what, const QDateTime& readAt, const QJsonArray& rows, const QString& table)
{
    if (context.options().json)
        context.console().outJson({{u"read_at"_s, readAt.toUTC().toString(Qt::ISODate)}, {what, rows}});
    else
        context.console().out(table);
}

Task<Result<ExitCode>> showRepositories(Context& context)
{
    const Result<session::Session*> session = context.session();
    if (!session)
        co_return fail(session.error());
    Result<estate::Estate> estate = co_await (*session)->loader().loadRepositories({}, context.stop());
    if (estate)
        estate = co_await (*session)->loader().loadSecrets(*estate, context.stop());
    if (!estate)
        co_return fail(estate.error());
    const QList<estate::SecretScope> secrets = estate->secrets();
    QJsonArray rows;
    QList<QStringList> lines;
    for (const github::Repository& repository : estate->repositories()) {
        const auto reaching = int(
            std::count_if(secrets.cbegin(), secrets.cend(), [&](const estate::SecretScope& secret) { return secret.reaches(repository); }));
        rows << repositoryAsJson(repository, reaching);
        lines << QStringList{repository.name, github::visibilityName(repository.visibility), QString::number(reaching),
                             repository.archived ? Words::tr("archived") : QString(), repository.topics.join(' '_L1)};
    }
    show(context, u"repositories"_s, context.clock().now(), rows,
         layOut({Words::tr("NAME"), Words::tr("VISIBILITY"), Words::tr("SECRETS"), Words::tr("STATE"), Words::tr("TOPICS")}, lines,
                context.console().width));
    co_return ExitCode::Done;
}

Task<Result<ExitCode>> showSecrets(Context& context)
{
    const Result<session::Session*> session = context.session();
    if (!session)
        co_return fail(session.error());
    const Result<estate::Estate> estate = co_await (*session)->loader().loadSecrets({}, context.stop());
    if (!estate)
        co_return fail(estate.error());
    QJsonArray rows;
    QList<QStringList> lines;
    for (const estate::SecretScope& scope : estate->secrets()) {
        const QJsonObject row = secretAsJson(scope);
        QStringList repositories = scope.selected.values();
        repositories.sort();
        const bool isSelected = scope.secret.visibility == github::SecretVisibility::Selected;
        rows << row;
        lines << QStringList{scope.secret.name, row["visibility"_L1].toString(), isSelected ? QString::number(repositories.size()) : u"–"_s,
                             row["updated_at"_L1].toString().left(10), repositories.join(' '_L1)};
    }
    show(context, u"secrets"_s, context.clock().now(), rows,
         layOut({Words::tr("NAME"), Words::tr("VISIBILITY"), Words::tr("IN SCOPE"), Words::tr("UPDATED"), Words::tr("REPOSITORIES")}, lines,
                context.console().width));
    co_return ExitCode::Done;
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
    show->add_subcommand("repositories", Words::tr("Every repository, and how many organization secrets reach it").toStdString())
        ->callback([&chosen] { chosen = showRepositories; });
    show->add_subcommand("secrets", Words::tr("Every organization secret, and which repositories may read it").toStdString())
        ->callback([&chosen] { chosen = showSecrets; });
}

} // namespace qm::cli
