// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/app_json.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/people_json.h"
#include "core/sandbox/github/repository_json.h"
#include "core/sandbox/github/tokens.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto installedAt = "2026-02-02T09:00:00Z"_L1;

QJsonObject installationObject(const Visit& visit, const App& app)
{
    const QString base = QString::fromLatin1(visit.base);
    return {
        {u"id"_s, app.installation},
        {u"client_id"_s, app.clientId},
        {u"account"_s, ownerObject(visit.state, visit.base)},
        {u"repository_selection"_s, app.repositories ? u"selected"_s : u"all"_s},
        {u"access_tokens_url"_s, u"%1/app/installations/%2/access_tokens"_s.arg(base).arg(app.installation)},
        {u"repositories_url"_s, base + "/installation/repositories"_L1},
        {u"html_url"_s, u"%1/organizations/%2/settings/installations/%3"_s.arg(
                            QString::fromLatin1(pagesBase(visit.base)), visit.state.organization, QString::number(app.installation))},
        {u"app_id"_s, app.id},
        {u"app_slug"_s, app.slug},
        {u"target_id"_s, visit.state.organizationId},
        {u"target_type"_s, u"Organization"_s},
        {u"permissions"_s, toJson(app.permissions)},
        {u"events"_s, QJsonArray()},
        {u"created_at"_s, QString(installedAt)},
        {u"updated_at"_s, QString(installedAt)},
        {u"single_file_name"_s, QJsonValue::Null},
        {u"has_multiple_single_files"_s, false},
        {u"single_file_paths"_s, QJsonArray()},
        {u"suspended_by"_s, QJsonValue::Null},
        {u"suspended_at"_s, QJsonValue::Null},
    };
}

} // namespace

QJsonObject toJson(const Permissions& permissions)
{
    QJsonObject json;
    for (auto permission = permissions.begin(); permission != permissions.end(); ++permission)
        json.insert(permission.key(), *permission);
    return json;
}

net::Response getApp(Visit& visit)
{
    const App app = appUnder(visit.conditions, visit.state);
    const QString pages = QString::fromLatin1(pagesBase(visit.base));
    return answerJson(200, QJsonObject{
                               {u"id"_s, app.id},
                               {u"client_id"_s, app.clientId},
                               {u"slug"_s, app.slug},
                               {u"node_id"_s, QString::fromLatin1(nodeId("A", app.id))},
                               {u"owner"_s, ownerObject(visit.state, visit.base)},
                               {u"name"_s, u"Quartermaster: scopes and rotation"_s},
                               {u"description"_s, u"Keeps the organization's secrets where they belong"_s},
                               {u"external_url"_s, pages + u'/' + visit.state.organization},
                               {u"html_url"_s, pages + "/apps/"_L1 + app.slug},
                               {u"created_at"_s, QString(installedAt)},
                               {u"updated_at"_s, QString(installedAt)},
                               {u"permissions"_s, toJson(app.permissions)},
                               {u"events"_s, QJsonArray()},
                               {u"installations_count"_s, 1},
                           });
}

net::Response listInstallations(Visit& visit)
{
    return answerPage(visit, QList{appUnder(visit.conditions, visit.state)}, nullptr,
                      [&](const App& app) { return QJsonDocument(installationObject(visit, app)).toJson(QJsonDocument::Compact); });
}

net::Response getInstallation(Visit& visit)
{
    if (visit.values[0].toLongLong() != visit.state.app.installation)
        return notFound(visit.documentation);
    return getInstallationOfOrganization(visit);
}

net::Response getInstallationOfOrganization(Visit& visit)
{
    const App app = appUnder(visit.conditions, visit.state);
    return app.isThere() ? answerJson(200, installationObject(visit, app)) : notFound(visit.documentation);
}

net::Response listInstallationRepositories(Visit& visit)
{
    QList<const Repository*> repositories;
    for (const Repository& repository : std::as_const(visit.state.repositories))
        if (!visit.token || !visit.token->repositories || visit.token->repositories->contains(repository.id))
            repositories.append(&repository);
    net::Response answer = answerPage(visit, repositories, "repositories", [&](const Repository* repository) {
        return repositoryJson(visit.state, *repository, visit.base, Detail::Full);
    });
    const bool isSelection = visit.token && visit.token->repositories;
    answer.body.chop(1);
    answer.body.append(isSelection ? R"(,"repository_selection":"selected"})" : R"(,"repository_selection":"all"})");
    return answer;
}

net::Response revokeInstallationToken(Visit& visit)
{
    if (visit.token)
        endToken(visit.state, QByteArray(visit.token->text));
    return answerNothing(204);
}

} // namespace qm::sandbox::github
