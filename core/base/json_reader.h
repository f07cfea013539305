// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace qm {

/// Whose JSON it is. A file from a person is refused when one object holds a key twice; a vendor's answer is taken as parsed.
enum class JsonSource { Vendor, Person };

/// Reads JSON strictly: nothing is guessed, nothing defaults silently. A reader stands at one value of a document and hands
/// out its fields; the first field that is missing or of the wrong type is remembered with its path, and `finish` returns it
/// instead of the record. Integers are exact over the whole range of qint64. Cheap to copy; copies share the document.
///
///     Result<OrgSecret> readOrgSecret(JsonReader json)
///     {
///         OrgSecret secret{.name = json.text("name"_L1), .updatedAt = json.time("updated_at"_L1)};
///         return json.finish(std::move(secret)); // or: "$.name is missing"
///     }
class JsonReader {
public:
    /// Parses a whole document: at most `maximumDepth` levels deep, UTF-8. `protocol` with the place if it is no JSON
    /// (`usage` for JSON from a person).
    static Result<JsonReader> parse(const QByteArray& json, JsonSource source = JsonSource::Vendor, int maximumDepth = 64);

    /// The required field of that type; a value of no meaning, and a remembered error, when it is absent or of another type.
    QString text(QLatin1StringView key) const;
    qint64 integer(QLatin1StringView key) const;
    bool boolean(QLatin1StringView key) const;
    /// RFC 3339, returned in UTC.
    QDateTime time(QLatin1StringView key) const;
    QJsonObject object(QLatin1StringView key) const;
    QStringList texts(QLatin1StringView key) const;
    QList<qint64> integers(QLatin1StringView key) const;
    /// Text that nobody may see: never a QString on its way, and wiped from the document's memory when that goes.
    Secret secret(QLatin1StringView key) const;

    /// The same where the field may be absent or null.
    std::optional<QString> optionalText(QLatin1StringView key) const;
    std::optional<qint64> optionalInteger(QLatin1StringView key) const;
    std::optional<bool> optionalBoolean(QLatin1StringView key) const;
    std::optional<QDateTime> optionalTime(QLatin1StringView key) const;

    /// One of a closed set of words: "$.visibility is “Selected”; expected all, private or selected".
    template <class Enum>
    Enum oneOf(QLatin1StringView key, std::span<const std::pair<Enum, QLatin1StringView>> words) const
    {
        const QString word = text(key);
        for (const auto& [value, name] : words)
            if (name == word)
                return value;
        QStringList expected;
        for (const auto& [value, name] : words)
            expected << name;
        refuseWord(key, word, expected);
        return words.front().first;
    }

    /// The field as a reader of its own: an object (required), or nothing where it is absent or null.
    JsonReader at(QLatin1StringView key) const;
    std::optional<JsonReader> optionalAt(QLatin1StringView key) const;

    /// The items of the required array, each read by `read` (JsonReader -> Result<T>); the first that fails is the error.
    template <class T>
    QList<T> list(QLatin1StringView key, Result<T> (*read)(JsonReader)) const
    {
        return readItems(items(key), read);
    }

    /// The same where this value itself is the array.
    template <class T>
    QList<T> list(Result<T> (*read)(JsonReader)) const
    {
        return readItems(items(), read);
    }

    /// This value itself.
    QString asText() const;
    qint64 asInteger() const;
    /// This value as Qt's own, integers exact.
    QJsonValue asValue() const;

    /// Whether this object has the field, be it null.
    bool has(QLatin1StringView key) const;

    /// Refuses every other field of this object by name.
    void allowOnly(std::initializer_list<QLatin1StringView> keys) const;

    /// Remembers an error of meaning at a field: "$.steps[0].id is not a number". The first one stays.
    void refuse(QLatin1StringView key, const QString& what) const;

    /// The record, or the first error found anywhere in the document so far.
    template <class T>
    Result<T> finish(T value) const
    {
        if (std::optional<Error> error = firstError())
            return fail(*std::move(error));
        return value;
    }

private:
    struct Document;
    struct Place;
    struct Fields;

    JsonReader(std::shared_ptr<Document> document, const Place* place);

    QList<JsonReader> items(QLatin1StringView key) const;
    QList<JsonReader> items() const;
    void refuseWord(QLatin1StringView key, const QString& word, const QStringList& expected) const;
    std::optional<Error> firstError() const;
    void remember(const Error& error) const;

    template <class T>
    QList<T> readItems(const QList<JsonReader>& readers, Result<T> (*read)(JsonReader)) const
    {
        QList<T> values;
        values.reserve(readers.size());
        for (const JsonReader& reader : readers) {
            Result<T> value = read(reader);
            if (!value) {
                remember(value.error());
                return {};
            }
            values.append(*std::move(value));
        }
        return values;
    }

    std::shared_ptr<Document> m_document;
    const Place* m_place; // of the document
};

} // namespace qm
