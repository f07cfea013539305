// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Error)
};

constexpr std::array<std::pair<Error::Kind, QLatin1StringView>, 11> kindNames{{
    {Error::Kind::Usage, "usage"_L1},
    {Error::Kind::SignIn, "sign_in"_L1},
    {Error::Kind::Forbidden, "forbidden"_L1},
    {Error::Kind::NotFound, "not_found"_L1},
    {Error::Kind::Conflict, "conflict"_L1},
    {Error::Kind::Invalid, "invalid"_L1},
    {Error::Kind::Quota, "quota"_L1},
    {Error::Kind::Unreachable, "unreachable"_L1},
    {Error::Kind::Protocol, "protocol"_L1},
    {Error::Kind::Cancelled, "cancelled"_L1},
    {Error::Kind::Internal, "internal"_L1},
}};

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Where it came from, for a ticket: "GitHub 404, 8C12:…"; empty where nobody answered.
QString origin(const Error& error)
{
    QStringList parts;
    if (error.status != 0)
        parts << (error.system.isEmpty() ? QString::number(error.status) : u"%1 %2"_s.arg(error.system).arg(error.status));
    if (!error.requestId.isEmpty())
        parts << error.requestId;
    return parts.join(", "_L1);
}

QString couldNot(const Error& error)
{
    return error.attempted.isEmpty() ? error.reason : Words::tr("Could not %1").arg(error.attempted);
}

QString asSentence(QString words)
{
    if (words.isEmpty())
        return {};
    words[0] = words[0].toUpper();
    return words.endsWith(u'.') ? words : words + u'.';
}

} // namespace

QString Error::headline() const
{
    return asSentence(couldNot(*this));
}

QString Error::explanation() const
{
    const QString why = attempted.isEmpty() ? QString() : asSentence(reason);
    return why.isEmpty() || hint.isEmpty() ? why + hint : why + u' ' + hint;
}

QString Error::message() const
{
    QString sentence = couldNot(*this);
    if (!attempted.isEmpty() && !reason.isEmpty())
        sentence += ": "_L1 + reason;
    sentence = asSentence(sentence);
    if (!hint.isEmpty())
        sentence += u' ' + hint;
    if (const QString from = origin(*this); !from.isEmpty())
        sentence += u" (%1)"_s.arg(from);
    return sentence;
}

Error Error::attempting(const QString& what) &&
{
    if (attempted.isEmpty())
        attempted = what;
    return std::move(*this);
}

QString kindName(Error::Kind kind)
{
    for (const auto& [known, name] : kindNames)
        if (known == kind)
            return name;
    return {};
}

std::optional<Error::Kind> kindOf(QStringView name)
{
    for (const auto& [kind, known] : kindNames)
        if (known == name)
            return kind;
    return std::nullopt;
}

QJsonObject toJson(const Error& error)
{
    QJsonObject json{
        {u"kind"_s, kindName(error.kind)},
        {u"message"_s, error.message()},
        {u"hint"_s, textOrNull(error.hint)},
        {u"status"_s, error.status == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(error.status)},
        {u"request_id"_s, textOrNull(error.requestId)},
    };
    if (!error.details.isEmpty())
        json.insert(u"details"_s, QJsonArray::fromStringList(error.details));
    return json;
}

Error cancelled()
{
    return {.kind = Error::Kind::Cancelled, .reason = Words::tr("stopped before it was done")};
}

} // namespace qm
