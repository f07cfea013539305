// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/request_log.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qm::sandbox {

QJsonArray toJson(const QList<LoggedRequest>& requests)
{
    QJsonArray array;
    for (const LoggedRequest& request : requests) {
        QJsonObject query;
        const auto fields = Ask{.rawQuery = request.rawQuery}.query();
        for (const auto& [name, value] : fields)
            query.insert(name, value);
        array.append(QJsonObject{
            {u"n"_s, request.number},
            {u"at"_s, request.at.toString(Qt::ISODateWithMs)},
            {u"system"_s, request.system},
            {u"method"_s, QString::fromLatin1(request.method)},
            {u"path"_s, QString::fromUtf8(request.path)},
            {u"query"_s, query},
            {u"status"_s, request.status},
            {u"fault"_s, request.fault ? QJsonValue(faultName(*request.fault)) : QJsonValue(QJsonValue::Null)},
        });
    }
    return array;
}

} // namespace qm::sandbox
