// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/translations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

/// Makes the compiled translations known, which a static library does not do by itself. Outside all namespaces, as Qt asks.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace qm::cli {
namespace {

const QString folder = u":/translations"_s;

} // namespace

Translations::Translations(const QLocale& locale)
{
    initTranslations();
    if (m_english.load(u"quartermaster_en"_s, folder))
        QCoreApplication::installTranslator(&m_english);
    if (m_own.load(locale, u"quartermaster"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_own); // asked first
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_english);
}

} // namespace qm::cli
