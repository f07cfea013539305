// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/secret_table.h"

#include "gui/models/cells.h"
#include "gui/models/moments.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretTable)
};

using Row = ShownSecret;

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

Cell shouldBeCell(const Row& row)
{
    if (!row.standing.shouldBe)
        return {.text = u"–"_s, .kind = Cell::Kind::Number, .ink = Token::Muted};
    return {.text = QString::number(*row.standing.shouldBe),
            .kind = Cell::Kind::Number,
            .ink = row.standing.deviates() ? Token::Text : Token::Muted};
}

Cell ageCell(const Row& row)
{
    return {.text = Words::tr("%1 d", "days").arg(row.age), .kind = Cell::Kind::Number, .ink = Token::Muted};
}

QString updatedExactly(const Row& row)
{
    return QLocale().toString(row.scope.secret.updatedAt.toLocalTime(), QLocale::LongFormat);
}

QString lack(const operations::SecretStanding& standing)
{
    return Words::tr("%n missing", "repositories", int(standing.missing.size()));
}

QString excess(const operations::SecretStanding& standing)
{
    return Words::tr("%n too many", "repositories", int(standing.surplus.size()));
}

bool isAccepted(const operations::SecretStanding& standing)
{
    return standing.isWide && standing.acceptedUntil.isValid();
}

/// What is too wide goes beyond every list.
qint64 deviationOrder(const operations::SecretStanding& standing)
{
    if (!standing.deviates())
        return 0;
    return standing.isWide ? std::numeric_limits<qint64>::max() : qint64(standing.missing.size() + standing.surplus.size());
}

QString deviationExactly(const Row& row)
{
    const operations::SecretStanding& standing = row.standing;
    if (!standing.shouldBe)
        return Words::tr("It is not known what the conventions want here.");
    if (isAccepted(standing))
        return Words::tr("Visible to more than a list, accepted until %1").arg(dayInWords(standing.acceptedUntil.toLocalTime().date()));
    const bool isBoth = !standing.missing.isEmpty() && !standing.surplus.isEmpty();
    return isBoth ? lack(standing) + u", "_s + excess(standing) : QString();
}

} // namespace

Cell deviationCell(const operations::SecretStanding& standing)
{
    if (!standing.shouldBe)
        return {.text = u"–"_s, .ink = Token::Muted};
    if (isAccepted(standing))
        return {.text = Words::tr("accepted"), .ink = Token::Muted};
    const qsizetype missing = standing.missing.size();
    const qsizetype surplus = standing.surplus.size();
    Cell cell{.icon = u"soon"_s, .iconInk = Token::Soon};
    if (standing.isWide)
        cell.text = Words::tr("too wide");
    else if (missing > 0 && surplus > 0)
        cell.text = Words::tr("%n deviate", "repositories", int(missing + surplus));
    else if (missing + surplus > 0)
        cell.text = missing > 0 ? lack(standing) : excess(standing);
    else
        return {.text = Words::tr("none", "deviation"), .ink = Token::Muted};
    return cell;
}

QList<ShownSecret> shownSecrets(const Picture& picture)
{
    const auto standings = standingsOf(picture);
    QList<ShownSecret> shown;
    for (const cli::SecretRow& row : cli::secretRows(picture.estate, *picture.known))
        shown << ShownSecret{row, standings->secret(row.scope.secret.name), row.scope.secret.updatedAt.daysTo(picture.now)};
    return shown;
}

const QList<TableColumn<ShownSecret>>& secretTableColumns()
{
    static const QList<TableColumn<ShownSecret>> columns{
        {.id = u"name"_s,
         .title = Words::tr("Name"),
         .cell = [](const Row& row) { return secretNameCell(row.scope.secret.name, row.team, row.stage); },
         .order = [](const Row& row) -> filter::Value { return row.scope.secret.name; },
         .stretches = true},
        {.id = u"team"_s,
         .title = Words::tr("Team"),
         .cell = [](const Row& row) { return Cell{.text = row.team, .ink = Token::Muted}; },
         .order = [](const Row& row) -> filter::Value { return row.team; },
         .isSpare = true}, // the names begin with it
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
        {.id = u"should_be"_s,
         .title = Words::tr("Should be"),
         .cell = shouldBeCell,
         .order = [](const Row& row) -> filter::Value { return qint64(row.standing.shouldBe.value_or(-1)); },
         .isRight = true},
        {.id = u"updated"_s,
         .title = Words::tr("Age"),
         .cell = ageCell,
         .order = [](const Row& row) -> filter::Value { return row.age; },
         .tip = updatedExactly,
         .isRight = true},
        {.id = u"deviation"_s,
         .title = Words::tr("Deviation"),
         .cell = [](const Row& row) { return deviationCell(row.standing); },
         .order = [](const Row& row) -> filter::Value { return deviationOrder(row.standing); },
         .tip = deviationExactly,
         .words = {Words::tr("%n missing", "repositories", 10), Words::tr("%n too many", "repositories", 10)}},
    };
    return columns;
}

const QList<filter::Column<ShownSecret>>& secretTableFields()
{
    static const QList<filter::Column<ShownSecret>> fields = [] {
        auto all = filter::lifted<ShownSecret>(cli::secretColumns());
        all << filter::Column<ShownSecret>{{u"deviates"_s, filter::Field::Kind::Flag},
                                           [](const Row& row) -> filter::Value { return row.standing.deviates(); }};
        return all;
    }();
    return fields;
}

std::unique_ptr<SecretTable> makeSecretTable()
{
    return std::make_unique<SecretTable>(SecretTable::Parts{.columns = secretTableColumns(),
                                                            .fields = secretTableFields(),
                                                            .id = [](const Row& row) { return row.scope.secret.name; },
                                                            .sortColumn = int(secretTableColumns().size()) - 1,
                                                            .sortOrder = Qt::DescendingOrder});
}

} // namespace qm::gui
