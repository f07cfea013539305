// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/base, as all that includes simdjson.
#pragma once

#include "core/base/json_reader.h"

#include <deque>
#include <string_view>

#include <simdjson.h>

namespace qm {

/// One value of a document and the way to it.
struct JsonReader::Place {
    const Place* parent{nullptr};
    std::string_view key{};                        ///< its name in the parent, an object
    std::optional<std::size_t> index{};            ///< its number in the parent, an array
    std::optional<simdjson::dom::element> value{}; ///< nothing where a required value was missing

    /// "$.steps[3].arguments"
    QString path() const;
};

/// A parsed document, the first error met while reading it, and every place a reader stands at.
struct JsonReader::Document {
    simdjson::dom::document json{};
    JsonSource source{JsonSource::Vendor};
    std::deque<Place> places{}; // readers point into it
    std::optional<Error> firstError{};
    bool holdsSecret{false}; // wiped in the end

    Document() = default;
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// Parses. The root becomes the first place.
    static Result<std::shared_ptr<Document>> parse(const QByteArray& json, JsonSource source, int maximumDepth);

    const Place* add(Place place) { return &places.emplace_back(std::move(place)); }

    /// An error of this document's source.
    Error error(const QString& reason, const QString& hint = {}) const;
};

/// The path of a field below a path: "$.steps" and "id" make "$.steps.id"; odd names are quoted.
QString fieldPath(const QString& path, const QString& key);

/// A text of the document as Qt's own.
QString toQString(std::string_view text);

/// The first key that stands twice in one object, as a path from the value on.
std::optional<QString> duplicateKey(const simdjson::dom::element& value);

/// The value as Qt's own; nothing if it holds a number that does not fit.
std::optional<QJsonValue> toQJson(const simdjson::dom::element& value);

} // namespace qm
