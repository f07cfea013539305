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
        const PageKind& page = parts.pages.at(at);
        entries << PaletteEntry{.section = Words::tr("Pages"),
                                .icon = page.icon,
                                .text = page.title,
                                .keys = QKeySequence(u"Alt+%1"_s.arg(at + 1)).toString(QKeySequence::NativeText),
                                .run = [goTo = parts.goTo, id = page.id] { goTo(id, {}); }};
    }
    return entries;
}

/// How a repository stands to its team's secrets; nothing where the conventions do not lead to it.
operations::RepositoryStanding standingOf(const PaletteParts& parts, const QString& name)
{
    const github::Repository* repository = parts.picture.estate.repository(name);
    return repository ? standingsOf(parts.picture)->repository(repository->id) : operations::RepositoryStanding();
}

using Note = QString (*)(const PaletteParts& parts, const QString& name);

QString givingNote(const PaletteParts& parts, const QString& name)
{
    const operations::RepositoryStanding standing = standingOf(parts, name);
    const int missing = int(standing.missing.size());
    return !standing.due ? parts.picture.known->owners.teamOfRepository(name)
           : missing > 0 ? Words::tr("%n missing", nullptr, missing)
                         : Words::tr("nothing missing");
}

QString repositoryNote(const PaletteParts& parts, const QString& name)
{
    const QString team = parts.picture.known->owners.teamOfRepository(name);
    const operations::RepositoryStanding standing = standingOf(parts, name);
    return standing.due ? Words::tr("%1, %2 of %3 secrets", "its team, then how many of the team’s it has")
                              .arg(team)
                              .arg(standing.has)
                              .arg(*standing.due)
                        : team;
}

QString secretNote(const PaletteParts& parts, const QString& name)
{
    const estate::SecretScope* secret = parts.picture.estate.secret(name);
    return !secret ? QString()
           : secret->secret.visibility == github::SecretVisibility::Selected
               ? Words::tr("in %n repositories", nullptr, int(secret->selected.size()))
               : github::visibilityName(secret->secret.visibility);
}

/// Giving a repository its team's secrets, for each that is a team's; first those that lack some.
QList<PaletteEntry> givings(const QString& typed, const PaletteParts& parts)
{
    constexpr int lifted = 100; // less than to begin a word
    QList<PaletteEntry> entries;
    for (const QString& name : parts.picture.estate.repositoryNames()) {
        const QString text = Words::tr("Give team secrets to %1…").arg(name);
        if (!placesOf(typed, text) || parts.picture.known->owners.teamOfRepository(name).isEmpty())
            continue;
        entries << PaletteEntry{.section = Words::tr("Run"),
                                .icon = u"secrets"_s,
                                .text = text,
                                .tell = [&parts, name] { return givingNote(parts, name); },
                                .lift = standingOf(parts, name).missing.isEmpty() ? 0 : lifted,
                                .run = [propose = parts.propose, name, now = parts.picture.now] { propose(givingTeamSecrets(name, now)); }};
    }
    return entries;
}

QList<PaletteEntry> objects(const QString& typed, const PaletteParts& parts, const QStringList& names, const PaletteEntry& of,
                            const QString& pageId, Note note)
{
    QList<PaletteEntry> entries;
    for (const QString& name : names) {
        if (!placesOf(typed, name))
            continue;
        entries << of;
        entries.last().text = name;
        entries.last().tell = [&parts, note, name] { return note(parts, name); };
        entries.last().run = [goTo = parts.goTo, pageId, name] { goTo(pageId, name); };
    }
    return entries;
}

} // namespace

QList<PaletteEntry> paletteOffers(const QString& typed, const PaletteParts& parts)
{
    constexpr qsizetype most = 5;
    QList<PaletteEntry> entries = verbsOf(parts);
    if (!typed.trimmed().isEmpty()) {
        const estate::Estate& estate = parts.picture.estate;
        entries << givings(typed, parts);
        entries << objects(typed, parts, estate.repositoryNames(), {.section = Words::tr("Repositories"), .icon = u"repo"_s},
                           u"repositories"_s, repositoryNote);
        entries << objects(typed, parts, estate.secretNames(), {.section = Words::tr("Secrets"), .icon = u"secrets"_s}, u"secrets"_s,
                           secretNote);
    }
    entries << pagesOf(parts);
    return bestOf(entries, typed, typed.trimmed().isEmpty() ? 12 : most);
}

} // namespace qm::gui
