// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/repository_table.h"

#include "gui/models/cells.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepositoryTable)
};

using Row = cli::RepositoryRow;

bool isPublic(const Row& row)
{
    return row.repository.visibility == github::RepositoryVisibility::Public;
}

Cell nameCell(const Row& row)
{
    return repositoryNameCell(row.repository.name, row.standing.team, isPublic(row), row.standing.isIsolated);
}

Cell visibilityCell(const Row& row)
{
    return {.text = github::visibilityName(row.repository.visibility),
            .ink = isPublic(row) ? Token::Text : Token::Muted,
            .type = isPublic(row) ? Type::Strong : Type::Body};
}

/// Of its team’s secrets as many as it has; where there is no telling, of all.
Cell secretsCell(const Row& row)
{
    if (row.standing.shared > 0)
        return {.text = QString::number(row.standing.reads), .kind = Cell::Kind::Number, .icon = u"soon"_s, .iconInk = Token::Soon};
    if (!row.standing.due)
        return {.text = QString::number(row.standing.reads), .kind = Cell::Kind::Number, .ink = Token::Muted};
    const int due = *row.standing.due;
    return {.text = QString::number(row.standing.has) + u'/' + QString::number(due),
            .kind = Cell::Kind::Number,
            .ink = row.standing.has < due ? Token::Text : Token::Muted,
            .share = due > 0 ? std::optional(qreal(row.standing.has) / due) : std::nullopt};
}

QString secretsInWords(const Row& row)
{
    if (row.standing.shared > 0)
        return Words::tr("It is isolated and reads %n shared secrets", nullptr, row.standing.shared);
    if (!row.standing.due)
        return {};
    const int missing = *row.standing.due - row.standing.has;
    return missing > 0 ? Words::tr("%n of its team’s secrets missing", nullptr, missing) : Words::tr("all of its team’s secrets");
}

} // namespace

std::unique_ptr<RepositoryTable> makeRepositoryTable()
{
    return std::make_unique<RepositoryTable>(
        RepositoryTable::Parts{
            .columns =
                {
                    {.id = u"name"_s,
                     .title = Words::tr("Name"),
                     .cell = nameCell,
                     .order = [](const Row& row) -> filter::Value { return row.repository.name; },
                     .stretches = true},
                    {.id = u"team"_s,
                     .title = Words::tr("Team"),
                     .cell = [](const Row& row) { return Cell{.text = row.standing.team, .ink = Token::Muted}; },
                     .order = [](const Row& row) -> filter::Value { return row.standing.team; }},
                    {.id = u"visibility"_s,
                     .title = Words::tr("Visibility"),
                     .cell = visibilityCell,
                     .order = [](const Row& row) -> filter::Value { return github::visibilityName(row.repository.visibility); }},
                    {.id = u"secrets"_s,
                     .title = Words::tr("Secrets"),
                     .cell = secretsCell,
                     .order = [](const Row& row) -> filter::Value { return -qint64(row.standing.missing.size() + row.standing.shared); },
                     .tip = secretsInWords,
                     .isRight = true},
                    {.id = u"archived"_s,
                     .title = Words::tr("State"),
                     .cell =
                         [](const Row& row) {
                             return Cell{.text = row.repository.archived ? Words::tr("archived") : QString(), .ink = Token::Muted};
                         },
                     .order = [](const Row& row) -> filter::Value { return row.repository.archived; }},
                    {.id = u"topics"_s,
                     .title = Words::tr("Topics"),
                     .cell = [](const Row& row) { return Cell{.text = row.repository.topics.join(", "_L1), .ink = Token::Muted}; },
                     .order = [](const Row& row) -> filter::Value { return row.repository.topics; }},
                },
            .fields = cli::repositoryColumns(),
            .id = [](const Row& row) { return row.repository.name; },
            .sortColumn = 3}); // what has the fewest first
}

} // namespace qm::gui
