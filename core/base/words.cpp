// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

constexpr qsizetype longestName = 200; // whatever is longer was not mistyped

/// How many insertions, deletions, replacements and swaps of neighbours lie between two texts.
int editDistance(const QString& from, const QString& to)
{
    std::vector<int> beforeLast(to.size() + 1);
    std::vector<int> last(to.size() + 1);
    std::vector<int> row(to.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[to.size()];
}

/// Smaller is nearer; nothing where the name cannot have been meant. `typed` is in lower case.
std::optional<int> distance(const QString& typed, const QString& name)
{
    if (name.size() > longestName)
        return std::nullopt;
    const QString candidate = name.toLower();
    const int edits = editDistance(typed, candidate);
    if (edits <= std::max(1, int(std::min(typed.size(), candidate.size())) / 3))
        return edits;
    const bool isPart = typed.size() >= 3 && candidate.contains(typed);
    return isPart ? std::optional(edits) : std::nullopt;
}

QString joined(const QStringList& names, const QString& lastTwo)
{
    if (names.size() < 2)
        return names.join(QString());
    return lastTwo.arg(names.first(names.size() - 1).join(", "_L1), names.last());
}

bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero width, tags
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// The text up to that length, every invisible character replaced.
template <class Replace>
QString mapped(QStringView text, qsizetype longest, Replace replace)
{
    const auto isPlain = [](QChar character) { return character >= u' ' && character <= u'~'; };
    if (text.size() <= longest && std::all_of(text.begin(), text.end(), isPlain))
        return text.toString();
    QString shown;
    shown.reserve(std::min(text.size(), longest));
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (shown.size() >= longest)
            return shown + u'…';
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        if (isInvisible(character))
            shown += replace(character);
        else
            shown += QChar::fromUcs4(character);
    }
    return shown;
}

/// Whether two letters could be one in another case: a guess that never says no to what is.
bool mayBeAlike(QChar one, QChar other)
{
    constexpr char16_t firstBeyondAscii = 0x80;
    constexpr char16_t small = 0x20;
    if (one.unicode() >= firstBeyondAscii || other.unicode() >= firstBeyondAscii)
        return true;
    return (one.unicode() | small) == (other.unicode() | small);
}

} // namespace

/// QString's own folds both texts letter by letter, which a filter over thousands of rows waits for.
bool holdsInAnyCase(QStringView text, QStringView part)
{
    for (qsizetype at = 0; at + part.size() <= text.size(); ++at)
        if (part.isEmpty() ||
            (mayBeAlike(text.at(at), part.front()) && text.sliced(at, part.size()).compare(part, Qt::CaseInsensitive) == 0))
            return true;
    return false;
}

QStringList nearestNames(const QString& typed, const QStringList& names, int most)
{
    if (typed.isEmpty() || typed.size() > longestName)
        return {};
    const QString wanted = typed.toLower();
    std::vector<std::pair<int, QString>> near;
    for (const QString& name : names)
        if (const std::optional<int> away = distance(wanted, name))
            near.emplace_back(*away, name);
    std::sort(near.begin(), near.end());
    QStringList best;
    for (const auto& [away, name] : near)
        if (best.size() < most && !best.contains(name))
            best << name;
    return best;
}

QString didYouMean(const QString& typed, const QStringList& names, int most)
{
    const QStringList nearest = nearestNames(typed, names, most);
    return nearest.isEmpty() ? QString() : Words::tr("Did you mean %1?").arg(joinedWithOr(nearest));
}

QString joinedWithAnd(const QStringList& names)
{
    return joined(names, Words::tr("%1 and %2"));
}

QString joinedWithAnd(const QStringList& names, int most)
{
    if (names.size() <= most)
        return joinedWithAnd(names);
    return joinedWithAnd(names.first(most) << Words::tr("%n more", nullptr, int(names.size()) - most));
}

QString joinedWithOr(const QStringList& names)
{
    return joined(names, Words::tr("%1 or %2"));
}

QString shownSafely(QStringView text, qsizetype longest)
{
    return mapped(text, longest, [](char32_t invisible) { return u"\\u{%1}"_s.arg(uint(invisible), 0, 16); });
}

QString printable(QStringView text)
{
    return mapped(text, std::numeric_limits<qsizetype>::max(), [](char32_t) { return QString(QChar::ReplacementCharacter); });
}

} // namespace qm
