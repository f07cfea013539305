// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace qm::cli {

/// The texts of the program in the language of a locale, as long as this lives: whole where there is a translation, else in
/// English, whose plurals come from a translation, too. Needs the application.
class Translations {
public:
    explicit Translations(const QLocale& locale);
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

private:
    QTranslator m_english;
    QTranslator m_own;
};

} // namespace qm::cli
