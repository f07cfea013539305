// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_types.h"

#include "core/base/rfc3339.h"
#include "core/base/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::json_types {
namespace {

using simdjson::dom::element_type;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace

QString described(const element& value)
{
    switch (value.type()) {
    case element_type::NULL_VALUE:
        return Words::tr("null");
    case element_type::BOOL:
        return Boolean::name();
    case element_type::INT64:
        return Integer::name();
    case element_type::UINT64: // beyond qint64, or it would be an INT64
        return Words::tr("too large a number");
    case element_type::DOUBLE:
        return Words::tr("a number with a fraction or exponent");
    case element_type::STRING:
        return Text::name();
    case element_type::ARRAY:
        return Array::name();
    case element_type::OBJECT:
        return Object::name();
    }
    return {};
}

QString Text::name()
{
    return Words::tr("text");
}

std::optional<QString> Text::read(const element& value)
{
    return value.is_string() ? std::optional(toQString(std::string_view(value))) : std::nullopt;
}

std::optional<Secret> SecretText::read(const element& value)
{
    if (!value.is_string())
        return std::nullopt;
    const std::string_view text(value);
    return Secret(QByteArrayView(text.data(), qsizetype(text.size())));
}

QString Integer::name()
{
    return Words::tr("a whole number");
}

std::optional<qint64> Integer::read(const element& value)
{
    return value.type() == element_type::INT64 ? std::optional<qint64>(int64_t(value)) : std::nullopt;
}

QString Boolean::name()
{
    return Words::tr("true or false");
}

std::optional<bool> Boolean::read(const element& value)
{
    return value.is_bool() ? std::optional(bool(value)) : std::nullopt;
}

QString Time::name()
{
    return Words::tr("a time such as 2026-11-24T09:00:00Z");
}

std::optional<QDateTime> Time::read(const element& value)
{
    const std::optional<QString> text = Text::read(value);
    return text ? timeFromRfc3339(*text) : std::nullopt;
}

QString Time::found(const element& value)
{
    const std::optional<QString> text = Text::read(value);
    return text ? u"“%1”"_s.arg(shownSafely(*text)) : described(value);
}

QString Object::name()
{
    return Words::tr("an object");
}

std::optional<element> Object::read(const element& value)
{
    return value.is_object() ? std::optional(value) : std::nullopt;
}

QString Array::name()
{
    return Words::tr("a list");
}

std::optional<simdjson::dom::array> Array::read(const element& value)
{
    return value.is_array() ? std::optional(simdjson::dom::array(value)) : std::nullopt;
}

} // namespace qm::json_types
