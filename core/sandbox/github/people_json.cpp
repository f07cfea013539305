// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/people_json.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/repository_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto teamsSince = "2019-03-05T10:00:00Z"_L1;

} // namespace

qint64 userId(const QString& login)
{
    qint64 id = 1'000'000;
    for (const QChar letter : login)
        id = id * 31 % 90'000'007 + letter.unicode();
    return id;
}

QJsonObject userObject(const QByteArray& base, const QString& login, const QString& type)
{
    const QString url = QString::fromLatin1(base) + "/users/"_L1 + login;
    const QString pages = QString::fromLatin1(pagesBase(base));
    QJsonObject user{
        {u"login"_s, login},
        {u"id"_s, userId(login)},
        {u"node_id"_s, QString::fromLatin1(nodeId("U", userId(login)))},
        {u"avatar_url"_s, u"%1/avatars/u/%2"_s.arg(pages).arg(userId(login))},
        {u"gravatar_id"_s, QString(u""_s)},
        {u"url"_s, url},
        {u"html_url"_s, pages + u'/' + login},
        {u"type"_s, type},
        {u"user_view_type"_s, u"public"_s},
        {u"site_admin"_s, false},
    };
    for (const auto& [name, rest] : std::initializer_list<std::pair<QLatin1StringView, QLatin1StringView>>{
             {"followers_url"_L1, "/followers"_L1},
             {"following_url"_L1, "/following{/other_user}"_L1},
             {"gists_url"_L1, "/gists{/gist_id}"_L1},
             {"starred_url"_L1, "/starred{/owner}{/repo}"_L1},
             {"subscriptions_url"_L1, "/subscriptions"_L1},
             {"organizations_url"_L1, "/orgs"_L1},
             {"repos_url"_L1, "/repos"_L1},
             {"events_url"_L1, "/events{/privacy}"_L1},
             {"received_events_url"_L1, "/received_events"_L1},
         })
        user.insert(name, url + rest);
    return user;
}

QJsonObject ownerObject(const State& state, const QByteArray& base)
{
    return QJsonDocument::fromJson(ownerJson(state, base)).object();
}

QJsonObject rightsOf(const QString& permission)
{
    const bool admin = permission == "admin"_L1;
    const bool push = admin || permission == "push"_L1;
    return {{u"pull"_s, true}, {u"triage"_s, push}, {u"push"_s, push}, {u"maintain"_s, admin}, {u"admin"_s, admin}};
}

QString roleName(const QString& permission)
{
    return permission == "pull"_L1 ? u"read"_s : permission == "push"_L1 ? u"write"_s : permission;
}

QJsonObject teamObject(const Visit& visit, const Team& team, bool full)
{
    const QString base = QString::fromLatin1(visit.base);
    const QString url = u"%1/organizations/%2/team/%3"_s.arg(base).arg(visit.state.organizationId).arg(team.id);
    QJsonObject json{
        {u"id"_s, team.id},
        {u"node_id"_s, QString::fromLatin1(nodeId("T", team.id))},
        {u"name"_s, team.name},
        {u"slug"_s, team.slug},
        {u"description"_s, team.description.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(team.description)},
        {u"privacy"_s, u"closed"_s},
        {u"notification_setting"_s, u"notifications_enabled"_s},
        {u"permission"_s, u"pull"_s},
        {u"url"_s, url},
        {u"html_url"_s, u"%1/orgs/%2/teams/%3"_s.arg(QString::fromLatin1(pagesBase(visit.base)), visit.state.organization, team.slug)},
        {u"members_url"_s, url + "/members{/member}"_L1},
        {u"repositories_url"_s, url + "/repos"_L1},
        {u"type"_s, u"organization"_s},
        {u"organization_id"_s, visit.state.organizationId},
        {u"parent"_s, QJsonValue::Null},
    };
    if (full) {
        json.insert(u"members_count"_s, team.members.size());
        json.insert(u"repos_count"_s, team.repositories.size());
        json.insert(u"created_at"_s, QString(teamsSince));
        json.insert(u"updated_at"_s, QString(teamsSince));
        json.insert(u"organization"_s, organizationObject(visit));
    }
    return json;
}

} // namespace qm::sandbox::github
