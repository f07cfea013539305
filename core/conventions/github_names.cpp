// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/github_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

bool isAsciiLetterOrDigit(QChar letter)
{
    return letter.unicode() < 128 && letter.isLetterOrNumber();
}

} // namespace

bool isRepositoryName(const QString& name)
{
    constexpr qsizetype longest = 100;
    const bool isSpelledRight = std::all_of(name.begin(), name.end(), [](QChar letter) {
        return isAsciiLetterOrDigit(letter) || letter == u'.' || letter == u'_' || letter == u'-';
    });
    return isSpelledRight && !name.isEmpty() && name.size() <= longest && name != "."_L1 && name != ".."_L1 &&
           !name.endsWith(".git"_L1, Qt::CaseInsensitive) && !name.endsWith(".wiki"_L1, Qt::CaseInsensitive);
}

bool isSecretName(const QString& name)
{
    constexpr qsizetype longest = 255;
    const bool isSpelledRight =
        std::all_of(name.begin(), name.end(), [](QChar letter) { return isAsciiLetterOrDigit(letter) || letter == u'_'; });
    return isSpelledRight && !name.isEmpty() && name.size() <= longest && !name.at(0).isDigit() &&
           !name.startsWith("GITHUB_"_L1, Qt::CaseInsensitive);
}

} // namespace qm::conventions
