// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/request.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::net {

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Put:
        return "PUT"_ba;
    case Method::Patch:
        return "PATCH"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

QByteArray Request::path() const
{
    const QByteArray rest = pathTemplate.toUtf8();
    QByteArray path;
    qsizetype from = 0;
    for (const QString& value : values) {
        const qsizetype open = rest.indexOf('{', from);
        const qsizetype close = rest.indexOf('}', open);
        if (open < 0 || close < 0)
            break;
        const bool isPath = paths.contains(QString::fromUtf8(rest.mid(open + 1, close - open - 1)));
        path += rest.mid(from, open - from) + QUrl::toPercentEncoding(value, isPath ? "/"_ba : QByteArray());
        from = close + 1;
    }
    return path + rest.mid(from);
}

bool Request::isSafeToRepeat() const
{
    return !replaces && (readsOnly || method == Method::Get || method == Method::Put || method == Method::Delete);
}

bool Request::writes() const
{
    return !readsOnly && method != Method::Get;
}

Request get(const QString& pathTemplate, const QStringList& values)
{
    return {.method = Method::Get, .pathTemplate = pathTemplate, .values = values};
}

Request put(const QString& pathTemplate, const QStringList& values)
{
    return {.method = Method::Put, .pathTemplate = pathTemplate, .values = values};
}

Request post(const QString& pathTemplate, const QStringList& values)
{
    return {.method = Method::Post, .pathTemplate = pathTemplate, .values = values};
}

Request patch(const QString& pathTemplate, const QStringList& values)
{
    return {.method = Method::Patch, .pathTemplate = pathTemplate, .values = values};
}

Request remove(const QString& pathTemplate, const QStringList& values)
{
    return {.method = Method::Delete, .pathTemplate = pathTemplate, .values = values};
}

} // namespace qm::net
