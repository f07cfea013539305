// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/base: how each type is taken from a JSON value, and what a value is called where it is of the wrong type.
#pragma once

#include "core/base/json_document.h"

namespace qm::json_types {

using simdjson::dom::element;

/// What a value is, to complete "$.id is …": "text".
QString described(const element& value);

/// Each type: its name, to complete "expected …"; the value, or nothing where it is of another type; what to call such a one.
struct Text {
    static QString name();
    static std::optional<QString> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

struct SecretText {
    static QString name() { return Text::name(); }
    static std::optional<Secret> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

struct Integer {
    static QString name();
    static std::optional<qint64> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

struct Boolean {
    static QString name();
    static std::optional<bool> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

struct Time {
    static QString name();
    static std::optional<QDateTime> read(const element& value);
    static QString found(const element& value); // “yesterday”: it may be text and still no time
};

struct Object {
    static QString name();
    static std::optional<element> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

struct Array {
    static QString name();
    static std::optional<simdjson::dom::array> read(const element& value);
    static QString found(const element& value) { return described(value); }
};

} // namespace qm::json_types
