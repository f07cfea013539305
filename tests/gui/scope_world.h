// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/known_conventions.h"

#include <QDateTime>

namespace qm::test {

inline const QDateTime scopeNow(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

/// Conventions of two teams, lp and df, in preprod and prod: secrets ID and HOST; lp-alone is isolated.
inline session::Knowledge scopeKnowledge()
{
    using namespace Qt::StringLiterals;
    session::KnownConventions known;
    conventions::Conventions& rules = known.rules;
    rules.stages = {{u"preprod"_s, u"Pre"_s}, {u"prod"_s, u"Prod"_s, conventions::Risk::High}};
    rules.secrets = {{.name = u"ID"_s}, {.name = u"HOST"_s}};
    rules.teams = {{.key = u"lp"_s,
                    .name = u"Loyalty"_s,
                    .prefixes = {u"lp-"_s},
                    .stages = {{u"prod"_s, {}}, {u"preprod"_s, {}}},
                    .isolated = {u"lp-alone"_s}},
                   {.key = u"df"_s, .name = u"Demand"_s, .prefixes = {u"df-"_s}, .stages = {{u"prod"_s, {}}}}};
    rules.exceptions = {{.rule = u"secret-too-wide"_s,
                         .object = u"github:secret/LP_PROD_HOST"_s,
                         .until = QDateTime(QDate(2027, 2, 1), QTime(0, 0), Qt::UTC)}};
    known.owners = conventions::Ownership(rules);
    known.production = {u"prod"_s};
    return std::make_shared<const session::KnownConventions>(known);
}

/// An organization of those repositories, which get ids from 1 on.
inline estate::Estate repositoriesNamed(const QStringList& names)
{
    estate::Estate estate;
    qint64 id = 0;
    for (const QString& name : names)
        estate = estate.withRepository({.id = {++id}, .name = name, .visibility = github::RepositoryVisibility::Private}, scopeNow);
    return estate;
}

/// The same with a secret that those repositories may read.
inline estate::Estate withList(const estate::Estate& estate, const QString& secret, const QStringList& readers)
{
    estate::SecretScope scope{.secret = {.name = secret}};
    for (const QString& name : readers)
        if (const github::Repository* repository = estate.repository(name))
            scope.selected.insert(repository->id, repository->name);
    return estate.withSecret(scope, scopeNow);
}

/// The same with one that has no list.
inline estate::Estate withoutList(const estate::Estate& estate, const QString& secret, github::SecretVisibility visibility)
{
    return estate.withSecret({.secret = {.name = secret, .visibility = visibility}}, scopeNow);
}

} // namespace qm::test
