// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>

#include <ctime>

namespace qm::test {

/// While it lives it is Berlin's time, where summer time ended on 25 October 2026 and began on 29 March, and nobody's language.
class InBerlin {
public:
    InBerlin()
    {
        setZone("Europe/Berlin");
        QLocale::setDefault(QLocale::c());
    }
    ~InBerlin()
    {
        setZone(m_zone);
        QLocale::setDefault(m_locale);
    }
    Q_DISABLE_COPY_MOVE(InBerlin)

private:
    static void setZone(const QByteArray& zone)
    {
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    }

    QByteArray m_zone{qgetenv("TZ")};
    QLocale m_locale;
};

} // namespace qm::test
