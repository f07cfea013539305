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

/// What can be found and done to single things. How they stand to the conventions is worked out once, whatever is asked of it.
class Things {
public:
    Things(const QString& typed, const PaletteParts& parts)
        : m_typed(typed)
        , m_parts(parts)
        , m_standings(standingsOf(parts.picture))
    {
    }

    /// Giving a repository its team's secrets, for each that is a team's; first those that lack some.
    QList<PaletteEntry> givings() const
    {
        constexpr int lifted = 100; // less than to begin a word
        QList<PaletteEntry> entries;
        for (const QString& name : estate().repositoryNames()) {
            const QString text = Words::tr("Give team secrets to %1…").arg(name);
            if (!placesOf(m_typed, text) || teamOf(name).isEmpty())
                continue;
            entries << PaletteEntry{
                .section = Words::tr("Run"),
                .icon = u"secrets"_s,
                .text = text,
                .tell = [this, name] { return lackOf(name); },
                .lift = standingOf(name).missing.isEmpty() ? 0 : lifted,
                .run = [propose = m_parts.propose, name, now = m_parts.picture.now] { propose(givingTeamSecrets(name, now)); }};
        }
        return entries;
    }

    QList<PaletteEntry> repositories() const
    {
        return found(estate().repositoryNames(), {.section = Words::tr("Repositories"), .icon = u"repo"_s}, u"repositories"_s,
                     &Things::noteOfRepository);
    }

    QList<PaletteEntry> secrets() const
    {
        return found(estate().secretNames(), {.section = Words::tr("Secrets"), .icon = u"secrets"_s}, u"secrets"_s, &Things::noteOfSecret);
    }

private:
    using Note = QString (Things::*)(const QString& name) const;

    const estate::Estate& estate() const { return m_parts.picture.estate; }
    QString teamOf(const QString& repository) const { return m_parts.picture.known->owners.teamOfRepository(repository); }

    operations::RepositoryStanding standingOf(const QString& name) const
    {
        const github::Repository* repository = estate().repository(name);
        return repository ? m_standings->repository(repository->id) : operations::RepositoryStanding();
    }

    QString lackOf(const QString& repository) const
    {
        const operations::RepositoryStanding standing = standingOf(repository);
        if (!standing.due)
            return teamOf(repository);
        if (standing.missing.isEmpty())
            return Words::tr("nothing missing");
        const QString missing = Words::tr("%n missing", nullptr, int(standing.missing.size()));
        const auto isOfProduction = [this](const QString& name) { return m_parts.picture.known->isOfProduction(name); };
        const auto inProduction = std::ranges::count_if(standing.missing, isOfProduction);
        return inProduction > 0 ? Words::tr("%1, %n in production", "15 missing, 7 in production", int(inProduction)).arg(missing)
                                : missing;
    }

    QString noteOfRepository(const QString& name) const
    {
        const operations::RepositoryStanding standing = standingOf(name);
        return standing.due ? Words::tr("%1, %2 of %3 secrets", "its team, then how many of the team’s it has")
                                  .arg(teamOf(name))
                                  .arg(standing.has)
                                  .arg(*standing.due)
                            : teamOf(name);
    }

    QString noteOfSecret(const QString& name) const
    {
        const estate::SecretScope* secret = estate().secret(name);
        return !secret ? QString()
               : secret->secret.visibility == github::SecretVisibility::Selected
                   ? Words::tr("in %n repositories", nullptr, int(secret->selected.size()))
                   : github::visibilityName(secret->secret.visibility);
    }

    QList<PaletteEntry> found(const QStringList& names, const PaletteEntry& of, const QString& pageId, Note note) const
    {
        QList<PaletteEntry> entries;
        for (const QString& name : names) {
            if (!placesOf(m_typed, name))
                continue;
            entries << of;
            entries.last().text = name;
            entries.last().tell = [this, note, name] { return (this->*note)(name); };
            entries.last().run = [goTo = m_parts.goTo, pageId, name] { goTo(pageId, name); };
        }
        return entries;
    }

    const QString& m_typed;
    const PaletteParts& m_parts;
    std::shared_ptr<const operations::ScopeStandings> m_standings;
};

} // namespace

QList<PaletteEntry> paletteOffers(const QString& typed, const PaletteParts& parts)
{
    constexpr qsizetype most = 5;
    constexpr qsizetype mostOfOne = 12; // where there is nothing else
    const QString words = typed.trimmed();
    const bool isOfVerbs = words.startsWith(onlyVerbs);
    if (words.isEmpty() || words == onlyVerbs)
        return bestOf(isOfVerbs ? verbsOf(parts) : verbsOf(parts) + pagesOf(parts), typed, mostOfOne);
    const Things things(typed, parts);
    if (isOfVerbs)
        return bestOf(verbsOf(parts) + things.givings(), typed, mostOfOne);
    return bestOf(verbsOf(parts) + things.givings() + things.repositories() + things.secrets() + pagesOf(parts), typed, most);
}

} // namespace qm::gui
