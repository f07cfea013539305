// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/abilities_words.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AbilitiesWords)
};

/// Something people do here, by the command that requirements name it with.
struct Doing {
    QLatin1StringView command;
    const char* words; ///< completes "Enough to …"
    bool changes;
};
constexpr std::array<Doing, 5> doings{{
    {"estate show repositories"_L1, QT_TRANSLATE_NOOP("AbilitiesWords", "show the repositories"), false},
    {"estate show secrets"_L1, QT_TRANSLATE_NOOP("AbilitiesWords", "show the secrets"), false},
    {"estate show teams"_L1, QT_TRANSLATE_NOOP("AbilitiesWords", "show the teams"), false},
    {"secrets scope"_L1, QT_TRANSLATE_NOOP("AbilitiesWords", "scope secrets"), true},
    {"repository secrets"_L1, QT_TRANSLATE_NOOP("AbilitiesWords", "give a repository its secrets"), true},
}};

bool standsOn(const Doing& doing, const Requirement& requirement)
{
    return requirement.rows.contains(doing.command);
}

bool isMissingFor(const Doing& doing, const Abilities& abilities)
{
    return std::ranges::any_of(abilities.cannot, [&](const MissingAbility& missing) { return standsOn(doing, missing.requirement); });
}

/// What changes something takes a permission to write: one that was not asked for leaves it out.
bool isPossible(const Doing& doing, const Abilities& abilities)
{
    return !isMissingFor(doing, abilities) && std::ranges::any_of(abilities.can, [&](const Requirement& requirement) {
        return standsOn(doing, requirement) && (!doing.changes || requirement.level == "write"_L1);
    });
}

QString listOf(bool (*isWanted)(const Doing&, const Abilities&), const Abilities& abilities)
{
    QStringList words;
    for (const Doing& doing : doings)
        if (isWanted(doing, abilities))
            words << Words::tr(doing.words);
    return joinedWithAnd(words);
}

QStringList detailsOf(const MissingAbility& missing)
{
    QStringList details;
    if (!missing.accepted.isEmpty() && missing.accepted != missing.requirement.needs())
        details << Words::tr("GitHub would take: %1").arg(missing.accepted);
    if (!missing.requirement.rows.isEmpty())
        details << Words::tr("needed by: %1").arg(missing.requirement.rows.join(", "_L1));
    if (!missing.how.isEmpty())
        details << missing.how;
    return details;
}

} // namespace

QList<TestedAbility> tested(const Abilities& abilities)
{
    QList<TestedAbility> all;
    for (const Requirement& each : abilities.can)
        all << TestedAbility{.outcome = TestedAbility::Outcome::May, .needs = each.needs(), .what = each.what};
    for (const MissingAbility& each : abilities.cannot)
        all << TestedAbility{.outcome = TestedAbility::Outcome::Missing,
                             .needs = each.requirement.needs(),
                             .what = each.requirement.what,
                             .details = detailsOf(each)};
    for (const QString& each : abilities.moreThanNeeded)
        all << TestedAbility{.outcome = TestedAbility::Outcome::Beyond, .needs = each};
    return all;
}

QString inWords(TestedAbility::Outcome outcome)
{
    switch (outcome) {
    case TestedAbility::Outcome::May:
        return Words::tr("may");
    case TestedAbility::Outcome::Missing:
        return Words::tr("missing");
    case TestedAbility::Outcome::Beyond:
        break;
    }
    return Words::tr("more than needed now");
}

QString signedInAs(const Abilities& abilities)
{
    return abilities.kind == Abilities::Kind::App ? Words::tr("Signed in as the App %1").arg(abilities.login)
                                                  : Words::tr("Signed in as %1").arg(abilities.login);
}

QString enoughFor(const Abilities& abilities)
{
    const QString list = listOf(isPossible, abilities);
    return list.isEmpty() ? QString() : Words::tr("Enough to %1").arg(list);
}

QString notEnoughFor(const Abilities& abilities)
{
    const QString list = listOf(isMissingFor, abilities);
    return list.isEmpty() ? QString() : Words::tr("Not enough to %1").arg(list);
}

QString missingInWords(const Abilities& abilities)
{
    if (abilities.cannot.isEmpty())
        return {};
    if (abilities.cannot.size() == 1) {
        const Requirement& requirement = abilities.cannot.first().requirement;
        return Words::tr("%1 is missing. Needed to %2.", "a permission, what it is for").arg(requirement.needs(), requirement.what);
    }
    QStringList needs;
    for (const MissingAbility& missing : abilities.cannot)
        needs << missing.requirement.needs();
    return Words::tr("%n permissions are missing: %1.", nullptr, int(needs.size())).arg(joinedWithAnd(needs));
}

QStringList howToGrant(const Abilities& abilities)
{
    QStringList ways;
    for (const MissingAbility& missing : abilities.cannot)
        if (!missing.how.isEmpty() && !ways.contains(missing.how))
            ways << missing.how;
    return ways;
}

QString reportOf(const Abilities& abilities, const QString& organization, const QDateTime& testedAt)
{
    QStringList lines{Words::tr("Quartermaster tested at %1 what it may do on %2.")
                          .arg(testedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s), organization),
                      signedInAs(abilities) + u'.', QString()};
    for (const TestedAbility& each : tested(abilities)) {
        lines << u"- %1: %2"_s.arg(inWords(each.outcome), each.what.isEmpty() ? each.needs : u"%1 (%2)"_s.arg(each.needs, each.what));
        for (const QString& detail : each.details)
            lines << u"  "_s + detail;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace qm::github
