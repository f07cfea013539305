// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/addresses.h"

#include "core/sandbox/github/answers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr char enterprisePrefix[] = "/api/v3";

/// What comes behind the first `count` segments of a path, with its slash.
QByteArray behind(const QByteArray& path, int count)
{
    qsizetype at = 0;
    for (int i = 0; i < count; ++i) {
        at = path.indexOf('/', at + 1);
        if (at < 0)
            return {};
    }
    return path.mid(at);
}

qint64 idIn(const QByteArray& path)
{
    return path.split('/').value(2).toLongLong();
}

} // namespace

Place placeOf(const Ask& ask)
{
    const QByteArray origin = ask.base.toEncoded(QUrl::StripTrailingSlash);
    if (ask.path == "/api/graphql")
        return {origin + enterprisePrefix, "/graphql"_ba};
    if (ask.path.startsWith("/api/v3/"))
        return {origin + enterprisePrefix, ask.path.mid(sizeof(enterprisePrefix) - 1)};
    return {origin, ask.path};
}

std::optional<QByteArray> withNames(const State& state, const QByteArray& path)
{
    if (path.startsWith("/organizations/")) {
        if (idIn(path) != state.organizationId)
            return std::nullopt;
        const QByteArray organization = "/orgs/" + state.organization.toUtf8();
        if (path.split('/').value(3) != "team")
            return organization + behind(path, 2);
        const qint64 id = path.split('/').value(4).toLongLong();
        for (const Team& team : state.teams)
            if (team.id == id)
                return organization + "/teams/" + team.slug.toUtf8() + behind(path, 4);
        return std::nullopt;
    }
    if (path.startsWith("/repositories/")) {
        const auto repository = state.repositories.constFind(idIn(path));
        if (repository == state.repositories.cend())
            return std::nullopt;
        return "/repos/" + state.organization.toUtf8() + '/' + repository->name.toUtf8() + behind(path, 2);
    }
    return path;
}

QByteArray withIds(const State& state, const Repository* repository, const QByteArray& path)
{
    if (repository)
        return "/repositories/" + QByteArray::number(repository->id) + behind(path, 3);
    if (!path.startsWith("/orgs/"))
        return path;
    const QByteArray organization = "/organizations/" + QByteArray::number(state.organizationId);
    const QByteArray rest = behind(path, 2);
    if (rest.startsWith("/teams/"))
        if (const Team* team = state.teamNamed(QString::fromUtf8(path.split('/').value(4))))
            return organization + "/team/" + QByteArray::number(team->id) + behind(path, 4);
    return organization + rest;
}

net::Response redirect(const Visit& visit, const Repository& moved, const QByteArray& path)
{
    QByteArray target = visit.base + "/repositories/" + QByteArray::number(moved.id) + behind(path, 3);
    if (!visit.ask.rawQuery.isEmpty())
        target += '?' + visit.ask.rawQuery;
    net::Response answer = answerJson(visit.ask.method == net::Method::Get ? 301 : 307,
                                      QJsonObject{{u"message"_s, u"Moved Permanently"_s},
                                                  {u"url"_s, QString::fromLatin1(target)},
                                                  {u"documentation_url"_s, u"https://docs.github.com/rest/guides/"
                                                                           "best-practices-for-using-the-rest-api#follow-redirects"_s}});
    answer.headers.add("location"_ba, target);
    return answer;
}

QByteArray pagesBase(const QByteArray& apiBase)
{
    return apiBase.endsWith(enterprisePrefix) ? apiBase.chopped(sizeof(enterprisePrefix) - 1) : apiBase;
}

QByteArray httpDate(const QDateTime& time)
{
    constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDate date = time.date();
    const QTime clock = time.time();
    char text[32];
    const int size = std::snprintf(
        text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[static_cast<std::size_t>(date.dayOfWeek() - 1)], date.day(),
        months[static_cast<std::size_t>(date.month() - 1)], date.year(), clock.hour(), clock.minute(), clock.second());
    return QByteArray(text, size);
}

} // namespace qm::sandbox::github
