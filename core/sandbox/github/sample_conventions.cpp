// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/sample_conventions.h"

#include "core/sandbox/random.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto head = R"(# How the teams of %1 name, scope and tag things. Read by Quartermaster; changes go through a pull request.
version: 1
organization: %1
tenant: 8c9b1f0e-2d5b-4f51-9a38-6a2f0e3f7b11
databricks: { account_id: 0f3a5c1e-77d4-4b1a-9a55-3f0c6d2e8b90 }
management: { repository: platform-conventions, state_branch: quartermaster-state }
naming:
  secret: "{TEAM}_{STAGE}_{name}"
  principal: "spn-{team}-{stage}"
  job: "{team}-"
  model: "{team}_"
stages: # in order of promotion
  - { key: preprod, name: Pre-production, risk: normal }
  - { key: prod, name: Production, risk: high, approval: 1 }
secrets: # what each team has per stage
  - { name: AZURE_CLIENT_ID, from: principal.client_id }
  - { name: AZURE_CLIENT_SECRET, from: principal.password }
  - { name: AZURE_TENANT_ID, from: tenant }
  - { name: AZURE_SUBSCRIPTION_ID, from: stage.subscription }
  - { name: DATABRICKS_HOST, from: stage.databricks.host }
  - { name: ACR_LOGIN_SERVER, from: stage.acr.login_server }
  - { name: AKS_CLUSTER, from: stage.aks.cluster }
  - { name: WAREHOUSE_PASSWORD, from: hand, renew_every: 180d }
rotation: { every: weekly, window: 45d, lifetime: 180d, grace: 24h, copies: [dependabot] }
access:
  acr: push
  aks: [cluster-user, namespace-writer]
  resource_group: reader
  databricks: { workspace: [user], cluster_policy: can_use, jobs: can_manage, models: can_manage, experiments: can_manage }
repositories:
  default_branch: main
  protection: { reviews: 1, code_owners: true, checks: [ci], force_push: false, enforce_on: [main] }
  environments: [ { name: prod, reviewers: maintainers, branches: [main] } ]
tags: # required on every Databricks job of a team
  - { key: team, values: team.key }
  - { key: project, pattern: "[a-z0-9-]+" }
  - { key: cost_center, pattern: "CC-\\d{4}" }
costs: { currency: EUR, shared: by_usage }
teams:
)"_L1;

constexpr auto team = R"(  - key: %1
    name: %2
    prefixes: [%1-]
    github_team: { slug: %1-data-science }
    identity: password # from before federation
)"_L1;

constexpr auto ofFirstTeam = R"(    cookiecutter: { repository: cookiecutter-lp, workflow: create_repo.yml }
    budget: { monthly: "12000" }
    isolated: # personal data
      - repository: lp-personal-offers
)"_L1;

constexpr auto stage = R"(      %2:
        subscription: %3
        resource_group: rg-%1-%2
        databricks: { host: https://adb-%4.azuredatabricks.example, cluster_policy: %1-%2, catalog: %1_%2, schema: models }
        acr: { id: /subscriptions/%5/resourceGroups/rg-shared-%2/providers/Microsoft.ContainerRegistry/registries/acrmeridian%2, repositories: %1/ }
        aks: { id: /subscriptions/%5/resourceGroups/rg-shared-%2/providers/Microsoft.ContainerService/managedClusters/aks-%2, namespace: %1 }
)"_L1;

constexpr auto tail = R"(temporary:
  - { secret: LP_PROD_DATABRICKS_HOST, repository: vendor-audit, until: 2026-11-25T18:00:00Z, reason: external audit }
exceptions:
  - { rule: secret-too-wide, object: "github:secret/LP_PROD_DATABRICKS_HOST", reason: public host name, until: 2027-01-31 }
reports:
  - { name: Monthly review, period: last-month, group_by: [team, project], compare: previous }
)"_L1;

QString guid(Random& random)
{
    const QString digits = QString::fromLatin1(random.text(32, "0123456789abcdef"));
    return u"%1-%2-4%3-a%4-%5"_s.arg(digits.mid(0, 8), digits.mid(8, 4), digits.mid(12, 3), digits.mid(15, 3), digits.mid(18, 12));
}

} // namespace

QString teamName(const QString& key)
{
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> names{{{"lp"_L1, "Loyalty & Personalization"_L1},
                                                                                    {"df"_L1, "Demand Forecasting"_L1},
                                                                                    {"pr"_L1, "Pricing"_L1},
                                                                                    {"qc"_L1, "Quality Control"_L1}}};
    for (const auto& [known, name] : names)
        if (known == key)
            return name;
    return "Team "_L1 + key.toUpper();
}

QByteArray sampleConventions(const QString& organization, const QStringList& teams, quint64 seed)
{
    Random random(seed ^ 0x636f6e76ULL);
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 2> stages{{{"preprod"_L1, "1001"_L1}, {"prod"_L1, "2002"_L1}}};
    const std::array shared{guid(random), guid(random)};
    QString text = QString(head).arg(organization);
    for (const QString& key : teams) {
        text += QString(team).arg(key, teamName(key));
        if (key == "lp"_L1)
            text += ofFirstTeam;
        text += "    stages:\n"_L1;
        for (std::size_t i = 0; i < stages.size(); ++i)
            text += QString(stage).arg(key, stages[i].first, guid(random), stages[i].second, shared[i]);
    }
    return (text + tail).toUtf8();
}

} // namespace qm::sandbox::github
