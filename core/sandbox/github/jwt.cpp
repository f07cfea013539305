// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/jwt.h"

#include "core/sandbox/github/rsa_key.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qint64 longestLife = 600;
constexpr auto undecodable = "A JSON web token could not be decoded"_L1;

std::optional<QByteArray> decoded(const QByteArray& part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                                QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

QJsonObject objectIn(const QByteArray& part)
{
    const auto json = decoded(part);
    return json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
}

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toInteger(1) == value.toInteger(2);
}

/// What is wrong with its times; empty where nothing is.
QString wrongTime(const QJsonObject& claims, qint64 now)
{
    const QJsonValue issued = claims.value("iat"_L1);
    const QJsonValue ends = claims.value("exp"_L1);
    if (ends.isUndefined())
        return u"Missing 'expiration' claim ('exp') in assertion"_s;
    if (!isWhole(ends) || ends.toInteger() <= now)
        return u"'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"_s;
    if (ends.toInteger() > now + longestLife)
        return u"'Expiration time' claim ('exp') is too far in the future"_s;
    if (!isWhole(issued) || issued.toInteger() > now)
        return u"'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"_s;
    return {};
}

} // namespace

bool looksLikeJwt(const QByteArray& token)
{
    return token.startsWith("ey") && token.count('.') == 2;
}

tl::expected<void, JwtRefusal> checkJwt(const App& app, const QByteArray& token, const QDateTime& now)
{
    const auto refusal = [](int status, const QString& message) { return tl::unexpected(JwtRefusal{status, message}); };
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || objectIn(parts[0]).value("alg"_L1).toString() != "RS256"_L1)
        return refusal(401, undecodable);
    const QJsonObject claims = objectIn(parts[1]);
    const QString issuer = claims.value("iss"_L1).toVariant().toString();
    if (claims.isEmpty())
        return refusal(401, undecodable);
    if (!app.isThere() || (issuer != QString::number(app.id) && issuer != app.clientId))
        return refusal(404, u"Integration not found"_s);
    const auto signature = decoded(parts[2]);
    if (!signature || !isSignedWithSampleKey(parts[0] + '.' + parts[1], *signature))
        return refusal(401, undecodable);
    if (const QString wrong = wrongTime(claims, now.toSecsSinceEpoch()); !wrong.isEmpty())
        return refusal(401, wrong);
    return {};
}

} // namespace qm::sandbox::github
