// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: takes typed fields out of a parsed file and notes everything that is wrong, going on after each.
#pragma once

#include "core/base/clock.h"
#include "core/conventions/forms.h"
#include "core/conventions/yaml_tree.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QStringList>

#include <span>
#include <utility>

namespace qm::conventions {

using Faults = QList<Fault>;

template <typename Enum> // lupdate takes “class Enum” here for a class
using WordsOf = std::span<const std::pair<Enum, QLatin1StringView>>;

/// One value, which may not be there. Each reader returns the fallback where it is absent, and where it notes a fault.
class FieldReader {
public:
    FieldReader(const YamlValue* value, Faults& faults)
        : m_value(value)
        , m_faults(&faults)
    {
    }

    bool isThere() const { return m_value != nullptr; }
    const YamlValue* value() const { return m_value; }

    QString text(const Form& form = forms::anyText, const QString& fallback = {}) const;
    QStringList texts(const Form& form = forms::anyText) const;
    int integer(int least, int most, int fallback = 0) const;
    bool boolean(bool fallback = false) const;
    /// "45d": a whole number and m, h, d or w; more than nothing.
    Milliseconds duration(Milliseconds fallback = {}) const;
    /// A date, which means its end in UTC, or an RFC 3339 time.
    QDateTime until() const;

    template <class Enum>
    Enum oneOf(WordsOf<Enum> words, Enum fallback) const
    {
        const std::optional<qsizetype> found = wordAmong(namesOf(words));
        return found ? words[std::size_t(*found)].first : fallback;
    }

    template <class Enum>
    QList<Enum> someOf(WordsOf<Enum> words) const
    {
        QList<Enum> values;
        for (const YamlValue& item : items())
            if (const std::optional<qsizetype> found = FieldReader(&item, *m_faults).wordAmong(namesOf(words)))
                values << words[std::size_t(*found)].first;
        return values;
    }

    /// One of those texts.
    QString word(const QStringList& words, const QString& fallback = {}) const;

    /// Each item of a list as `read` (YamlValue, Faults -> T) takes it.
    template <class T>
    QList<T> list(T (*read)(const YamlValue&, Faults&)) const
    {
        QList<T> values;
        for (const YamlValue& item : items())
            values << read(item, *m_faults);
        return values;
    }

    /// The value as `read` takes it, where it is there.
    template <class T>
    std::optional<T> optional(T (*read)(const YamlValue&, Faults&)) const
    {
        return m_value ? std::optional(read(*m_value, *m_faults)) : std::nullopt;
    }

    /// The items of a list; none, and a fault, where it is anything else.
    std::span<const YamlValue> items() const;

    void refuse(const QString& reason, const QString& hint = {}) const;

private:
    template <class Enum>
    static QStringList namesOf(WordsOf<Enum> words)
    {
        QStringList names;
        for (const auto& [value, name] : words)
            names << name;
        return names;
    }

    std::optional<qsizetype> wordAmong(const QStringList& words) const;
    bool isOf(YamlValue::Type type, const QString& expected) const;

    const YamlValue* m_value;
    Faults* m_faults;
};

/// A table whose fields are asked for by name. When it goes, every field that nobody asked for is a fault with the nearest
/// name of those asked for.
class TableReader {
public:
    /// `what` begins "… has no field “…”": "a team".
    TableReader(const YamlValue& value, QString what, Faults& faults);
    ~TableReader();
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;

    FieldReader optional(QLatin1StringView key);
    FieldReader required(QLatin1StringView key);

private:
    void refuseUnknown() const;

    const YamlValue& m_value;
    QString m_what;
    Faults& m_faults;
    QStringList m_known;
    bool m_isTable;
};

/// The value as what it must be there, or a fault: "this is a list; a table of fields is expected".
bool expectTable(const YamlValue& value, Faults& faults);

} // namespace qm::conventions
