// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/ask.h"

namespace qm::sandbox {
namespace {

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

QList<std::pair<QString, QString>> Ask::query() const
{
    QList<std::pair<QString, QString>> fields;
    if (rawQuery.isEmpty())
        return fields;
    const QList<QByteArray> parts = rawQuery.split('&');
    for (const QByteArray& part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        fields.append({decoded(part.left(equals < 0 ? part.size() : equals)), equals < 0 ? QString() : decoded(part.mid(equals + 1))});
    }
    return fields;
}

QString Ask::queryValue(QLatin1StringView name) const
{
    QString value;
    const auto fields = query();
    for (const auto& [field, text] : fields)
        if (field == name)
            value = text.isNull() ? QString::fromLatin1("") : text;
    return value;
}

Ask askFor(net::Method method, const QByteArray& target)
{
    const qsizetype mark = target.indexOf('?');
    return {
        .method = method, .path = target.left(mark < 0 ? target.size() : mark), .rawQuery = mark < 0 ? QByteArray() : target.mid(mark + 1)};
}

} // namespace qm::sandbox
