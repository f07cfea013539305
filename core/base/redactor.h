// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUrl>

namespace qm {

/// What stands in a log instead of something nobody may see.
inline constexpr QLatin1StringView redactedMark{"[redacted]"};

/// A header's value as it may be logged: places first, so every header that can carry a credential (Authorization, cookies,
/// X-Databricks-Azure-SP-Management-Token, …) loses its value whatever it looks like.
QString redactedHeader(QByteArrayView name, QByteArrayView value);

/// An address as it may be logged: without user info, and without its query if that is pre-signed or carries a credential.
QString redactedUrl(const QUrl& url);

/// Text as it may be logged: patterns second. Blanks out what looks like a token, a private key or a password in a known
/// place; for text whose origin we do not control.
QString redactedText(const QString& text);

} // namespace qm
