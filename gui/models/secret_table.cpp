// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/secret_table.h"

#include "gui/models/cells.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretTable)
};

using Row = cli::SecretRow;

bool isSelected(const Row& row)
{
    return row.scope.secret.visibility == github::SecretVisibility::Selected;
}

/// What is wider than it need be stands out.
Cell visibilityCell(const Row& row)
{
    const QString name = github::visibilityName(row.scope.secret.visibility);
    if (isSelected(row))
        return {.text = name, .ink = Token::Muted};
    return {.text = name, .icon = u"soon"_s, .iconInk = Token::Soon};
}

Cell scopeCell(const Row& row)
{
    if (!isSelected(row))
        return {.text = Words::tr("all"), .kind = Cell::Kind::Number};
    return {.text = QString::number(row.scope.selected.size()), .kind = Cell::Kind::Number};
}

} // namespace

const QList<TableColumn<cli::SecretRow>>& secretTableColumns()
{
    static const QList<TableColumn<cli::SecretRow>> columns{
        {.id = u"name"_s,
         .title = Words::tr("Name"),
         .cell = [](const Row& row) { return secretNameCell(row.scope.secret.name, row.team, row.stage); },
         .order = [](const Row& row) -> filter::Value { return row.scope.secret.name; },
         .stretches = true},
        {.id = u"team"_s,
         .title = Words::tr("Team"),
         .cell = [](const Row& row) { return Cell{.text = row.team, .ink = Token::Muted}; },
         .order = [](const Row& row) -> filter::Value { return row.team; }},
        {.id = u"stage"_s,
         .title = Words::tr("Stage"),
         .cell = [](const Row& row) { return stageCell(row.stage, row.isProduction); },
         .order = [](const Row& row) -> filter::Value { return row.stage; }},
        {.id = u"visibility"_s,
         .title = Words::tr("Visibility"),
         .cell = visibilityCell,
         .order = [](const Row& row) -> filter::Value { return github::visibilityName(row.scope.secret.visibility); }},
        {.id = u"scope"_s,
         .title = Words::tr("In scope"),
         .cell = scopeCell,
         .order = [](const Row& row) -> filter::Value { return isSelected(row) ? qint64(row.scope.selected.size()) : qint64(-1); },
         .isRight = true},
        {.id = u"updated"_s,
         .title = Words::tr("Updated"),
         .cell = [](const Row& row) { return dayCell(row.scope.secret.updatedAt); },
         .order = [](const Row& row) -> filter::Value { return row.scope.secret.updatedAt; },
         .isRight = true},
    };
    return columns;
}

std::unique_ptr<SecretTable> makeSecretTable()
{
    return std::make_unique<SecretTable>(SecretTable::Parts{
        .columns = secretTableColumns(), .fields = cli::secretColumns(), .id = [](const Row& row) { return row.scope.secret.name; }});
}

} // namespace qm::gui
