// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/repository_picks.h"

#include "gui/models/cells.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepositoryPicks)
};

using Note = RepositoryPick::Note;

/// Whether a name is meant by a pattern; an empty one means nothing.
bool isMeant(const QString& pattern, const QString& name)
{
    return !pattern.isEmpty() && QRegularExpression::fromWildcard(pattern.trimmed(), Qt::CaseInsensitive).match(name).hasMatch();
}

bool isIsolated(const session::KnownConventions& known, const QString& team, const QString& name)
{
    const conventions::Team* owner = known.rules.team(team);
    return owner && owner->isolated.contains(name, Qt::CaseInsensitive);
}

bool isShown(const PickRule& rule, const RepositoryPick& pick)
{
    switch (rule.by) {
    case PickRule::By::Pattern:
        return rule.pattern.trimmed().isEmpty() || isMeant(rule.pattern, pick.name);
    case PickRule::By::Team:
        return pick.team == rule.team;
    case PickRule::By::Hand:
        break;
    }
    return true;
}

/// Whether the rule says so, and nobody anything else by hand.
bool isMeant(const PickRule& rule, const RepositoryPick& pick)
{
    switch (rule.by) {
    case PickRule::By::Pattern:
        return isMeant(rule.pattern, pick.name) && !isMeant(rule.except, pick.name);
    case PickRule::By::Team:
        return !rule.team.isEmpty() && pick.team == rule.team;
    case PickRule::By::Hand:
        break;
    }
    return false;
}

/// Whether a rule alone does not give it anything.
bool isOdd(const PickRule& rule, const RepositoryPick& pick)
{
    return rule.change != ScopeChange::Remove && (pick.note == Note::Public || pick.note == Note::Isolated);
}

bool isPicked(const PickRule& rule, const RepositoryPick& pick)
{
    if (pick.isFixed || rule.unticked.contains(pick.name))
        return false;
    if (rule.ticked.contains(pick.name))
        return true;
    return isMeant(rule, pick) && !isOdd(rule, pick);
}

/// Whether it has never read a secret of production, of those that are in a list or reach it all the same.
class FirstInProduction {
public:
    FirstInProduction(const estate::Estate& estate, const session::KnownConventions& known)
    {
        for (const estate::SecretScope& secret : estate.secrets())
            if (known.isOfProduction(secret.secret.name))
                m_secrets << secret;
    }

    bool isTrueOf(const github::Repository& repository) const
    {
        return std::ranges::none_of(m_secrets, [&](const estate::SecretScope& secret) { return secret.reaches(repository); });
    }

private:
    QList<estate::SecretScope> m_secrets;
};

/// How many of the lists change for a repository that has so many of them, if it is picked or if it is not.
int changesOf(ScopeChange change, bool isPicked, int has, int lists)
{
    switch (change) {
    case ScopeChange::Add:
        return isPicked ? lists - has : 0;
    case ScopeChange::Remove:
        return isPicked ? has : 0;
    case ScopeChange::Replace:
        break;
    }
    return isPicked ? lists - has : has;
}

Cell nameCell(const RepositoryPick& pick)
{
    return repositoryNameCell(pick.name, pick.team, pick.note == Note::Public);
}

Cell noteCell(const RepositoryPick& pick)
{
    switch (pick.note) {
    case Note::Public:
        return {.text = pick.isPicked ? Words::tr("public") : Words::tr("public, left out"), .icon = u"globe"_s, .iconInk = Token::Bad};
    case Note::Isolated:
        return {.text = Words::tr("isolated"), .icon = u"lock"_s, .iconInk = Token::Muted};
    case Note::FirstInProduction:
        return {.text = Words::tr("first in production"), .icon = u"soon"_s, .iconInk = Token::Soon};
    case Note::NobodysOwn:
        return {.text = Words::tr("no team’s"), .icon = u"soon"_s, .iconInk = Token::Soon};
    case Note::None:
        break;
    }
    return {};
}

} // namespace

QString whyFixed(const RepositoryPick& pick)
{
    return pick.isFixed
               ? Words::tr("%1 cannot be picked: the conventions keep it isolated, without secrets that others have.").arg(pick.name)
               : QString();
}

QList<RepositoryPick> picksOf(const estate::Estate& estate, const session::KnownConventions& known, const QStringList& secrets,
                              const PickRule& rule)
{
    QHash<github::RepositoryId, int> has;
    QHash<github::RepositoryId, int> hasInProduction;
    int lists = 0;
    int listsInProduction = 0;
    for (const QString& name : secrets) {
        const estate::SecretScope* secret = estate.secret(name);
        if (!secret || secret->secret.visibility != github::SecretVisibility::Selected)
            continue;
        const bool isProduction = known.isOfProduction(name);
        ++lists;
        listsInProduction += isProduction ? 1 : 0;
        for (const github::RepositoryId id : secret->selected.keys()) {
            ++has[id];
            hasInProduction[id] += isProduction ? 1 : 0;
        }
    }
    std::optional<FirstInProduction> first;
    if (listsInProduction > 0 && rule.change != ScopeChange::Remove)
        first.emplace(estate, known);
    QList<RepositoryPick> picks;
    for (const github::Repository& repository : estate.repositories()) {
        RepositoryPick pick{.name = repository.name,
                            .team = known.owners.teamOfRepository(repository.name),
                            .visibility = repository.visibility,
                            .has = has.value(repository.id)};
        if (repository.visibility == github::RepositoryVisibility::Public)
            pick.note = Note::Public;
        else if (isIsolated(known, pick.team, pick.name))
            pick.note = Note::Isolated;
        else if (pick.team.isEmpty() && known.areThere())
            pick.note = Note::NobodysOwn;
        pick.isFixed =
            pick.note == Note::Isolated && (rule.change == ScopeChange::Add || (rule.change == ScopeChange::Replace && pick.has == 0));
        pick.isPicked = isPicked(rule, pick);
        pick.isLeftOut = !pick.isPicked && isOdd(rule, pick) && isMeant(rule, pick);
        pick.changes = changesOf(rule.change, pick.isPicked, pick.has, lists);
        pick.losses = (rule.change == ScopeChange::Remove) == pick.isPicked && rule.change != ScopeChange::Add ? pick.changes : 0;
        pick.inProduction = changesOf(rule.change, pick.isPicked, hasInProduction.value(repository.id), listsInProduction);
        if (first && pick.note == Note::None && pick.isPicked && pick.inProduction > 0 && first->isTrueOf(repository))
            pick.note = Note::FirstInProduction;
        if (isShown(rule, pick) || pick.isPicked || (rule.change == ScopeChange::Replace && pick.has > 0))
            picks << pick;
    }
    return picks;
}

operations::ScopeEdit editOf(const QStringList& secrets, const QList<RepositoryPick>& picks, ScopeChange change)
{
    QStringList names;
    for (const RepositoryPick& pick : picks)
        if (pick.isPicked)
            names << pick.name;
    switch (change) {
    case ScopeChange::Add:
        return {.secrets = secrets, .add = names};
    case ScopeChange::Remove:
        return {.secrets = secrets, .remove = names};
    case ScopeChange::Replace:
        break;
    }
    return {.secrets = secrets, .set = names};
}

std::unique_ptr<RepositoryPickTable> makeRepositoryPickTable()
{
    using filter::Value;
    using Pick = RepositoryPick;
    return std::make_unique<RepositoryPickTable>(RepositoryPickTable::Parts{
        .columns = {{.id = u"pick"_s,
                     .cell = [](const Pick& pick) { return tickCell(pick.isPicked, pick.isFixed); },
                     .order = [](const Pick& pick) -> Value { return pick.isPicked; },
                     .ticks = true},
                    {.id = u"name"_s,
                     .title = Words::tr("Repository"),
                     .cell = nameCell,
                     .order = [](const Pick& pick) -> Value { return pick.name; },
                     .stretches = true},
                    {.id = u"team"_s,
                     .title = Words::tr("Team"),
                     .cell = [](const Pick& pick) { return Cell{.text = pick.team, .ink = Token::Muted}; },
                     .order = [](const Pick& pick) -> Value { return pick.team; }},
                    {.id = u"visibility"_s,
                     .title = Words::tr("Visibility"),
                     .cell =
                         [](const Pick& pick) {
                             return Cell{.text = github::visibilityName(pick.visibility),
                                         .ink = pick.note == Note::Public ? Token::Text : Token::Muted};
                         },
                     .order = [](const Pick& pick) -> Value { return github::visibilityName(pick.visibility); }},
                    {.id = u"has"_s,
                     .title = Words::tr("Has"),
                     .cell =
                         [](const Pick& pick) {
                             return Cell{.text = QString::number(pick.has), .kind = Cell::Kind::Number, .ink = Token::Muted};
                         },
                     .order = [](const Pick& pick) -> Value { return qint64(pick.has); },
                     .isRight = true},
                    {.id = u"changes"_s,
                     .title = Words::tr("Changes"),
                     .cell =
                         [](const Pick& pick) {
                             return Cell{.text = QString::number(pick.changes),
                                         .kind = Cell::Kind::Number,
                                         .ink = pick.changes > 0 ? Token::Text : Token::Muted,
                                         .type = pick.changes > 0 ? Type::Medium : Type::Body};
                         },
                     .order = [](const Pick& pick) -> Value { return qint64(pick.changes); },
                     .isRight = true},
                    {.id = u"note"_s,
                     .title = Words::tr("Note"),
                     .cell = noteCell,
                     .order = [](const Pick& pick) -> Value { return qint64(pick.note); },
                     .tip = whyFixed}},
        .fields = {{{u"name"_s}, [](const Pick& pick) -> Value { return pick.name; }},
                   {{u"team"_s}, [](const Pick& pick) -> Value { return pick.team; }}},
        .id = [](const Pick& pick) { return pick.name; },
        .sortColumn = 1});
}

} // namespace qm::gui
