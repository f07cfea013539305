// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm::conventions {

/// Where the value of a team's secret comes from.
enum class ValueSource {
    PrincipalClientId,
    PrincipalPassword, ///< this one is rotated
    PrincipalObjectId,
    Tenant,
    Subscription,
    ResourceGroup,
    DatabricksHost,
    AcrLoginServer,
    AksCluster,
    AksNamespace,
    Hand, ///< a person sets it; we keep its scope and watch its age
};

/// One secret that every team has in each of its stages.
struct SecretRule {
    QString name{}; ///< what Naming::secret calls {name}
    ValueSource from{ValueSource::Hand};
    bool isVariable{false};                   ///< an organization variable instead
    std::optional<Milliseconds> renewEvery{}; ///< of one set by hand

    bool operator==(const SecretRule&) const = default;
};

enum class Every { Daily, Weekly, Monthly };

/// Where a rotated credential goes besides GitHub Actions.
enum class Copy { Dependabot, Codespaces, Environments, Databricks, KeyVault };

/// How credentials are rotated. The window is longer than two runs and the grace, so that one missed run does no harm.
struct Rotation {
    Every every{Every::Weekly};
    Milliseconds window{0};   ///< what expires within it is replaced
    Milliseconds lifetime{0}; ///< of a new credential
    Milliseconds grace{0};    ///< how long the replaced one stays
    QList<Copy> copies{};

    bool operator==(const Rotation&) const = default;
};

/// The longest time between two runs.
Milliseconds interval(Every every);

enum class AcrRole { None, Pull, Push };
enum class AksRole { ClusterUser, NamespaceReader, NamespaceWriter };

/// What a team's principal may do on Databricks, in the words of its permissions: "can_use".
struct DatabricksAccess {
    QStringList workspace{};
    QString clusterPolicy{};
    QString jobs{};
    QString models{};
    QString experiments{};

    bool operator==(const DatabricksAccess&) const = default;
};

/// What a team's principal may do in each of its stages.
struct Access {
    AcrRole acr{AcrRole::None};
    QList<AksRole> aks{};
    QString resourceGroup{};
    DatabricksAccess databricks{};

    bool operator==(const Access&) const = default;
};

struct BranchProtection {
    int reviews{0};
    bool codeOwners{false};
    QStringList checks{};
    bool forcePush{false};
    QStringList enforceOn{};

    bool operator==(const BranchProtection&) const = default;
};

struct DeploymentEnvironment {
    QString name{};
    QString reviewers{};
    QStringList branches{};

    bool operator==(const DeploymentEnvironment&) const = default;
};

/// What every repository of a team has.
struct RepositoryRules {
    QString defaultBranch{QStringLiteral("main")};
    std::optional<BranchProtection> protection{};
    QList<DeploymentEnvironment> environments{};

    bool operator==(const RepositoryRules&) const = default;
};

/// A tag that every Databricks job of a team has.
struct TagRule {
    QString key{};
    QString valuesFrom{}; ///< "team.key" or "stage.key": the tag has one of those
    QString pattern{};    ///< or what its whole value matches; both empty: anything

    bool operator==(const TagRule&) const = default;
};

enum class CostSplit { ByUsage, Even, None };

struct Costs {
    QString currency{QStringLiteral("EUR")}; ///< ISO 4217
    CostSplit shared{CostSplit::ByUsage};    ///< how what all use is split

    bool operator==(const Costs&) const = default;
};

/// A scope that is taken back in time.
struct TemporaryAccess {
    QString secret{};
    QString repository{};
    QDateTime until{}; ///< UTC
    QString reason{};

    bool operator==(const TemporaryAccess&) const = default;
};

/// A deviation that is known and accepted.
struct Exception {
    QString rule{};
    QString object{}; ///< "github:secret/LP_PROD_DATABRICKS_HOST"
    QString reason{};
    QDateTime until{}; ///< UTC; invalid: for good

    bool operator==(const Exception&) const = default;
};

/// A cost report that has a name.
struct SavedReport {
    QString name{};
    QString period{};
    QStringList groupBy{};
    QString compare{};

    bool operator==(const SavedReport&) const = default;
};

} // namespace qm::conventions
