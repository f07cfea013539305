// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/palette_offers.h"

#include "gui/models/proposals.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaletteOffers)
};

QList<PaletteEntry> verbsOf(const PaletteParts& parts)
{
    QList<PaletteEntry> entries;
    for (QAction* verb : parts.verbs)
        if (verb->isEnabled())
            entries << PaletteEntry{.section = Words::tr("Run"),
                                    .icon = verb->property("icon").toString(),
                                    .text = verb->text(),
                                    .keys = verb->shortcut().toString(QKeySequence::NativeText),
                                    .run = [verb] { verb->trigger(); }};
    return entries;
}

QList<PaletteEntry> pagesOf(const PaletteParts& parts)
{
    QList<PaletteEntry> entries;
    for (qsizetype at = 0; at < parts.pages.size(); ++at) {
        const QString id = parts.pages.at(at)->id();
        entries << PaletteEntry{.section = Words::tr("Pages"),
                                .icon = parts.pages.at(at)->iconName(),
                                .text = parts.pages.at(at)->title(),
                                .keys = QKeySequence(u"Alt+%1"_s.arg(at + 1)).toString(QKeySequence::NativeText),
                                .run = [goTo = parts.goTo, id] { goTo(id, {}); }};
    }
    return entries;
}

/// Giving a repository its team's secrets, for each that is a team's.
QList<PaletteEntry> givings(const PaletteParts& parts)
{
    QList<PaletteEntry> entries;
    for (const QString& name : parts.picture.estate.repositoryNames()) {
        const QString team = parts.picture.known->owners.teamOfRepository(name);
        if (team.isEmpty())
            continue;
        entries << PaletteEntry{.section = Words::tr("Run"),
                                .icon = u"secrets"_s,
                                .text = Words::tr("Give team secrets to %1…").arg(name),
                                .note = team,
                                .run = [propose = parts.propose, name, now = parts.picture.now] { propose(givingTeamSecrets(name, now)); }};
    }
    return entries;
}

QList<PaletteEntry> objects(const QString& section, const QString& icon, const QString& pageId, const QStringList& names,
                            const PaletteParts& parts)
{
    QList<PaletteEntry> entries;
    for (const QString& name : names)
        entries << PaletteEntry{
            .section = section, .icon = icon, .text = name, .run = [goTo = parts.goTo, pageId, name] { goTo(pageId, name); }};
    return entries;
}

} // namespace

QList<PaletteEntry> paletteOffers(const QString& typed, const PaletteParts& parts)
{
    constexpr qsizetype most = 5;
    QList<PaletteEntry> entries = verbsOf(parts);
    if (!typed.trimmed().isEmpty()) {
        entries << givings(parts);
        entries << objects(Words::tr("Repositories"), u"repo"_s, u"repositories"_s, parts.picture.estate.repositoryNames(), parts);
        entries << objects(Words::tr("Secrets"), u"secrets"_s, u"secrets"_s, parts.picture.estate.secretNames(), parts);
    }
    entries << pagesOf(parts);
    return bestOf(entries, typed, typed.trimmed().isEmpty() ? 12 : most);
}

} // namespace qm::gui
