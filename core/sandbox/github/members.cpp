// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/people_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// A member's login as they write it; empty where nobody has it.
QString memberNamed(const State& state, const QString& login)
{
    for (const QString& member : state.members.keys())
        if (member.compare(login, Qt::CaseInsensitive) == 0)
            return member;
    return {};
}

} // namespace

net::Response listMembers(Visit& visit)
{
    const QString filter = visit.ask.queryValue("filter"_L1);
    // Everybody here uses two factors. Who is no owner may not ask who does not.
    if (filter.startsWith("2fa_"_L1)) {
        if (visit.token && !visit.token->owner)
            return refuse(422, u"Only owners can use this filter."_s, visit.documentation);
        return answerPage(visit, QStringList(), nullptr, [](const QString&) { return QByteArray(); });
    }
    const QString role = visit.ask.queryValue("role"_L1);
    QStringList logins;
    for (auto member = visit.state.members.cbegin(); member != visit.state.members.cend(); ++member)
        if ((role != "admin"_L1 && role != "member"_L1) || role == *member)
            logins.append(member.key());
    return answerPage(visit, logins, nullptr,
                      [&](const QString& login) { return QJsonDocument(userObject(visit.base, login)).toJson(QJsonDocument::Compact); });
}

net::Response checkMember(Visit& visit)
{
    const bool isMember = !memberNamed(visit.state, visit.values[0]).isEmpty();
    if (visit.token && visit.token->kind != Token::Kind::Installation && !visit.state.members.contains(visit.token->login)) {
        // To outsiders only public membership is told.
        net::Response answer = answerNothing(302);
        answer.headers.add("location"_ba, visit.base + "/orgs/" + visit.state.organization.toUtf8() + "/public_members/" +
                                              QUrl::toPercentEncoding(visit.values[0]));
        return answer;
    }
    return isMember ? answerNothing(204) : notFound(visit.documentation);
}

net::Response getMembership(Visit& visit)
{
    const QString login = memberNamed(visit.state, visit.values[0]);
    if (login.isEmpty())
        return notFound(visit.documentation);
    if (visit.token && visit.token->kind != Token::Kind::Installation && !visit.state.members.contains(visit.token->login))
        return refuse(403, u"You must be a member of %1 to see membership information for %2."_s.arg(visit.state.organization, login),
                      visit.documentation);
    const QString base = QString::fromLatin1(visit.base);
    const QString organization = base + "/orgs/"_L1 + visit.state.organization;
    const QJsonObject whole = organizationObject(visit);
    QJsonObject simple;
    for (const auto name : {"login"_L1, "id"_L1, "node_id"_L1, "url"_L1, "repos_url"_L1, "events_url"_L1, "hooks_url"_L1, "issues_url"_L1,
                            "members_url"_L1, "public_members_url"_L1, "avatar_url"_L1, "description"_L1})
        simple.insert(name, whole.value(name));
    return answerJson(200, QJsonObject{{u"url"_s, organization + "/memberships/"_L1 + login},
                                       {u"state"_s, u"active"_s},
                                       {u"role"_s, visit.state.members.value(login)},
                                       {u"organization_url"_s, organization},
                                       {u"organization"_s, simple},
                                       {u"user"_s, userObject(visit.base, login)}});
}

} // namespace qm::sandbox::github
