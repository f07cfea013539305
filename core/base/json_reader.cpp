// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_document.h"
#include "core/base/json_types.h"
#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

using namespace json_types;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

enum class Need { Required, Optional };

} // namespace

/// What every field goes through: found, of the right type, or remembered as the first error.
struct JsonReader::Fields {
    const JsonReader& reader;

    const std::optional<element>& itself() const { return reader.m_place->value; }
    QString path() const { return reader.m_place->path(); }
    QString path(QLatin1StringView key) const { return fieldPath(path(), QString(key)); }

    void refuse(const QString& reason, const QString& hint = {}) const { reader.remember(reader.m_document->error(reason, hint)); }

    /// The value as that type; `path` is asked only to say what is wrong.
    template <class Type, class Path>
    auto taken(const element& value, const Path& path) const
    {
        auto read = Type::read(value);
        if (!read)
            refuse(Words::tr("%1 is %2; expected %3").arg(path(), Type::found(value), Type::name()));
        return read;
    }

    /// The field of that name as a place. A required one that is missing is a place without a value, and remembered; where
    /// this object itself is missing, that was remembered before.
    Place find(QLatin1StringView key, Need need) const
    {
        Place place{.parent = reader.m_place};
        const std::optional<element> object = itself() ? taken<Object>(*itself(), [&] { return path(); }) : std::nullopt;
        if (!object)
            return place;
        const simdjson::dom::object fields(*object);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            if (field.key_equals({key.data(), std::size_t(key.size())})) {
                place.key = field.key();
                if (need == Need::Required || !field.value().is_null())
                    place.value = field.value();
                return place;
            }
        if (need == Need::Required)
            refuse(Words::tr("%1 is missing").arg(path(key)));
        return place;
    }

    template <class Type>
    auto optional(QLatin1StringView key, Need need = Need::Optional) const -> decltype(Type::read(element()))
    {
        const Place field = find(key, need);
        return field.value ? taken<Type>(*field.value, [&] { return path(key); }) : std::nullopt;
    }

    template <class Type>
    auto required(QLatin1StringView key) const
    {
        return optional<Type>(key, Need::Required).value_or(typename decltype(Type::read(element()))::value_type());
    }

    template <class Type>
    auto asType() const
    {
        auto read = itself() ? taken<Type>(*itself(), [&] { return path(); }) : std::nullopt;
        return std::move(read).value_or(typename decltype(read)::value_type());
    }

    QJsonValue converted(const element& value, const QString& path) const
    {
        std::optional<QJsonValue> json = toQJson(value);
        if (!json)
            refuse(Words::tr("%1 holds a whole number beyond 64 bits").arg(path));
        return std::move(json).value_or(QJsonValue());
    }

    /// The items of an array of that type; none where one is of another. Lists of ids are long: no item is a place of its own.
    template <class Type>
    auto all(QLatin1StringView key) const
    {
        QList<typename decltype(Type::read(element()))::value_type> values;
        const Place list = find(key, Need::Required);
        const auto array = list.value ? taken<Array>(*list.value, [&] { return path(key); }) : std::nullopt;
        if (!array)
            return values;
        values.reserve(qsizetype(array->size()));
        std::size_t index = 0;
        for (const element item : *array) {
            auto value = taken<Type>(item, [&] { return Place{.parent = &list, .index = index}.path(); });
            if (!value)
                return decltype(values)();
            values.append(*std::move(value));
            ++index;
        }
        return values;
    }

    /// A reader for each item of an array that stands at `place`.
    QList<JsonReader> items(const Place* place) const
    {
        QList<JsonReader> readers;
        const auto array = place->value ? taken<Array>(*place->value, [&] { return place->path(); }) : std::nullopt;
        if (!array)
            return readers;
        readers.reserve(qsizetype(array->size()));
        std::size_t index = 0;
        for (const element item : *array)
            readers.append(JsonReader(reader.m_document, reader.m_document->add({.parent = place, .index = index++, .value = item})));
        return readers;
    }
};

JsonReader::JsonReader(std::shared_ptr<Document> document, const Place* place)
    : m_document(std::move(document))
    , m_place(place)
{
}

Result<JsonReader> JsonReader::parse(const QByteArray& json, JsonSource source, int maximumDepth)
{
    return Document::parse(json, source, maximumDepth).map([](std::shared_ptr<Document> document) {
        const Place* root = &document->places.front();
        return JsonReader(std::move(document), root);
    });
}

QString JsonReader::text(QLatin1StringView key) const
{
    return Fields{*this}.required<Text>(key);
}

qint64 JsonReader::integer(QLatin1StringView key) const
{
    return Fields{*this}.required<Integer>(key);
}

bool JsonReader::boolean(QLatin1StringView key) const
{
    return Fields{*this}.required<Boolean>(key);
}

QDateTime JsonReader::time(QLatin1StringView key) const
{
    return Fields{*this}.required<Time>(key);
}

QJsonObject JsonReader::object(QLatin1StringView key) const
{
    const std::optional<element> value = Fields{*this}.optional<Object>(key, Need::Required);
    return value ? Fields{*this}.converted(*value, Fields{*this}.path(key)).toObject() : QJsonObject();
}

QStringList JsonReader::texts(QLatin1StringView key) const
{
    return Fields{*this}.all<Text>(key);
}

QList<qint64> JsonReader::integers(QLatin1StringView key) const
{
    return Fields{*this}.all<Integer>(key);
}

Secret JsonReader::secret(QLatin1StringView key) const
{
    m_document->holdsSecret = true;
    return Fields{*this}.required<SecretText>(key);
}

std::optional<QString> JsonReader::optionalText(QLatin1StringView key) const
{
    return Fields{*this}.optional<Text>(key);
}

std::optional<qint64> JsonReader::optionalInteger(QLatin1StringView key) const
{
    return Fields{*this}.optional<Integer>(key);
}

std::optional<bool> JsonReader::optionalBoolean(QLatin1StringView key) const
{
    return Fields{*this}.optional<Boolean>(key);
}

std::optional<QDateTime> JsonReader::optionalTime(QLatin1StringView key) const
{
    return Fields{*this}.optional<Time>(key);
}

JsonReader JsonReader::at(QLatin1StringView key) const
{
    Place place = Fields{*this}.find(key, Need::Required);
    if (place.value && !Fields{*this}.taken<Object>(*place.value, [&] { return Fields{*this}.path(key); }))
        place.value.reset();
    return JsonReader(m_document, m_document->add(std::move(place)));
}

std::optional<JsonReader> JsonReader::optionalAt(QLatin1StringView key) const
{
    Place place = Fields{*this}.find(key, Need::Optional);
    if (!place.value || !Fields{*this}.taken<Object>(*place.value, [&] { return Fields{*this}.path(key); }))
        return std::nullopt;
    return JsonReader(m_document, m_document->add(std::move(place)));
}

QString JsonReader::asText() const
{
    return Fields{*this}.asType<Text>();
}

qint64 JsonReader::asInteger() const
{
    return Fields{*this}.asType<Integer>();
}

QJsonValue JsonReader::asValue() const
{
    return m_place->value ? Fields{*this}.converted(*m_place->value, m_place->path()) : QJsonValue();
}

bool JsonReader::has(QLatin1StringView key) const
{
    return Fields{*this}.find(key, Need::Optional).key.data() != nullptr;
}

void JsonReader::allowOnly(std::initializer_list<QLatin1StringView> keys) const
{
    const std::optional<element> object = m_place->value ? Object::read(*m_place->value) : std::nullopt;
    if (!object)
        return;
    for (const auto& field : simdjson::dom::object(*object)) {
        const QString name = toQString(field.key);
        if (std::any_of(keys.begin(), keys.end(), [&](QLatin1StringView known) { return known == name; }))
            continue;
        const QStringList nearest = nearestNames(name, QStringList(keys.begin(), keys.end()), 1);
        Fields{*this}.refuse(Words::tr("%1 is not known here").arg(fieldPath(m_place->path(), name)),
                             nearest.isEmpty() ? QString() : Words::tr("Did you mean “%1”?").arg(nearest.front()));
        return;
    }
}

void JsonReader::refuse(QLatin1StringView key, const QString& what) const
{
    if (m_place->value)
        Fields{*this}.refuse(u"%1 %2"_s.arg(Fields{*this}.path(key), what));
}

QList<JsonReader> JsonReader::items(QLatin1StringView key) const
{
    return Fields{*this}.items(m_document->add(Fields{*this}.find(key, Need::Required)));
}

QList<JsonReader> JsonReader::items() const
{
    return Fields{*this}.items(m_place);
}

void JsonReader::refuseWord(QLatin1StringView key, const QString& word, const QStringList& expected) const
{
    refuse(key, Words::tr("is “%1”; expected %2").arg(shownSafely(word), joinedWithOr(expected)));
}

std::optional<Error> JsonReader::firstError() const
{
    return m_document->firstError;
}

void JsonReader::remember(const Error& error) const
{
    if (!m_document->firstError)
        m_document->firstError = error;
}

} // namespace qm
