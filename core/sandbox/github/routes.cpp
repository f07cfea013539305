// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/routes.h"

#include "core/sandbox/github/answers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// What stands for the {…} of a template in a path, if it fits; segments that are fixed compare letter by letter.
std::optional<QHash<QString, QString>> fit(QLatin1StringView pathTemplate, const QByteArray& path)
{
    const QStringList wanted = QString(pathTemplate).split(u'/');
    const QByteArrayList given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(given.at(i)));
        if (wanted.at(i).startsWith(u'{') && !decoded.isEmpty())
            values.insert(wanted.at(i).sliced(1).chopped(1), decoded);
        else if (wanted.at(i) != decoded)
            return std::nullopt;
    }
    return values;
}

} // namespace

net::Response route(State& state, const Ask& ask)
{
    for (const auto& routes : {accountRoutes(), repositoryRoutes(), secretRoutes(), secretScopeRoutes(), graphqlRoutes()})
        for (const Route& candidate : routes) {
            if (candidate.method != ask.method)
                continue;
            const auto values = fit(candidate.path, ask.path);
            if (!values)
                continue;
            if (values->contains(u"org"_s) && values->value(u"org"_s).compare(state.organization, Qt::CaseInsensitive) != 0)
                return notFound();
            if (values->contains(u"organization_id"_s) && values->value(u"organization_id"_s) != QString::number(state.organizationId))
                return notFound();
            return candidate.answer(state, {.ask = ask, .values = *values});
        }
    return notFound();
}

FoundRepository findRepository(State& state, const Routed& routed)
{
    if (routed["owner"_L1].compare(state.organization, Qt::CaseInsensitive) != 0)
        return {.otherwise = notFound()};
    if (Repository* repository = state.repository(routed["repo"_L1]))
        return {.repository = repository};
    const auto former = state.formerNames.constFind(routed["repo"_L1].toLower());
    if (former == state.formerNames.cend())
        return {.otherwise = notFound()};
    const bool isRead = routed.ask.method == net::Method::Get;
    const QString rest = QString::fromUtf8(routed.ask.path).section(u'/', 4);
    const QString moved =
        u"%1/repositories/%2%3"_s.arg(routed.ask.base.toString()).arg(*former).arg(rest.isEmpty() ? QString() : u'/' + rest);
    net::Response answer = json(
        isRead ? 301 : 307, QJsonObject{{u"message"_s, isRead ? u"Moved Permanently"_s : u"Temporary Redirect"_s},
                                        {u"url"_s, moved},
                                        {u"documentation_url"_s,
                                         u"https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects"_s}});
    answer.headers.add("location", moved.toUtf8());
    return {.otherwise = answer};
}

} // namespace qm::sandbox::github
