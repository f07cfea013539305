// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>

namespace qm::filter {

/// What a table can be filtered by. Names are lower case, `[a-z][a-z0-9_]*`.
struct Field {
    enum class Kind {
        Text,   ///< any text, compared whole and without case
        Word,   ///< text of a closed set, `words`
        Number, ///< a whole number
        List,   ///< several texts: one of them as `Text`, or how many there are as `Number`
        Flag,   ///< yes or no
        Past,   ///< a time that has been: `<30d` is less than 30 days ago
        Future, ///< a time that is to come: `<30d` is in less than 30 days, or over
    };

    QString name{};
    Kind kind{Kind::Text};
    QStringList words{};
    bool isSearched{true}; ///< whether bare words are looked for in it, where it is a text
    bool isOffered{true};  ///< whether the values that rows have are worth choosing from: not those of whole sentences

    bool operator==(const Field&) const = default;
};

using Fields = QList<Field>;

/// What a row has in one field: nothing, one text or several, a number, yes or no, a time.
using Value = std::variant<std::monostate, QString, QStringList, qint64, bool, QDateTime>;

/// A row of any table: its value in the field of that number, counted as in the list of fields.
using Row = std::function<Value(qsizetype field)>;

/// A field of a table together with how a record of the table has it.
template <class Record>
struct Column {
    Field field{};
    std::function<Value(const Record&)> value{};
};

template <class Record>
Fields fieldsOf(const QList<Column<Record>>& columns)
{
    Fields fields;
    for (const Column<Record>& column : columns)
        fields << column.field;
    return fields;
}

/// The same for records that are more than those.
template <class More, class Record>
QList<Column<More>> lifted(const QList<Column<Record>>& columns)
{
    QList<Column<More>> more;
    for (const Column<Record>& column : columns)
        more << Column<More>{column.field, column.value};
    return more;
}

/// A record as a row; both must outlive it.
template <class Record>
Row rowOf(const QList<Column<Record>>& columns, const Record& record)
{
    return [&columns, &record](qsizetype field) { return columns.at(field).value(record); };
}

} // namespace qm::filter
