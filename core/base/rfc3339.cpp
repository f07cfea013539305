// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rfc3339.h"

using namespace Qt::StringLiterals;

namespace qm {
namespace {

/// Takes what it is asked for from the front of a text; remembers when it was not there.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    bool take(char16_t character)
    {
        if (!m_rest.startsWith(character))
            return false;
        m_rest = m_rest.mid(1);
        return true;
    }

    void expect(char16_t character) { m_good = take(character) && m_good; }

    int digits(int count)
    {
        int number = 0;
        for (int taken = 0; taken < count; ++taken)
            number = number * 10 + digit();
        return number;
    }

    /// The digits after the point: as many as there are, kept to the thousandth.
    int thousandths()
    {
        int number = digit() * 100;
        for (int weight = 10; nextIsDigit(); weight /= 10)
            number += digit() * weight;
        return number;
    }

    bool tookAll() const { return m_good && m_rest.isEmpty(); }

private:
    bool nextIsDigit() const { return !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9'; }

    int digit()
    {
        if (!nextIsDigit()) {
            m_good = false;
            return 0;
        }
        const int value = m_rest.front().unicode() - u'0';
        m_rest = m_rest.mid(1);
        return value;
    }

    QStringView m_rest;
    bool m_good{true};
};

} // namespace

std::optional<QDateTime> timeFromRfc3339(QStringView text)
{
    Scanner scanner(text);
    const int year = scanner.digits(4);
    scanner.expect(u'-');
    const int month = scanner.digits(2);
    scanner.expect(u'-');
    const int day = scanner.digits(2);
    scanner.expect(u'T');
    const int hour = scanner.digits(2);
    scanner.expect(u':');
    const int minute = scanner.digits(2);
    scanner.expect(u':');
    const int second = scanner.digits(2);
    const int millisecond = scanner.take(u'.') ? scanner.thousandths() : 0;

    int offsetSeconds = 0;
    if (!scanner.take(u'Z')) {
        const int sign = scanner.take(u'-') ? -1 : 1;
        if (sign == 1)
            scanner.expect(u'+');
        const int offsetHour = scanner.digits(2);
        scanner.expect(u':');
        const int offsetMinute = scanner.digits(2);
        if (offsetHour > 23 || offsetMinute > 59)
            return std::nullopt;
        offsetSeconds = sign * (offsetHour * 60 + offsetMinute) * 60;
    }
    const QDate date(year, month, day);
    const QTime time(hour, minute, second, millisecond);
    if (!scanner.tookAll() || !date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).addSecs(-offsetSeconds);
}

QString toRfc3339(const QDateTime& time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace qm
