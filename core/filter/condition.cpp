// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/condition.h"

#include "core/base/duration.h"
#include "core/base/rfc3339.h"
#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::filter {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

using Kind = Field::Kind;
using Relation = Condition::Relation;

/// Takes a relation off the beginning: "<=30d" leaves "30d".
Relation takeRelation(QStringView& text)
{
    const bool isBelow = text.startsWith(u'<');
    if (!isBelow && !text.startsWith(u'>')) {
        text = text.mid(text.startsWith(u'=') ? 1 : 0);
        return Relation::Equal;
    }
    const bool orEqual = text.mid(1).startsWith(u'=');
    text = text.mid(orEqual ? 2 : 1);
    if (isBelow)
        return orEqual ? Relation::AtMost : Relation::Below;
    return orEqual ? Relation::AtLeast : Relation::Above;
}

/// Reads what stands behind the colon of one field.
class Reader {
public:
    Reader(QStringView text, const Field& field, const WrittenValue& written)
        : m_text(text)
        , m_field(field)
        , m_written(written)
        , m_raw(text.mid(written.place.at, written.place.length))
    {
    }

    tl::expected<Condition, Fault> condition()
    {
        if (m_written.pattern.text.isEmpty())
            return Condition{};
        switch (m_field.kind) {
        case Kind::Text:
            return Condition{.against = m_written.pattern};
        case Kind::Word:
            return word();
        case Kind::Number:
            return number();
        case Kind::List:
            return isCount() ? number() : Condition{.against = m_written.pattern};
        case Kind::Flag:
            return flag();
        case Kind::Past:
        case Kind::Future:
            break;
        }
        return time();
    }

private:
    tl::unexpected<Fault> fault(const QString& reason, const QString& hint = {}) const
    {
        return tl::unexpected(faultAt(m_text, m_written.place.at, m_written.place.length, reason, hint));
    }

    tl::expected<Condition, Fault> word() const
    {
        if (m_written.pattern.hasWildcards() || m_field.words.contains(m_written.pattern.text, Qt::CaseInsensitive))
            return Condition{.against = m_written.pattern};
        const QString meant = didYouMean(m_written.pattern.text, m_field.words, 1);
        return fault(Words::tr("%1 is never “%2”").arg(m_field.name, shownSafely(m_written.pattern.text)),
                     meant.isEmpty() ? Words::tr("It is %1.").arg(joinedWithOr(m_field.words)) : meant);
    }

    /// "3", ">3"; in quotes it is a text.
    bool isCount() const
    {
        const auto isDigit = [](QChar letter) { return letter >= u'0' && letter <= u'9'; };
        return m_raw.startsWith(u'<') || m_raw.startsWith(u'>') || m_raw.startsWith(u'=') || std::ranges::all_of(m_raw, isDigit);
    }

    tl::expected<Condition, Fault> number() const
    {
        QStringView digits = m_raw;
        const Relation relation = takeRelation(digits);
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        if (!isNumber || digits.startsWith(u'+'))
            return fault(Words::tr("“%1” is no number").arg(shownSafely(digits)),
                         Words::tr("Write %1:3, %1:>3 or %1:<=3.").arg(m_field.name));
        return Condition{relation, number};
    }

    tl::expected<Condition, Fault> flag() const
    {
        const QString word = m_raw.toString().toLower();
        const bool isYes = word == "yes"_L1 || word == "true"_L1;
        if (!isYes && word != "no"_L1 && word != "false"_L1)
            return fault(Words::tr("%1 is yes or no, not “%2”").arg(m_field.name, shownSafely(m_raw)));
        return Condition{Relation::Equal, isYes};
    }

    tl::expected<Condition, Fault> time() const
    {
        QStringView when = m_raw;
        const Relation relation = takeRelation(when);
        if (const std::optional<Milliseconds> duration = durationFrom(when)) {
            if (relation == Relation::Equal)
                return fault(Words::tr("“%1” is a duration: more or less than that?").arg(when),
                             Words::tr("Write %1:<%2 or %1:>%2.").arg(m_field.name, when));
            return Condition{relation, *duration};
        }
        if (const QDate date = QDate::fromString(when.toString(), Qt::ISODate); date.isValid() && when.size() == 10)
            return Condition{relation, date};
        if (const std::optional<QDateTime> moment = timeFromRfc3339(when))
            return Condition{relation, *moment};
        return fault(Words::tr("“%1” is no time").arg(shownSafely(when)),
                     Words::tr("Write a duration (%1:<30d; m, h, d or w) or a date (%1:>2026-01-31).").arg(m_field.name));
    }

    QStringView m_text;
    const Field& m_field;
    const WrittenValue& m_written;
    QStringView m_raw;
};

template <class T>
bool compared(const T& value, Relation relation, const T& against)
{
    switch (relation) {
    case Relation::Equal:
        return value == against;
    case Relation::Below:
        return value < against;
    case Relation::AtMost:
        return value <= against;
    case Relation::Above:
        return value > against;
    case Relation::AtLeast:
        break;
    }
    return value >= against;
}

bool isNothing(const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto* texts = std::get_if<QStringList>(&value))
        return texts->isEmpty();
    if (const auto* time = std::get_if<QDateTime>(&value))
        return !time->isValid();
    return std::holds_alternative<std::monostate>(value);
}

bool isLike(const Value& value, const Pattern& pattern)
{
    if (const auto* text = std::get_if<QString>(&value))
        return pattern.matchesWhole(*text);
    if (const auto* texts = std::get_if<QStringList>(&value))
        return std::any_of(texts->cbegin(), texts->cend(), [&](const QString& text) { return pattern.matchesWhole(text); });
    return false;
}

} // namespace

bool Condition::holds(Field::Kind kind, const Value& value, const QDateTime& now) const
{
    if (std::holds_alternative<Nothing>(against))
        return isNothing(value);
    if (const auto* texts = std::get_if<QStringList>(&value); texts && std::holds_alternative<qint64>(against))
        return compared(qint64(texts->size()), relation, std::get<qint64>(against));
    if (isNothing(value))
        return false;
    if (const auto* pattern = std::get_if<Pattern>(&against))
        return isLike(value, *pattern);
    if (const auto* number = std::get_if<qint64>(&against))
        return compared(std::get<qint64>(value), relation, *number);
    if (const auto* flag = std::get_if<bool>(&against))
        return std::get<bool>(value) == *flag;
    const QDateTime time = std::get<QDateTime>(value).toUTC();
    if (const auto* duration = std::get_if<Milliseconds>(&against)) {
        const qint64 distance = kind == Kind::Past ? time.msecsTo(now) : now.msecsTo(time);
        return compared(distance, relation, qint64(duration->count()));
    }
    if (const auto* date = std::get_if<QDate>(&against))
        return compared(time.date(), relation, *date);
    return compared(time, relation, std::get<QDateTime>(against));
}

tl::expected<Condition, Fault> readCondition(QStringView text, const Field& field, const WrittenValue& written)
{
    return Reader(text, field, written).condition();
}

} // namespace qm::filter
