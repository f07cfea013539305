// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/organization.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::simulation {

QStringList repositoryNames()
{
    return {u"lp-basket"_s, u"lp-churn"_s, u"lp-offers"_s, u"df-demand"_s, u"df-weather"_s, u"open-forecast"_s};
}

QStringList secretNames()
{
    return {u"LP_PROD_ID"_s, u"LP_PROD_SECRET"_s, u"DF_PROD_ID"_s, u"DF_PROD_SECRET"_s};
}

QJsonObject smallOrganization()
{
    QJsonArray repositories;
    for (const QString& name : repositoryNames())
        repositories << QJsonObject{{u"name"_s, name},
                                    {u"id"_s, 101 + repositories.size()},
                                    {u"visibility"_s, name.startsWith(u"open"_s) ? u"public"_s : u"private"_s},
                                    {u"archived"_s, false},
                                    {u"topics"_s, QJsonArray()}};
    QJsonArray secrets;
    for (const QString& name : secretNames())
        secrets << QJsonObject{{u"name"_s, name},
                               {u"visibility"_s, u"selected"_s},
                               {u"repositories"_s, QJsonArray{u"lp-basket"_s, u"df-demand"_s}},
                               {u"value"_s, u"value of "_s + name},
                               {u"updated_at"_s, u"2026-01-01T00:00:00Z"_s}};
    return {{u"github"_s, QJsonObject{{u"repositories"_s, repositories}, {u"secrets"_s, secrets}}}};
}

Scopes scopesOf(const QJsonObject& state)
{
    const QJsonObject github = state["github"_L1].toObject();
    Scopes scopes;
    QHash<QString, qint64> ids;
    for (const QJsonValue& repository : github["repositories"_L1].toArray()) {
        scopes.repositories.insert(repository["id"_L1].toInteger(), repository["name"_L1].toString());
        ids.insert(repository["name"_L1].toString(), repository["id"_L1].toInteger());
    }
    for (const QJsonValue& secret : github["secrets"_L1].toArray()) {
        Scopes::Secret& seen = scopes.secrets[secret["name"_L1].toString()];
        seen.visibility = secret["visibility"_L1].toString();
        for (const QJsonValue& name : secret["repositories"_L1].toArray())
            seen.selected << ids.value(name.toString());
    }
    return scopes;
}

AdminEdit someEdit(Chance& chance, const Scopes& scopes)
{
    if (scopes.repositories.isEmpty() || scopes.secrets.isEmpty())
        return {};
    const qint64 id = chance.oneOf(scopes.repositories.keys());
    const QByteArray secret = "/orgs/meridian-retail/actions/secrets/" + chance.oneOf(scopes.secrets.keys()).toUtf8();
    const QByteArray member = secret + "/repositories/" + QByteArray::number(id);
    const QByteArray repository = "/repos/meridian-retail/" + scopes.repositories.value(id).toUtf8();
    switch (chance.below(12)) {
    case 0:
        return {"DELETE", secret, {}};
    case 1:
        return {"DELETE", repository, {}};
    case 2:
        return {"PATCH", repository, R"({"name":"renamed-)" + QByteArray::number(chance.below(1'000'000)) + R"("})"};
    case 3:
        return {"PUT", secret + "/repositories", R"({"selected_repository_ids":[)" + QByteArray::number(id) + "]}"};
    default:
        return {chance.oneIn(2) ? "PUT" : "DELETE", member, {}};
    }
}

} // namespace qm::simulation
