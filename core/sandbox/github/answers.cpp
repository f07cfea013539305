// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {

net::Response json(int status, const QJsonValue& body)
{
    const QJsonDocument document = body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return {.status = status,
            .headers = {{"content-type", "application/json; charset=utf-8"}},
            .body = document.toJson(QJsonDocument::Compact)};
}

net::Response noContent()
{
    return {.status = 204};
}

net::Response problem(int status, const QString& message, const QString& documentation)
{
    return json(status, QJsonObject{{u"message"_s, message},
                                    {u"documentation_url"_s, documentation.isEmpty() ? u"https://docs.github.com/rest"_s : documentation},
                                    {u"status"_s, QString::number(status)}});
}

net::Response notFound()
{
    return problem(404, u"Not Found"_s);
}

net::Response invalidRequest(const QString& detail)
{
    return problem(422, u"Invalid request.\n\n"_s + detail);
}

net::Response validationFailed(const QJsonObject& error)
{
    return json(422, QJsonObject{{u"message"_s, u"Validation Failed"_s},
                                 {u"errors"_s, QJsonArray{error}},
                                 {u"documentation_url"_s, u"https://docs.github.com/rest"_s},
                                 {u"status"_s, u"422"_s}});
}

PageOf pageOf(qsizetype count, const Ask& ask, const QString& path, const std::function<QJsonValue(qsizetype)>& item)
{
    const auto number = [&](const QString& key, qsizetype otherwise, qsizetype most) {
        bool isNumber = false;
        const qsizetype value = ask.query.queryItemValue(key).toLongLong(&isNumber);
        return isNumber && value > 0 ? std::min(value, most) : otherwise;
    };
    const qsizetype size = number(u"per_page"_s, 30, 100);
    const qsizetype page = number(u"page"_s, 1, 1'000'000);
    const qsizetype last = std::max<qsizetype>(1, (count + size - 1) / size);
    PageOf answer;
    for (qsizetype i = (page - 1) * size; i < std::min(count, page * size); ++i)
        answer.items << item(i);
    const auto link = [&](qsizetype to, const QByteArray& relation) {
        QUrl url = ask.base;
        url.setPath(url.path() + path);
        QUrlQuery query = ask.query;
        query.removeQueryItem(u"page"_s);
        query.addQueryItem(u"page"_s, QString::number(to));
        url.setQuery(query);
        return '<' + url.toEncoded() + ">; rel=\"" + relation + '"';
    };
    QByteArrayList links;
    if (page > 1)
        links << link(std::min(page - 1, last), "prev");
    if (page < last)
        links << link(page + 1, "next") << link(last, "last");
    if (page > 1)
        links << link(1, "first");
    answer.link = links.join(", ");
    return answer;
}

Body readBody(const Ask& ask, const QStringList& permitted)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ask.body, &error);
    if (error.error != QJsonParseError::NoError)
        return {.refusal = problem(400, u"Problems parsing JSON"_s)};
    if (!document.isObject())
        return {.refusal = problem(400, u"Body should be a JSON object"_s)};
    for (const QString& key : document.object().keys())
        if (!permitted.contains(key))
            return {.refusal = invalidRequest(u"\"%1\" is not a permitted key."_s.arg(key))};
    return {.object = document.object()};
}

QString nodeId(const QString& kind, qint64 id)
{
    return kind + u'_' + QString::fromLatin1(QByteArray::number(id).toBase64(QByteArray::OmitTrailingEquals));
}

QString timeAsJson(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QJsonObject ownerAsJson(const State& state, const QUrl& base)
{
    const QString api = base.toString();
    const QString url = u"%1/users/%2"_s.arg(api, state.organization);
    return {{u"login"_s, state.organization},
            {u"id"_s, state.organizationId},
            {u"node_id"_s, nodeId(u"O"_s, state.organizationId)},
            {u"avatar_url"_s, u"https://avatars.githubusercontent.com/u/%1?v=4"_s.arg(state.organizationId)},
            {u"gravatar_id"_s, QString()},
            {u"url"_s, url},
            {u"html_url"_s, u"https://github.com/"_s + state.organization},
            {u"followers_url"_s, url + u"/followers"_s},
            {u"following_url"_s, url + u"/following{/other_user}"_s},
            {u"gists_url"_s, url + u"/gists{/gist_id}"_s},
            {u"starred_url"_s, url + u"/starred{/owner}{/repo}"_s},
            {u"subscriptions_url"_s, url + u"/subscriptions"_s},
            {u"organizations_url"_s, url + u"/orgs"_s},
            {u"repos_url"_s, url + u"/repos"_s},
            {u"events_url"_s, url + u"/events{/privacy}"_s},
            {u"received_events_url"_s, url + u"/received_events"_s},
            {u"type"_s, u"Organization"_s},
            {u"site_admin"_s, false}};
}

} // namespace qm::sandbox::github
