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

Cell visibilityCell(const Row& row)
{
    const bool isPublic = row.repository.visibility == github::RepositoryVisibility::Public;
    return {.text = github::visibilityName(row.repository.visibility),
            .ink = isPublic ? Token::Text : Token::Muted,
            .icon = isPublic ? u"globe"_s : QString(),
            .iconInk = Token::Soon};
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
                     .cell = [](const Row& row) { return repositoryNameCell(row.repository.name, row.team); },
                     .order = [](const Row& row) -> filter::Value { return row.repository.name; },
                     .stretches = true},
                    {.id = u"team"_s,
                     .title = Words::tr("Team"),
                     .cell = [](const Row& row) { return Cell{.text = row.team, .ink = Token::Muted}; },
                     .order = [](const Row& row) -> filter::Value { return row.team; }},
                    {.id = u"visibility"_s,
                     .title = Words::tr("Visibility"),
                     .cell = visibilityCell,
                     .order = [](const Row& row) -> filter::Value { return github::visibilityName(row.repository.visibility); }},
                    {.id = u"secrets"_s,
                     .title = Words::tr("Secrets"),
                     .cell = [](const Row& row) { return Cell{.text = QString::number(row.secrets), .kind = Cell::Kind::Number}; },
                     .order = [](const Row& row) -> filter::Value { return qint64(row.secrets); },
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
            .id = [](const Row& row) { return row.repository.name; }});
}

} // namespace qm::gui
