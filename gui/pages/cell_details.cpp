// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/cell_details.h"

#include "core/operations/scope/should_be.h"
#include "gui/models/scope_matrix.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellDetails)
};

using operations::ShouldBe;

QString shouldWords(ShouldBe should)
{
    switch (should) {
    case ShouldBe::In:
        return Words::tr("in, it is its team’s");
    case ShouldBe::Out:
        return Words::tr("out, it is another team’s");
    case ShouldBe::Isolated:
        return Words::tr("out, the repository is isolated");
    case ShouldBe::Unknown:
        break;
    }
    return Words::tr("not said");
}

/// What will happen, or what is so.
QString consequence(quint8 cell, const QString& repository)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::Pending)
        return isIn ? Words::tr("%1 may then no longer read it.").arg(repository) : Words::tr("%1 may then read it.").arg(repository);
    if (cell & scope::NoList)
        return Words::tr("Its visibility decides, not a list.");
    if (cell & scope::Impossible)
        return Words::tr("It gets no secret that others have, too.");
    return isIn ? Words::tr("%1 may read it.").arg(repository) : Words::tr("%1 may not read it.").arg(repository);
}

Details::Line stateLine(quint8 cell)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::Pending)
        return {.icon = isIn ? u"minus"_s : u"plus"_s, .ink = Token::AccentText, .text = ScopeMatrix::words(cell)};
    if (cell & (scope::Differs | scope::NoList))
        return {.icon = u"soon"_s, .ink = Token::Soon, .text = ScopeMatrix::words(cell)};
    if (cell & scope::Impossible)
        return {.icon = u"lock"_s, .text = ScopeMatrix::words(cell)};
    return {.icon = isIn ? u"check"_s : u"ring"_s, .text = ScopeMatrix::words(cell)};
}

/// Whether what will be agrees with the conventions.
QString agreement(quint8 cell)
{
    if (!(cell & scope::Known))
        return Words::tr("The conventions say nothing of it.");
    const bool agrees = bool(cell & scope::Differs) == bool(cell & scope::Pending);
    return agrees ? Words::tr("The conventions agree.") : Words::tr("The conventions want it otherwise.");
}

} // namespace

Details cellDetails(const Picture& picture, const QString& secretName, const QString& repositoryName, quint8 cell)
{
    const estate::SecretScope* secret = picture.estate.secret(secretName);
    const github::Repository* repository = picture.estate.repository(repositoryName);
    if (!secret || !repository)
        return {};
    const session::KnownConventions& known = *picture.known;
    const auto owner = known.owners.ownerOfSecret(secretName).value_or(conventions::SecretOwner());
    const operations::ScopeRules rules(known.rules, picture.now);
    const ShouldBe should = operations::shouldBe(rules.secret(secretName), rules.repository(repositoryName));
    const bool hasList = secret->secret.visibility == github::SecretVisibility::Selected;
    Details details{
        .marks = {{owner.stage, known.isProduction(owner.stage) ? ChipKind::Production : ChipKind::Plain}, {owner.team, ChipKind::Plain}},
        .name = secretName,
        .isMono = true};
    Details::Section state{.title = repository->name, .count = github::visibilityName(repository->visibility)};
    state.lines << stateLine(cell) << Details::Line{.text = consequence(cell, repository->name)};
    if (hasList)
        state.lines << Details::Line{.text = agreement(cell)};
    details.sections << state;
    details.facts = {{Words::tr("Visibility"), github::visibilityName(secret->secret.visibility)},
                     {Words::tr("Updated"), QLocale().toString(secret->secret.updatedAt.toLocalTime(), QLocale::ShortFormat)},
                     {Words::tr("Should be"), shouldWords(should)}};
    if (hasList)
        details.facts.insert(1, {Words::tr("In scope"), Words::tr("%Ln repositories", nullptr, int(secret->selected.size()))});
    return details;
}

} // namespace qm::gui
