// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/stage_lights.h"

#include "core/conventions/naming.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageLights)
};

/// What all rows are made from.
struct Known {
    const Picture& picture;
    std::shared_ptr<const operations::ScopeStandings> standings;
    QHash<QString, int> repositories{}; ///< how many of each team
    QList<github::Repository> publicOnes{};
    bool areRepositoriesRead{false};
    bool areSecretsRead{false};
};

Known knownOf(const Picture& picture)
{
    Known known{.picture = picture,
                .standings = standingsOf(picture),
                .areRepositoriesRead = picture.estate.repositoryCount() > 0,
                .areSecretsRead = picture.estate.secretCount() > 0 && picture.estate.secretsToRead().isEmpty()};
    for (const github::Repository& repository : picture.estate.repositories()) {
        if (repository.visibility == github::RepositoryVisibility::Public)
            known.publicOnes << repository;
        ++known.repositories[picture.known->owners.teamOfRepository(repository.name)];
    }
    return known;
}

/// The team's secrets in that stage, by the conventions.
QStringList secretsOf(const conventions::Team& team, const QString& stage, const conventions::Conventions& rules)
{
    QStringList names;
    for (const conventions::SecretRule& rule : rules.secrets)
        if (!rule.isVariable)
            names << conventions::secretName(rules.naming, team.key, stage, rule.name);
    return names;
}

Light secretsLight(const conventions::Team& team, const QString& stage, const Known& known)
{
    Light light{.page = u"secrets"_s, .filter = u"team:%1 stage:%2"_s.arg(team.key, stage)};
    if (!known.areSecretsRead || !known.areRepositoriesRead) {
        light.text = Words::tr("not read");
        return light;
    }
    int wrong = 0;
    int missing = 0;
    const QStringList names = secretsOf(team, stage, known.picture.known->rules);
    for (const QString& name : names) {
        missing += known.picture.estate.secret(name) ? 0 : 1;
        wrong += known.standings->secret(name).deviates() ? 1 : 0;
    }
    if (wrong > 0)
        light.filter += u" deviates:yes"_s;
    light.state = wrong + missing > 0 ? Light::State::Soon : Light::State::Fine;
    light.text = missing > 0 ? Words::tr("%n missing", "secrets", missing)
                 : wrong > 0 ? Words::tr("%n deviate", "secrets", wrong)
                             : Words::tr("as wanted");
    QStringList tips;
    if (wrong > 0)
        tips << Words::tr("%n are read by others than the conventions say", "secrets", wrong);
    if (missing > 0)
        tips << Words::tr("%n do not exist", "secrets", missing);
    light.tip = tips.isEmpty() ? Words::tr("%n secrets, all as the conventions say", nullptr, int(names.size())) : tips.join(u'\n');
    return light;
}

/// Whether a repository that everybody can see reads one of the team's secrets in that stage.
bool readsSecrets(const github::Repository& repository, const QStringList& secrets, const estate::Estate& estate)
{
    return std::ranges::any_of(secrets, [&](const QString& name) {
        const estate::SecretScope* secret = estate.secret(name);
        return secret && secret->reaches(repository);
    });
}

Light repositoriesLight(const conventions::Team& team, const QString& stage, const Known& known)
{
    Light light{.page = u"repositories"_s, .filter = u"team:%1"_s.arg(team.key)};
    if (!known.areRepositoriesRead) {
        light.text = Words::tr("not read");
        return light;
    }
    const QStringList secrets = secretsOf(team, stage, known.picture.known->rules);
    QStringList readers;
    for (const github::Repository& each : known.publicOnes)
        if (readsSecrets(each, secrets, known.picture.estate))
            readers << each.name;
    const int open = int(readers.size());
    light.state = open > 0 ? Light::State::Bad : Light::State::Fine;
    light.text = open > 0 ? Words::tr("%n public", "repositories", open) : QString::number(known.repositories.value(team.key));
    light.tip = open > 0
                    ? Words::tr("%n public repositories read secrets of this stage", nullptr, open)
                    : Words::tr("%n repositories, no public one reads secrets of this stage", nullptr, known.repositories.value(team.key));
    if (open > 0)
        light.filter = u"visibility:public name:"_s + readers.join(u',');
    return light;
}

} // namespace

QList<StageLights> stageLights(const Picture& picture)
{
    const Known known = knownOf(picture);
    QList<StageLights> rows;
    for (const conventions::Team& team : picture.known->rules.teams) {
        bool isFirst = true;
        for (const conventions::Stage& stage : picture.known->rules.stages)
            if (team.stages.contains(stage.key))
                rows << StageLights{.team = team.key,
                                    .teamName = team.name.isEmpty() ? team.key : team.name,
                                    .stage = stage.key,
                                    .isProduction = picture.known->isProduction(stage.key),
                                    .isFirst = std::exchange(isFirst, false),
                                    .repositories = repositoriesLight(team, stage.key, known),
                                    .secrets = secretsLight(team, stage.key, known)};
    }
    return rows;
}

QList<StageLights> narrowed(const QList<StageLights>& rows, const LightsWanted& wanted)
{
    const auto isFine = [](const Light& light) { return light.state == Light::State::Fine; };
    QList<StageLights> passing;
    for (StageLights row : rows) {
        if (!wanted.team.isEmpty() && row.team != wanted.team)
            continue;
        if (wanted.onlyDeviations && isFine(row.repositories) && isFine(row.secrets))
            continue;
        row.isFirst = passing.isEmpty() || passing.last().team != row.team;
        passing << row;
    }
    return passing;
}

} // namespace qm::gui
