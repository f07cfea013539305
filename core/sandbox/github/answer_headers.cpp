// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answer_headers.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/admission.h"
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/tokens.h"

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QByteArray latin(const char* text)
{
    return QByteArray::fromRawData(text, qsizetype(qstrlen(text)));
}

} // namespace

QString resourceOf(const QByteArray& path)
{
    return path == "/graphql" ? u"graphql"_s : u"core"_s;
}

// Nobody attacks it, so it need only be fast: a page of a hundred repositories is half a megabyte.
QByteArray etagOf(const net::Response& answer, const Token* token)
{
    std::size_t digest = 1;
    for (const QByteArray& part : {token ? token->text : QByteArray(), answer.headers.value("link"), answer.body})
        digest = qHashBits(part.constData(), std::size_t(part.size()), digest);
    return "W/\"" + QByteArray::number(quint64(digest), 16) + '"';
}

void addHeaders(const Visit& visit, const QByteArray& path, const QByteArray& requestId, net::Response& answer)
{
    answer.headers.add("date"_ba, httpDate(visit.now));
    answer.headers.add("server"_ba, "github.com"_ba);
    answer.headers.add("x-github-media-type"_ba, "github.v3; format=json"_ba);
    answer.headers.add("x-github-request-id"_ba, requestId);
    if (path != "/graphql") {
        const QByteArray version = visit.ask.headers.value("x-github-api-version");
        answer.headers.add("x-github-api-version-selected"_ba, version.isEmpty() ? QByteArray(apiVersions.back()) : version);
    }
    if (!visit.token)
        return;
    const QString resource = resourceOf(path);
    const Quotas::Hour hour = visit.quotas.hour(visit.charged(), resource, visit.now.toMSecsSinceEpoch());
    answer.headers.add("x-ratelimit-limit"_ba, QByteArray::number(hour.limit));
    answer.headers.add("x-ratelimit-remaining"_ba, QByteArray::number(hour.remaining()));
    answer.headers.add("x-ratelimit-used"_ba, QByteArray::number(hour.used));
    answer.headers.add("x-ratelimit-reset"_ba, QByteArray::number(hour.resetsAt));
    answer.headers.add("x-ratelimit-resource"_ba, resource.toLatin1());
    const bool isClassic = visit.token->kind == Token::Kind::Classic;
    if (isClassic) {
        answer.headers.add("x-oauth-scopes"_ba, visit.token->scopes.join(", "_L1).toLatin1());
        answer.headers.add("x-accepted-oauth-scopes"_ba, acceptedScopes(visit.permission).join(", "_L1).toLatin1());
    } else if (*visit.permission) {
        answer.headers.add("x-accepted-github-permissions"_ba, latin(visit.permission));
    }
    if (!visit.token->expiresAt.isNull() && visit.token->kind != Token::Kind::Installation)
        answer.headers.add("github-authentication-token-expiration"_ba,
                           visit.token->expiresAt.toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s).toLatin1());
}

} // namespace qm::sandbox::github
