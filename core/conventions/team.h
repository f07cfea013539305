// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm::conventions {

/// How a team's principals sign in.
enum class Identity {
    Federated, ///< by OpenID Connect: no password is stored
    Password,
};

/// A team's members on GitHub; with a group they come from the identity provider.
struct GithubTeam {
    QString slug{};
    QString group{}; ///< the id of an Entra group, or empty

    bool operator==(const GithubTeam&) const = default;
};

/// The repository whose workflow makes new ones for the team.
struct Cookiecutter {
    QString repository{};
    QString workflow{};

    bool operator==(const Cookiecutter&) const = default;
};

struct DatabricksPlace {
    QString host{}; ///< where the file says it is: no token goes there for that alone
    QString clusterPolicy{};
    QString catalog{};
    QString schema{};

    bool operator==(const DatabricksPlace&) const = default;
};

struct RegistryPlace {
    QString id{};           ///< the full Azure resource id
    QString repositories{}; ///< names of the team's images begin with this

    bool operator==(const RegistryPlace&) const = default;
};

struct ClusterPlace {
    QString id{};    ///< the full Azure resource id
    QString space{}; ///< the namespace

    bool operator==(const ClusterPlace&) const = default;
};

/// What a team has in one stage; what is not said is empty.
struct TeamStage {
    QString subscription{};
    QString resourceGroup{};
    std::optional<DatabricksPlace> databricks{};
    std::optional<RegistryPlace> acr{};
    std::optional<ClusterPlace> aks{};

    bool operator==(const TeamStage&) const = default;
};

/// One domain team.
struct Team {
    QString key{};
    QString name{};
    QStringList prefixes{}; ///< names of its repositories begin with one of these
    std::optional<GithubTeam> githubTeam{};
    Identity identity{Identity::Federated};
    std::optional<Cookiecutter> cookiecutter{};
    QString monthlyBudget{};           ///< a decimal number in the currency of the costs; empty: none
    QMap<QString, TeamStage> stages{}; ///< by the stage's key
    QStringList isolated{};            ///< repositories with personal data: own principal, secrets for themselves only

    bool operator==(const Team&) const = default;
};

} // namespace qm::conventions
