// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/apps.h"

#include "core/github/answers.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

Permissions readPermissions(const JsonReader& json)
{
    Permissions permissions;
    const QJsonObject granted = json.object("permissions"_L1);
    for (auto permission = granted.begin(); permission != granted.end(); ++permission) {
        if (!permission->isString())
            json.refuse("permissions"_L1, Words::tr("names no level for %1").arg(permission.key()));
        permissions.insert(permission.key(), permission->toString());
    }
    return permissions;
}

Result<App> readApp(JsonReader json)
{
    App app{.id = json.integer("id"_L1), .slug = json.text("slug"_L1), .name = json.text("name"_L1), .permissions = readPermissions(json)};
    return json.finish(std::move(app));
}

Result<Installation> readInstallation(JsonReader json)
{
    const JsonReader account = json.at("account"_L1); // an enterprise has a slug, everybody else a login
    Installation installation{.id = json.integer("id"_L1),
                              .account = account.has("login"_L1) ? account.text("login"_L1) : account.text("slug"_L1),
                              .allRepositories = json.text("repository_selection"_L1) == "all"_L1,
                              .permissions = readPermissions(json),
                              .suspended = json.optionalTime("suspended_at"_L1).has_value()};
    return json.finish(std::move(installation));
}

Result<InstallationToken> readInstallationToken(JsonReader json)
{
    InstallationToken token{.token = json.secret("token"_L1),
                            .expiresAt = json.time("expires_at"_L1),
                            .permissions = readPermissions(json),
                            .allRepositories = json.optionalText("repository_selection"_L1) != "selected"_L1};
    return json.finish(std::move(token));
}

QJsonObject bodyOf(const Narrowing& narrowing)
{
    QJsonObject body;
    QJsonObject permissions;
    for (auto permission = narrowing.permissions.begin(); permission != narrowing.permissions.end(); ++permission)
        permissions.insert(permission.key(), *permission);
    if (!permissions.isEmpty())
        body.insert(u"permissions"_s, permissions);
    QJsonArray ids;
    for (const RepositoryId id : narrowing.repositories)
        ids << id.value;
    if (!ids.isEmpty())
        body.insert(u"repository_ids"_s, ids);
    return body;
}

} // namespace

net::Call<App> getApp()
{
    net::Request request = net::get(u"/app"_s);
    request.attempted = Words::tr("read the App");
    return {.request = request, .read = readRecord<&readApp>};
}

net::Call<Installation> getInstallation(qint64 installation)
{
    net::Request request = net::get(u"/app/installations/{installation_id}"_s, {QString::number(installation)});
    request.attempted = Words::tr("read the App's installation %1").arg(installation);
    return {.request = request, .read = readRecord<&readInstallation>};
}

net::Call<Installation> getOrgInstallation(const QString& org)
{
    net::Request request = net::get(u"/orgs/{org}/installation"_s, {org});
    request.attempted = Words::tr("find the App's installation in %1").arg(org);
    return {.request = request, .read = readRecord<&readInstallation>};
}

net::Call<InstallationToken> createInstallationToken(qint64 installation, const Narrowing& narrowing)
{
    net::Request request = net::post(u"/app/installations/{installation_id}/access_tokens"_s, {QString::number(installation)});
    request.body = bodyOf(narrowing);
    request.readsOnly = true;
    request.attempted = Words::tr("get a token of the App's installation %1").arg(installation);
    return {.request = request, .read = readRecord<&readInstallationToken>};
}

net::Call<net::Receipt> revokeInstallationToken()
{
    net::Request request = net::remove(u"/installation/token"_s);
    request.attempted = Words::tr("end the App's token");
    return {.request = request, .read = readReceipt};
}

} // namespace qm::github
