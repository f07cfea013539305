// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/readers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

constexpr std::array<std::pair<Identity, QLatin1StringView>, 2> identities{{
    {Identity::Federated, "federated"_L1},
    {Identity::Password, "password"_L1},
}};

GithubTeam readGithubTeam(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a GitHub team"), faults);
    return {.slug = table.required("slug"_L1).text(forms::slug), .group = table.optional("group"_L1).text(forms::guid)};
}

Cookiecutter readCookiecutter(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a cookie-cutter"), faults);
    return {.repository = table.required("repository"_L1).text(forms::repository),
            .workflow = table.required("workflow"_L1).text(forms::workflow)};
}

QString readBudget(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a budget"), faults);
    return table.required("monthly"_L1).text(forms::decimal);
}

QString readIsolated(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("an isolated project"), faults);
    return table.required("repository"_L1).text(forms::repository);
}

DatabricksPlace readDatabricks(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a Databricks workspace"), faults);
    return {.host = table.required("host"_L1).text(forms::host),
            .clusterPolicy = table.optional("cluster_policy"_L1).text(),
            .catalog = table.optional("catalog"_L1).text(),
            .schema = table.optional("schema"_L1).text()};
}

RegistryPlace readRegistry(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a container registry"), faults);
    return {.id = table.required("id"_L1).text(forms::azureId), .repositories = table.optional("repositories"_L1).text()};
}

ClusterPlace readCluster(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a cluster"), faults);
    return {.id = table.required("id"_L1).text(forms::azureId), .space = table.optional("namespace"_L1).text()};
}

TeamStage readStage(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a stage of a team"), faults);
    return {.subscription = table.optional("subscription"_L1).text(forms::guid),
            .resourceGroup = table.optional("resource_group"_L1).text(),
            .databricks = table.optional("databricks"_L1).optional(readDatabricks),
            .acr = table.optional("acr"_L1).optional(readRegistry),
            .aks = table.optional("aks"_L1).optional(readCluster)};
}

QMap<QString, TeamStage> readStages(const YamlValue& value, Faults& faults)
{
    QMap<QString, TeamStage> stages;
    if (expectTable(value, faults))
        for (const YamlValue& stage : value.items)
            stages.insert(stage.key, readStage(stage, faults));
    return stages;
}

} // namespace

Team readTeam(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a team"), faults);
    Team team{.key = table.required("key"_L1).text(forms::key)};
    team.name = table.optional("name"_L1).text(forms::anyText, team.key);
    const FieldReader prefixes = table.optional("prefixes"_L1);
    team.prefixes = prefixes.isThere() ? prefixes.texts(forms::prefix) : QStringList{team.key + u'-'};
    team.githubTeam = table.optional("github_team"_L1).optional(readGithubTeam);
    team.identity = table.optional("identity"_L1).oneOf<Identity>(identities, Identity::Federated);
    team.cookiecutter = table.optional("cookiecutter"_L1).optional(readCookiecutter);
    team.monthlyBudget = table.optional("budget"_L1).optional(readBudget).value_or(QString());
    team.stages = table.optional("stages"_L1).optional(readStages).value_or(QMap<QString, TeamStage>());
    team.isolated = table.optional("isolated"_L1).list(readIsolated);
    return team;
}

} // namespace qm::conventions
