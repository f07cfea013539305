// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/secret_picks.h"

#include "gui/models/cells.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretPicks)
};

constexpr int stageColumn = 2;

/// Of its stage, in the order of promotion, and then by name: the rows of a group stand together.
filter::Value placeOf(const SecretPick& pick)
{
    return qint64(pick.stagePlace);
}

QString pickedOf(const QList<const SecretPick*>& rows)
{
    const auto picked = std::ranges::count_if(rows, [](const SecretPick* row) { return row->isPicked; });
    return Words::tr("%1 of %2 picked").arg(picked).arg(rows.size());
}

} // namespace

QList<SecretPick> secretPicks(const Picture& picture, const QSet<QString>& picked)
{
    const QList<conventions::Stage>& stages = picture.known->rules.stages;
    QList<SecretPick> picks;
    for (const ShownSecret& row : shownSecrets(picture)) {
        const auto stage = std::ranges::find(stages, row.stage, &conventions::Stage::key);
        SecretPick pick{row, picked.contains(row.scope.secret.name), int(stage - stages.begin())};
        if (stage != stages.end())
            pick.stageTitle = stage->name.isEmpty() ? stage->key : stage->name;
        else if (!stages.isEmpty())
            pick.stageTitle = Words::tr("Without a stage");
        picks << pick;
    }
    return picks;
}

QList<std::pair<QString, int>> reachedBy(const QList<SecretPick>& picks, const estate::Estate& estate)
{
    QMap<int, QList<const SecretPick*>> stages;
    for (const SecretPick& pick : picks)
        if (pick.isPicked)
            stages[pick.stagePlace] << &pick;
    const QList<github::Repository> repositories = estate.repositories();
    QList<std::pair<QString, int>> reached;
    for (const QList<const SecretPick*>& secrets : std::as_const(stages))
        reached << std::pair(secrets.first()->stageTitle, int(std::ranges::count_if(repositories, [&](const github::Repository& each) {
                                 return std::ranges::any_of(secrets, [&](const SecretPick* pick) { return pick->scope.reaches(each); });
                             })));
    return reached;
}

std::unique_ptr<SecretPickTable> makeSecretPickTable()
{
    const QStringList beside{u"team"_s, u"updated"_s, u"deviation"_s}; // says nothing of what to pick
    SecretPickTable::Parts parts{
        .columns = {{.id = u"pick"_s,
                     .cell = [](const SecretPick& pick) { return tickCell(pick.isPicked); },
                     .order = [](const SecretPick& pick) -> filter::Value { return pick.isPicked; },
                     .ticks = true}},
        .fields = filter::lifted<SecretPick>(secretTableFields()),
        .id = [](const SecretPick& pick) { return pick.scope.secret.name; },
        .sortColumn = stageColumn,
        .group =
            [](const SecretPick& pick) { return Group{.title = pick.stageTitle, .stage = pick.stage, .isProduction = pick.isProduction}; },
        .caption = pickedOf};
    for (const TableColumn<ShownSecret>& each : secretTableColumns())
        if (!beside.contains(each.id))
            parts.columns << TableColumn<SecretPick>{.id = each.id,
                                                     .title = each.title,
                                                     .cell = each.cell,
                                                     .order = each.order,
                                                     .tip = each.tip,
                                                     .stretches = each.stretches,
                                                     .isRight = each.isRight};
    parts.columns[stageColumn].order = placeOf;
    auto table = std::make_unique<SecretPickTable>(std::move(parts));
    table->setThings([](int count) { return Words::tr("%n secrets", nullptr, count); });
    return table;
}

} // namespace qm::gui
