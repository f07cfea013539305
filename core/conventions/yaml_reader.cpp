// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/yaml_reader.h"

#include "core/base/duration.h"
#include "core/base/rfc3339.h"
#include "core/base/words.h"
#include "core/conventions/yaml_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

using Type = YamlValue::Type;

bool expect(const YamlValue& value, Type type, const QString& expected, Faults& faults)
{
    if (value.type == type)
        return true;
    if (value.type == Type::Refused || areEnough(faults))
        return false;
    const bool couldBeText =
        expected == typeName(Type::Text) && value.type != Type::Nothing && value.type != Type::List && value.type != Type::Table;
    faults << Fault{value.place, Words::tr("this is %1; %2 is expected").arg(typeName(value.type), expected),
                    couldBeText ? Words::tr("Quote it where it is meant as text.") : QString()};
    return false;
}

/// The names as people list them, cut where there are many.
QString listed(const QStringList& names)
{
    constexpr qsizetype most = 12;
    return joinedWithOr(names.first(std::min(most, names.size())));
}

QStringList without(const QStringList& names, const YamlValue& table)
{
    QStringList left = names;
    for (const YamlValue& item : table.items)
        left.removeAll(item.key);
    return left;
}

} // namespace

bool expectTable(const YamlValue& value, Faults& faults)
{
    return expect(value, Type::Table, typeName(Type::Table), faults);
}

bool FieldReader::isOf(Type type, const QString& expected) const
{
    return m_value && expect(*m_value, type, expected, *m_faults);
}

void FieldReader::refuse(const QString& reason, const QString& hint) const
{
    if (!areEnough(*m_faults))
        *m_faults << Fault{m_value->place, reason, hint};
}

QString FieldReader::text(const Form& form, const QString& fallback) const
{
    if (!isOf(Type::Text, typeName(Type::Text)))
        return fallback;
    if (form.accepts(m_value->text))
        return m_value->text;
    refuse(u"“%1” %2"_s.arg(shownSafely(m_value->text), form.refusal()));
    return fallback;
}

QStringList FieldReader::texts(const Form& form) const
{
    QStringList texts;
    for (const YamlValue& item : items())
        texts << FieldReader(&item, *m_faults).text(form);
    return texts;
}

int FieldReader::integer(int least, int most, int fallback) const
{
    if (!isOf(Type::Integer, Words::tr("a whole number")))
        return fallback;
    bool isDecimal = false;
    const int number = m_value->text.toInt(&isDecimal);
    if (isDecimal && number >= least && number <= most)
        return number;
    refuse(Words::tr("%1 is out of range: it is a number from %2 to %3").arg(shownSafely(m_value->text)).arg(least).arg(most));
    return fallback;
}

bool FieldReader::boolean(bool fallback) const
{
    return isOf(Type::Boolean, typeName(Type::Boolean)) ? m_value->text.startsWith(u't', Qt::CaseInsensitive) : fallback;
}

Milliseconds FieldReader::duration(Milliseconds fallback) const
{
    const QString expected = Words::tr("a duration such as 45d");
    if (!isOf(Type::Text, expected))
        return fallback;
    const std::optional<Milliseconds> duration = durationFrom(m_value->text);
    if (duration && *duration > Milliseconds(0))
        return *duration;
    refuse(Words::tr("“%1” is no duration: a whole number and m, h, d or w, such as 45d").arg(shownSafely(m_value->text)));
    return fallback;
}

QDateTime FieldReader::until() const
{
    if (!isOf(Type::Text, Words::tr("a date or a time")))
        return {};
    const QString& text = m_value->text;
    if (const QDate date = QDate::fromString(text, Qt::ISODate); text.size() == 10 && date.isValid())
        return QDateTime(date.addDays(1), QTime(0, 0), Qt::UTC);
    if (const std::optional<QDateTime> time = timeFromRfc3339(text))
        return *time;
    refuse(Words::tr("“%1” is neither a date (2027-01-31) nor a time (2027-01-31T18:00:00Z)").arg(shownSafely(text)));
    return {};
}

std::optional<qsizetype> FieldReader::wordAmong(const QStringList& words) const
{
    if (!isOf(Type::Text, listed(words)))
        return std::nullopt;
    if (const qsizetype found = words.indexOf(m_value->text); found >= 0)
        return found;
    if (areEnough(*m_faults))
        return std::nullopt;
    refuse(Words::tr("“%1” is not known here; it is %2").arg(shownSafely(m_value->text), listed(words)),
           didYouMean(m_value->text, words, 1));
    return std::nullopt;
}

QString FieldReader::word(const QStringList& words, const QString& fallback) const
{
    const std::optional<qsizetype> found = wordAmong(words);
    return found ? words.at(*found) : fallback;
}

std::span<const YamlValue> FieldReader::items() const
{
    if (!isOf(Type::List, typeName(Type::List)))
        return {};
    return m_value->items;
}

TableReader::TableReader(const YamlValue& value, QString what, Faults& faults)
    : m_value(value)
    , m_what(std::move(what))
    , m_faults(faults)
    , m_isTable(expectTable(value, faults))
{
}

TableReader::~TableReader()
{
    if (m_isTable)
        refuseUnknown();
}

void TableReader::refuseUnknown() const
{
    QStringList missing; // an unknown field is more likely one of these
    for (const YamlValue& item : m_value.items) {
        if (m_known.contains(item.key) || areEnough(m_faults))
            continue;
        if (missing.isEmpty())
            missing = without(m_known, m_value);
        QString hint = didYouMean(item.key, missing, 1);
        if (hint.isEmpty())
            hint = didYouMean(item.key, m_known, 1);
        if (hint.isEmpty())
            hint = Words::tr("It may have %1.").arg(joinedWithAnd(m_known));
        m_faults << Fault{item.keyPlace, Words::tr("%1 has no field “%2”").arg(m_what, shownSafely(item.key)), hint};
    }
}

FieldReader TableReader::optional(QLatin1StringView key)
{
    m_known << key;
    const auto found = std::find_if(m_value.items.begin(), m_value.items.end(), [&](const YamlValue& item) { return item.key == key; });
    return {m_isTable && found != m_value.items.end() ? &*found : nullptr, m_faults};
}

FieldReader TableReader::required(QLatin1StringView key)
{
    const FieldReader field = optional(key);
    if (!field.isThere() && m_isTable)
        m_faults << Fault{m_value.place, Words::tr("%1 needs the field “%2”").arg(m_what, key), {}};
    return field;
}

} // namespace qm::conventions
