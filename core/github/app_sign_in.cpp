// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/app_sign_in.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::github {
namespace {

/// GitHub takes a token for ten minutes at most, and one that was made a little in the future not at all.
constexpr std::chrono::seconds backdated{60s};
constexpr std::chrono::seconds lifetime{9min};
/// Clocks that differ by less are not why a token was refused.
constexpr Milliseconds noticeable{30s};

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject& part)
{
    return base64Url(QJsonDocument(part).toJson(QJsonDocument::Compact));
}

/// The time in a `date` header: "Tue, 24 Nov 2026 09:00:00 GMT".
QDateTime timeOf(const net::Response& answer)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(answer.headers.value("Date")), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

AppSignIn::AppSignIn(qint64 app, AppKey key, Clock& clock)
    : m_app(app)
    , m_key(std::move(key))
    , m_clock(clock)
{
}

Task<Result<net::Headers>> AppSignIn::headers(std::stop_token)
{
    if (!m_staleFrom.isValid() || githubsTime() >= m_staleFrom)
        makeToken();
    co_return net::Headers{{"Authorization", "Bearer " + m_token.expose().toByteArray()}};
}

bool AppSignIn::refused(const net::Headers& given, const net::Response& answer)
{
    if (answer.status != 401)
        return false;
    if (given.value("Authorization") != "Bearer " + m_token.expose().toByteArray())
        return true;
    const QDateTime told = timeOf(answer);
    const Milliseconds off{told.isValid() ? githubsTime().msecsTo(told) : 0};
    if (off < noticeable && -off < noticeable)
        return false;
    m_skew += off;
    m_staleFrom = {};
    return true;
}

QDateTime AppSignIn::githubsTime() const
{
    return m_clock.now().addMSecs(m_skew.count());
}

void AppSignIn::makeToken()
{
    const qint64 now = githubsTime().toSecsSinceEpoch();
    const QByteArray signedPart =
        encoded({{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.' +
        encoded({{u"iat"_s, now - backdated.count()}, {u"exp"_s, now + lifetime.count()}, {u"iss"_s, QString::number(m_app)}});
    m_token = Secret::taking(QByteArray(signedPart + '.' + base64Url(m_key.sign(signedPart))));
    m_staleFrom = githubsTime().addSecs((lifetime - backdated).count());
}

} // namespace qm::github
