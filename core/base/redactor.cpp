// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

/// Headers that carry a credential, or may: by place, never by the look of the value.
constexpr std::array secretHeaders{
    QLatin1StringView("authorization"),
    QLatin1StringView("proxy-authorization"),
    QLatin1StringView("cookie"),
    QLatin1StringView("set-cookie"),
    QLatin1StringView("x-databricks-azure-sp-management-token"),
    QLatin1StringView("x-api-key"),
    QLatin1StringView("www-authenticate"),
};

/// Queries that name one of these are pre-signed or carry a credential: nothing of them is kept.
constexpr std::array secretQueryKeys{
    QLatin1StringView("sig"),          QLatin1StringView("signature"), QLatin1StringView("x-amz-signature"), QLatin1StringView("token"),
    QLatin1StringView("access_token"), QLatin1StringView("code"),      QLatin1StringView("client_secret"),   QLatin1StringView("se"),
    QLatin1StringView("key"),          QLatin1StringView("password"),
};

bool isSecretQuery(const QUrl& url)
{
    for (const auto& [key, value] : QUrlQuery(url).queryItems())
        for (const QLatin1StringView secret : secretQueryKeys)
            if (key.compare(secret, Qt::CaseInsensitive) == 0)
                return true;
    return false;
}

struct Pattern {
    QRegularExpression looksLike;
    QString becomes;
};

const QList<Pattern>& patterns()
{
    const auto pattern = [](const QString& looksLike, const QString& becomes) {
        return Pattern{
            QRegularExpression(looksLike, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption),
            becomes};
    };
    static const QString mark(redactedMark);
    static const QList<Pattern> all{
        pattern(u"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)"_s, mark),
        pattern(
            u"\\b(authorization|x-databricks-azure-sp-management-token|cookie|set-cookie)(\"?\\s*[:=]\\s*\"?)(?:(?:bearer|token|basic)\\s+)?[^\\s\",;]+"_s,
            u"\\1\\2"_s + mark),
        pattern(u"\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}"_s, u"\\1 "_s + mark),
        pattern(u"\\b(gh[a-z]_|github_pat_|dapi|dkea)[A-Za-z0-9_]{16,}"_s, mark),
        pattern(u"\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}(\\.[A-Za-z0-9_-]*)?"_s, mark),
        pattern(
            u"\\b(password|passwd|secret|client_secret|token|access_token|private_key|encrypted_value)(\"?\\s*[:=]\\s*)(\"[^\"]*\"|[^\\s\",;&]+)"_s,
            u"\\1\\2"_s + mark),
        pattern(u"([?&](?:sig|signature|x-amz-signature|code|key)=)[^&\\s\"]+"_s, u"\\1"_s + mark),
        pattern(u"(://)[^/\\s:@]+:[^/\\s@]+@"_s, u"\\1"_s + mark + u'@'),
    };
    return all;
}

} // namespace

QString redactedHeader(QByteArrayView name, QByteArrayView value)
{
    for (const QLatin1StringView secret : secretHeaders)
        if (QLatin1StringView(name.data(), name.size()).compare(secret, Qt::CaseInsensitive) == 0)
            return redactedMark;
    return redactedText(QString::fromUtf8(value));
}

QString redactedUrl(const QUrl& url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (isSecretQuery(url))
        shown.setQuery(QString());
    return redactedText(shown.toString(QUrl::FullyEncoded)) + (isSecretQuery(url) ? u'?' + redactedMark : QString());
}

QString redactedText(const QString& text)
{
    QString redacted = text;
    for (const Pattern& pattern : patterns())
        redacted.replace(pattern.looksLike, pattern.becomes);
    return redacted;
}

} // namespace qm
