// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/cell_details.h"

#include "gui/models/cells.h"
#include "gui/models/moments.h"
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

/// What will happen, or what is so; and whether the conventions agree.
QString consequence(quint8 cell, const QString& repository)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::NoList)
        return Words::tr("Its visibility decides who may read it, not a list.");
    if (cell & scope::Impossible)
        return Words::tr("%1 is isolated: it gets no secret that others have, too.").arg(repository);
    const bool isPending = cell & scope::Pending;
    const QString what = isPending ? (isIn ? Words::tr("%1 may then no longer read it.") : Words::tr("%1 may then read it."))
                                   : (isIn ? Words::tr("%1 may read it.") : Words::tr("%1 may not read it."));
    const bool agrees = bool(cell & scope::Differs) == isPending;
    const QString conventions = !(cell & scope::Known) ? Words::tr("The conventions say nothing of it.")
                                : agrees               ? Words::tr("The conventions agree.")
                                                       : Words::tr("The conventions want it otherwise.");
    return Words::tr("%1 %2", "two sentences").arg(what.arg(repository), conventions);
}

Details::Notice noticeOf(quint8 cell, const QString& repository)
{
    const bool isIn = cell & scope::In;
    Details::Notice notice{.icon = isIn ? u"check"_s : u"ring"_s,
                           .ink = Token::Muted,
                           .title = ScopeMatrix::title(cell),
                           .text = consequence(cell, repository)};
    if (cell & scope::Pending) {
        notice.ink = Token::AccentText;
        notice.cell = cell;
    } else if (cell & (scope::Differs | scope::NoList)) {
        notice.icon = u"soon"_s;
        notice.ink = Token::Soon;
    } else if (cell & scope::Impossible) {
        notice.icon = u"lock"_s;
    }
    return notice;
}

} // namespace

Details cellDetails(const Picture& picture, const operations::ScopeRules& rules, const QString& secretName, const QString& repositoryName,
                    quint8 cell)
{
    const estate::SecretScope* secret = picture.estate.secret(secretName);
    const github::Repository* repository = picture.estate.repository(repositoryName);
    if (!secret || !repository)
        return {};
    const session::KnownConventions& known = *picture.known;
    const auto owner = known.owners.ownerOfSecret(secretName).value_or(conventions::SecretOwner());
    const ShouldBe should = operations::shouldBe(rules.secret(secretName), rules.repository(repositoryName));
    const bool hasList = secret->secret.visibility == github::SecretVisibility::Selected;
    Details details{
        .marks = {{owner.stage, known.isProduction(owner.stage) ? ChipKind::Production : ChipKind::Plain}, {owner.team, ChipKind::Plain}},
        .name = secretName,
        .mutedPrefix = secretNameCell(secretName, owner.team, owner.stage).mutedPrefix,
        .isMono = true};
    details.beside = repository->name;
    details.besideNote = github::visibilityName(repository->visibility);
    details.notice = noticeOf(cell, repository->name);
    details.facts = {{Words::tr("Visibility"), github::visibilityName(secret->secret.visibility)},
                     {Words::tr("Updated"), momentInWords(secret->secret.updatedAt)},
                     {Words::tr("Should be"), shouldWords(should)}};
    if (hasList)
        details.facts.insert(1, {Words::tr("In scope"), Words::tr("%Ln repositories", nullptr, int(secret->selected.size()))});
    return details;
}

} // namespace qm::gui
