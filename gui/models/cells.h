// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that several tables have.
#pragma once

#include "gui/models/cell.h"
#include "gui/models/group.h"

namespace qm::gui {

/// A secret's name; what its team and stage say of it is muted.
inline Cell secretNameCell(const QString& name, const QString& team, const QString& stage)
{
    const QString prefix = team.isEmpty() ? QString() : (team + u'_' + (stage.isEmpty() ? QString() : stage + u'_')).toUpper();
    return {.text = name, .mutedPrefix = name.startsWith(prefix) ? prefix.size() : 0, .type = Type::Mono};
}

/// How many letters of a repository's name are its team's prefix.
inline qsizetype teamPrefixOf(const QString& name, const QString& team)
{
    const QString prefix = team.isEmpty() ? QString() : team + u'-';
    return name.startsWith(prefix) ? prefix.size() : 0;
}

/// A repository's name; its team's prefix is muted. Its icon tells at a glance who sees it, and whether it is kept from what
/// others share.
inline Cell repositoryNameCell(const QString& name, const QString& team, bool isPublic, bool isIsolated = false)
{
    return {.text = name,
            .mutedPrefix = teamPrefixOf(name, team),
            .type = Type::Medium,
            .icon = isPublic     ? QStringLiteral("globe")
                    : isIsolated ? QStringLiteral("lock")
                                 : QStringLiteral("repo"),
            .iconInk = isPublic ? Token::Bad : Token::Muted};
}

/// A stage as a chip; production is told by whoever knows the conventions.
inline Cell stageCell(const QString& stage, bool isProduction = false)
{
    return {.text = stage, .kind = Cell::Kind::Chip, .chip = isProduction ? ChipKind::Production : ChipKind::Plain};
}

/// A box that is ticked or not, at the beginning of a row.
Cell tickCell(bool isTicked, bool isFixed = false);
/// What the box above those does.
QString pickAllWords();

/// What a screen reader says of a cell in the row of that id: of a box, whose it is; never nothing.
QString spoken(const Cell& cell, const QString& id);

/// The same where the head of a group stands above: what it says, too; of a folded one only that.
QString spokenBelow(const GroupHead& head, const QString& cell);

} // namespace qm::gui
