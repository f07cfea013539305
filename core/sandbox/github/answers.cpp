// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QString page(const char* documentation)
{
    return "https://docs.github.com"_L1 + QLatin1StringView(documentation);
}

QString wordsFor(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Bad credentials"_s;
    case 403:
        return u"Resource not accessible by personal access token"_s;
    case 404:
        return u"Not Found"_s;
    case 409:
        return u"Conflict"_s;
    case 410:
        return u"Gone"_s;
    case 422:
        return u"Validation Failed"_s;
    default:
        return u"Server Error"_s;
    }
}

} // namespace

net::Response answerJson(int status, const QByteArray& body)
{
    return {.status = status, .headers = {{"content-type"_ba, "application/json; charset=utf-8"_ba}}, .body = body};
}

net::Response answerJson(int status, const QJsonObject& body)
{
    return answerJson(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

net::Response answerNothing(int status)
{
    return {.status = status};
}

net::Response refuse(int status, const QString& message, const char* documentation)
{
    return answerJson(
        status,
        QJsonObject{{u"message"_s, message}, {u"documentation_url"_s, page(documentation)}, {u"status"_s, QString::number(status)}});
}

net::Response notFound(const char* documentation)
{
    return refuse(404, u"Not Found"_s, documentation);
}

net::Response refuseField(const char* resource, const char* field, const QString& message, const QString& summary,
                          const char* documentation)
{
    const QJsonObject error{{u"resource"_s, QString::fromLatin1(resource)},
                            {u"code"_s, u"custom"_s},
                            {u"field"_s, QString::fromLatin1(field)},
                            {u"message"_s, message}};
    return answerJson(422, QJsonObject{{u"message"_s, summary},
                                       {u"errors"_s, QJsonArray{error}},
                                       {u"documentation_url"_s, page(documentation)},
                                       {u"status"_s, u"422"_s}});
}

net::Response refuseByStatus(int status, bool asksToWait)
{
    if (status == 429 || (status == 403 && asksToWait))
        return refuse(status, u"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."_s,
                      "/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits");
    if (status < 500)
        return refuse(status, wordsFor(status));
    // GitHub's gateway answers with a page, not with JSON.
    return {.status = status,
            .headers = {{"content-type"_ba, "text/html; charset=utf-8"_ba}},
            .body = "<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body><p>We had issues producing "
                    "the response to your request.</p></body></html>"_ba};
}

net::Response refuseForPace(int status, int retryAfter)
{
    net::Response answer = refuseByStatus(status, true);
    if (retryAfter > 0)
        answer.headers.add("retry-after"_ba, QByteArray::number(retryAfter));
    return answer;
}

} // namespace qm::sandbox::github
