// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/spoil.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

QByteArray compact(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// The same answer with another body; an answer that had none becomes a 200.
net::Response filled(net::Response answer, const QByteArray& body)
{
    if (answer.body.isEmpty())
        answer.status = 200;
    answer.headers.set("content-type"_ba, "application/json; charset=utf-8"_ba);
    answer.body = body;
    return answer;
}

QByteArray withWrongTypes(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return "[]"_ba;
    return compact(sandbox::withWrongTypes(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())));
}

} // namespace

Fate spoilt(net::Response answer, const Fault& fault)
{
    switch (fault.kind) {
    case FaultKind::LostAnswer:
        return {.answer = std::move(answer), .delivery = Fate::Delivery::None};
    case FaultKind::Truncate:
        return {.answer = std::move(answer), .delivery = Fate::Delivery::Half};
    case FaultKind::Garbage:
        return {.answer = filled(std::move(answer), "\x01\x02{\"unfinished\": \xff"_ba)};
    case FaultKind::WrongTypes: {
        const QByteArray body = withWrongTypes(answer.body);
        return {.answer = filled(std::move(answer), body)};
    }
    case FaultKind::Delay:
        return {.answer = std::move(answer), .delayMs = fault.delayMs};
    case FaultKind::Status:
    case FaultKind::Reset:
    case FaultKind::ExpireToken:
        break;
    }
    return {.answer = std::move(answer)};
}

Fate refused(Vendor& vendor, const Ask& ask, const Fault& fault)
{
    if (fault.kind == FaultKind::Reset)
        return {.delivery = Fate::Delivery::Reset};
    if (fault.kind == FaultKind::ExpireToken)
        vendor.expireToken(ask);
    const int status = fault.kind == FaultKind::ExpireToken ? 401 : fault.status;
    net::Response answer = vendor.refusal(ask, status, fault.headers);
    if (fault.body) {
        answer.body = fault.body->isString() ? fault.body->toString().toUtf8() : compact(*fault.body);
        if (!fault.body->isString())
            answer.headers.set("content-type"_ba, "application/json; charset=utf-8"_ba);
    }
    for (const auto& [name, value] : fault.headers.all())
        answer.headers.set(name, value);
    return {.answer = std::move(answer)};
}

} // namespace qm::sandbox
