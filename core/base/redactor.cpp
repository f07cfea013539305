// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

/// Headers that carry a credential, or may: by place, never by the look of the value. A name that holds one of these words is
/// meant, however a vendor calls its own.
constexpr QStringView secretHeader = u"[a-z0-9-]*(?:authorization|authenticate|cookie|token|secret|password|api-key|signature)[a-z0-9-]*";

/// The same within a text, where "secrets: 14" is no header.
constexpr QStringView secretHeaderInText =
    u"(?:(?:proxy-)?authorization|(?:set-)?cookie|x-[a-z0-9-]*(?:token|secret|password|api-key|signature)[a-z0-9-]*)";

/// Parameters that make an address pre-signed or are a credential: of such a query nothing is kept.
constexpr QStringView secretParameter =
    u"(?:sig|se|[a-z-]*signature|[a-z-]*credential|[a-z-]*security-token|token|access_token|refresh_token|id_token|jwt|code|"
    "device_code|user_code|client_secret|(?:client_)?assertion|sas|key|api_?key|password)";

/// Names of fields, variables and options that hold a secret, alone or at the end of a longer name.
constexpr QStringView secretField =
    u"(?:password|passwd|pwd|secret(?:[_-]?(?:text|value|key))?|token|assertion|credential|private[_-]?key|api[_-]?key|"
    "account[_-]?key|encrypted[_-]?value|device[_-]?code)";

/// "Could not read the secret: it is gone" is prose: a colon and at least two words.
constexpr QStringView prose = u": [a-z]+,? [a-z]";

constexpr QStringView quotedValue = u"\\\\*\"(?:[^\"\\\\]++|\\\\.)*+\"?"; // also inside of JSON that is itself a text: \"token\":\"…\"

struct Pattern {
    QRegularExpression looksLike;
    QString becomes;
};

/// Each reads a text once from left to right: no pattern may take quadratic time on a hostile one, nor give up on it.
QList<Pattern> makePatterns()
{
    const QString mark(redactedMark);
    QList<Pattern> patterns;
    const auto add = [&patterns](const QString& looksLike, const QString& becomes) {
        patterns.append({QRegularExpression(looksLike, QRegularExpression::CaseInsensitiveOption), becomes});
    };
    add(u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?s:.)*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|\\z)"_s, mark);
    add(u"\\?(?=(?:[^\\s\"'<>?]*(?:&|\\\\u0026))?%1=)[^\\s\"'<>]*"_s.arg(secretParameter), u'?' + mark);
    add(u"(?<![a-z-])(%1)(\\\\*[\"']?\\s*[:=]\\s*|\\\\*\"\\s*,\\s*)(?:%2|[^\\r\\n]+)"_s.arg(secretHeaderInText, quotedValue),
        u"\\1\\2"_s + mark);
    add(u"(%1)(?!%2)(\\\\*[\"']?\\s*[:=]\\s*)(?:%3|'[^']*+'?|[^\\s\"'&]+)"_s.arg(secretField, prose, quotedValue), u"\\1\\2"_s + mark);
    add(u"(--?[a-z-]*%1)(\\s+)[^\\s]+"_s.arg(secretField), u"\\1\\2"_s + mark);
    add(u"\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{8,}"_s, u"\\1 "_s + mark);
    add(u"(?:gh[pousr]_|github_pat_)[a-z0-9_.-]{10,}"_s, mark);              // GitHub
    add(u"\\bv1\\.[0-9a-f]{40}"_s, mark);                                    // GitHub, older
    add(u"(?:dapi|dose|dkea|dsapi)[0-9a-f]{16,}(?:-\\d)?"_s, mark);          // Databricks
    add(u"\\b[a-z0-9_~.-]{3}[0-9]Q~[a-z0-9_~.-]{30,}"_s, mark);              // Entra's passwords
    add(u"eyJ[a-z0-9_-]{10,}\\.[a-z0-9_-]{10,}(?:\\.[a-z0-9_-]*)?"_s, mark); // JSON web tokens
    add(u"(://)[^/\\s@\"'<>]+@"_s, u"\\1"_s + mark + u'@');                  // user info
    return patterns;
}

const QList<Pattern>& patterns()
{
    static const QList<Pattern> all = makePatterns();
    return all;
}

bool isSecretQuery(const QUrl& url)
{
    static const QRegularExpression secret(QRegularExpression::anchoredPattern(secretParameter), QRegularExpression::CaseInsensitiveOption);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::any_of(items.begin(), items.end(), [](const auto& item) { return secret.match(item.first).hasMatch(); });
}

} // namespace

QString redactedHeader(QByteArrayView name, QByteArrayView value)
{
    static const QRegularExpression secret(QRegularExpression::anchoredPattern(secretHeader), QRegularExpression::CaseInsensitiveOption);
    if (secret.match(QString::fromLatin1(name)).hasMatch())
        return redactedMark;
    return redactedText(QString::fromUtf8(value));
}

QString redactedUrl(const QUrl& url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    const bool isSecret = isSecretQuery(url);
    if (isSecret)
        shown.setQuery(QString());
    return redactedText(shown.toString(QUrl::FullyEncoded)) + (isSecret ? u'?' + redactedMark : QString());
}

QString redactedText(const QString& text)
{
    QString redacted = text;
    for (const Pattern& pattern : patterns())
        redacted.replace(pattern.looksLike, pattern.becomes);
    return redacted;
}

} // namespace qm
