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

constexpr std::array<std::pair<ValueSource, QLatin1StringView>, 11> sources{{
    {ValueSource::PrincipalClientId, "principal.client_id"_L1},
    {ValueSource::PrincipalPassword, "principal.password"_L1},
    {ValueSource::PrincipalObjectId, "principal.object_id"_L1},
    {ValueSource::Tenant, "tenant"_L1},
    {ValueSource::Subscription, "stage.subscription"_L1},
    {ValueSource::ResourceGroup, "stage.resource_group"_L1},
    {ValueSource::DatabricksHost, "stage.databricks.host"_L1},
    {ValueSource::AcrLoginServer, "stage.acr.login_server"_L1},
    {ValueSource::AksCluster, "stage.aks.cluster"_L1},
    {ValueSource::AksNamespace, "stage.aks.namespace"_L1},
    {ValueSource::Hand, "hand"_L1},
}};

constexpr std::array<std::pair<bool, QLatin1StringView>, 2> secretKinds{{{false, "secret"_L1}, {true, "variable"_L1}}};

constexpr std::array<std::pair<Every, QLatin1StringView>, 3> everies{{
    {Every::Daily, "daily"_L1},
    {Every::Weekly, "weekly"_L1},
    {Every::Monthly, "monthly"_L1},
}};

constexpr std::array<std::pair<Copy, QLatin1StringView>, 5> copies{{
    {Copy::Dependabot, "dependabot"_L1},
    {Copy::Codespaces, "codespaces"_L1},
    {Copy::Environments, "environments"_L1},
    {Copy::Databricks, "databricks"_L1},
    {Copy::KeyVault, "key_vault"_L1},
}};

constexpr std::array<std::pair<AcrRole, QLatin1StringView>, 2> acrRoles{{{AcrRole::Pull, "pull"_L1}, {AcrRole::Push, "push"_L1}}};

constexpr std::array<std::pair<AksRole, QLatin1StringView>, 3> aksRoles{{
    {AksRole::ClusterUser, "cluster-user"_L1},
    {AksRole::NamespaceReader, "namespace-reader"_L1},
    {AksRole::NamespaceWriter, "namespace-writer"_L1},
}};

DatabricksAccess readDatabricksAccess(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the access to Databricks"), faults);
    return {.workspace = table.optional("workspace"_L1).texts(forms::word),
            .clusterPolicy = table.optional("cluster_policy"_L1).text(forms::word),
            .jobs = table.optional("jobs"_L1).text(forms::word),
            .models = table.optional("models"_L1).text(forms::word),
            .experiments = table.optional("experiments"_L1).text(forms::word)};
}

BranchProtection readProtection(const YamlValue& value, Faults& faults)
{
    constexpr int mostReviews = 6; // GitHub's own limit
    TableReader table(value, Words::tr("a protection"), faults);
    return {.reviews = table.optional("reviews"_L1).integer(0, mostReviews),
            .codeOwners = table.optional("code_owners"_L1).boolean(),
            .checks = table.optional("checks"_L1).texts(),
            .forcePush = table.optional("force_push"_L1).boolean(),
            .enforceOn = table.optional("enforce_on"_L1).texts(forms::branch)};
}

DeploymentEnvironment readEnvironment(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("an environment"), faults);
    return {.name = table.required("name"_L1).text(),
            .reviewers = table.optional("reviewers"_L1).text(),
            .branches = table.optional("branches"_L1).texts(forms::branch)};
}

} // namespace

SecretRule readSecretRule(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a secret"), faults);
    SecretRule rule{.name = table.required("name"_L1).text(forms::secretPart),
                    .from = table.required("from"_L1).oneOf<ValueSource>(sources, ValueSource::Hand),
                    .isVariable = table.optional("kind"_L1).oneOf<bool>(secretKinds, false)};
    const FieldReader renew = table.optional("renew_every"_L1);
    if (renew.isThere())
        rule.renewEvery = renew.duration(std::chrono::days(1));
    if (renew.isThere() && rule.from != ValueSource::Hand)
        renew.refuse(Words::tr("only a secret that is set by hand (“from: hand”) is renewed by hand"));
    return rule;
}

Rotation readRotation(const YamlValue& value, Faults& faults)
{
    constexpr Milliseconds defaultGrace = std::chrono::hours(24);
    constexpr Milliseconds never{0};
    TableReader table(value, Words::tr("the rotation"), faults);
    const FieldReader window = table.required("window"_L1);
    const FieldReader lifetime = table.required("lifetime"_L1);
    const Rotation rotation{.every = table.required("every"_L1).oneOf<Every>(everies, Every::Daily),
                            .window = window.duration(),
                            .lifetime = lifetime.duration(),
                            .grace = table.optional("grace"_L1).duration(defaultGrace),
                            .copies = table.optional("copies"_L1).someOf<Copy>(copies)};
    if (rotation.window != never && rotation.window <= 2 * interval(rotation.every) + rotation.grace)
        window.refuse(Words::tr("the window must be longer than two runs and the grace, or one missed run loses a credential"),
                      Words::tr("Make it longer, or run more often."));
    if (rotation.window != never && rotation.lifetime != never && rotation.lifetime <= rotation.window)
        lifetime.refuse(Words::tr("the lifetime must be longer than the window, or a new credential is replaced at once"));
    return rotation;
}

Milliseconds interval(Every every)
{
    switch (every) {
    case Every::Daily:
        return std::chrono::days(1);
    case Every::Weekly:
        return std::chrono::weeks(1);
    case Every::Monthly:
        break;
    }
    return std::chrono::days(31);
}

Access readAccess(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the access"), faults);
    return {.acr = table.optional("acr"_L1).oneOf<AcrRole>(acrRoles, AcrRole::None),
            .aks = table.optional("aks"_L1).someOf<AksRole>(aksRoles),
            .resourceGroup = table.optional("resource_group"_L1).text(forms::word),
            .databricks = table.optional("databricks"_L1).optional(readDatabricksAccess).value_or(DatabricksAccess())};
}

RepositoryRules readRepositoryRules(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the rules for repositories"), faults);
    return {.defaultBranch = table.optional("default_branch"_L1).text(forms::branch, u"main"_s),
            .protection = table.optional("protection"_L1).optional(readProtection),
            .environments = table.optional("environments"_L1).list(readEnvironment)};
}

} // namespace qm::conventions
