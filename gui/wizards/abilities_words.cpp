// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/abilities_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::gui {
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

bool standsOn(const Doing& doing, const github::Requirement& requirement)
{
    return requirement.rows.contains(doing.command);
}

bool isMissingFor(const Doing& doing, const github::Abilities& abilities)
{
    return std::ranges::any_of(abilities.cannot,
                               [&](const github::MissingAbility& missing) { return standsOn(doing, missing.requirement); });
}

/// What changes something takes a permission to write: one that was not asked for leaves it out.
bool isPossible(const Doing& doing, const github::Abilities& abilities)
{
    return !isMissingFor(doing, abilities) && std::ranges::any_of(abilities.can, [&](const github::Requirement& requirement) {
        return standsOn(doing, requirement) && (!doing.changes || requirement.level == "write"_L1);
    });
}

QString listOf(bool (*isWanted)(const Doing&, const github::Abilities&), const github::Abilities& abilities)
{
    QStringList words;
    for (const Doing& doing : doings)
        if (isWanted(doing, abilities))
            words << Words::tr(doing.words);
    return QLocale().createSeparatedList(words);
}

} // namespace

QString signedInAs(const github::Abilities& abilities)
{
    return abilities.kind == github::Abilities::Kind::App ? Words::tr("Signed in as the App %1").arg(abilities.login)
                                                          : Words::tr("Signed in as %1").arg(abilities.login);
}

QString enoughFor(const github::Abilities& abilities)
{
    const QString list = listOf(isPossible, abilities);
    return list.isEmpty() ? QString() : Words::tr("Enough to %1").arg(list);
}

QString notEnoughFor(const github::Abilities& abilities)
{
    const QString list = listOf(isMissingFor, abilities);
    return list.isEmpty() ? QString() : Words::tr("Not enough to %1").arg(list);
}

QString missingInWords(const github::Abilities& abilities)
{
    if (abilities.cannot.isEmpty())
        return {};
    if (abilities.cannot.size() == 1) {
        const github::Requirement& requirement = abilities.cannot.first().requirement;
        return Words::tr("%1 is missing. Needed to %2.", "a permission, what it is for").arg(requirement.needs(), requirement.what);
    }
    QStringList needs;
    for (const github::MissingAbility& missing : abilities.cannot)
        needs << missing.requirement.needs();
    return Words::tr("%n permissions are missing: %1.", nullptr, int(needs.size())).arg(QLocale().createSeparatedList(needs));
}

QStringList howToGrant(const github::Abilities& abilities)
{
    QStringList ways;
    for (const github::MissingAbility& missing : abilities.cannot)
        if (!missing.how.isEmpty() && !ways.contains(missing.how))
            ways << missing.how;
    return ways;
}

QString reportOf(const github::Abilities& abilities, const QString& organization, const QDateTime& testedAt)
{
    QStringList lines{Words::tr("Quartermaster tested at %1 what it may do on %2.")
                          .arg(testedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s), organization),
                      signedInAs(abilities) + u'.', QString()};
    const auto add = [&](const QString& outcome, const QString& needs, const QString& what) {
        lines << u"- "_s + (what.isEmpty() ? u"%1: %2"_s.arg(outcome, needs) : u"%1: %2 (%3)"_s.arg(outcome, needs, what));
    };
    for (const github::Requirement& each : abilities.can)
        add(Words::tr("may"), each.needs(), each.what);
    for (const github::MissingAbility& each : abilities.cannot) {
        add(Words::tr("missing"), each.requirement.needs(), each.requirement.what);
        if (!each.accepted.isEmpty())
            lines << u"  "_s + Words::tr("GitHub would take: %1").arg(each.accepted);
        if (!each.how.isEmpty())
            lines << u"  "_s + each.how;
    }
    for (const QString& each : abilities.moreThanNeeded)
        add(Words::tr("more than needed now"), each, {});
    return lines.join(u'\n') + u'\n';
}

} // namespace qm::gui
