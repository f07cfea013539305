// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/plan_table.h"

#include "core/base/words.h"
#include "gui/models/cells.h"
#include "gui/models/day_group.h"
#include "gui/models/moments.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanTable)
};

Cell stateCell(const PlanRow& row)
{
    const StandingLook look = lookOf(row.standing);
    return {.text = look.word, .icon = look.icon, .iconInk = look.ink};
}

Cell whatCell(const PlanRow& row)
{
    return {.text = titleOf(row.plan), .tail = row.production.join(", "_L1), .tailKind = ChipKind::Production};
}

/// The time of what is from today, the day of the rest.
Cell whenCell(const PlanRow& row)
{
    const QDateTime at = row.plan.createdAt.toLocalTime();
    if (!at.isValid())
        return {.text = Words::tr("unknown"), .kind = Cell::Kind::Number, .ink = Token::Muted};
    return {.text = momentOf(at, row.today), .kind = Cell::Kind::Number, .ink = Token::Muted};
}

/// All that there are: a plan may come to each while it is watched.
QStringList standingWords()
{
    QStringList words;
    for (int standing = 0; standing < int(filterWords().size()); ++standing)
        words << lookOf(Standing(standing)).word;
    return words;
}

QString whenExactly(const PlanRow& row)
{
    const QDateTime at = row.plan.createdAt.toLocalTime();
    return at.isValid() ? QLocale().toString(at, QLocale::LongFormat) : QString();
}

/// Newest first, and what is open before all of it.
filter::Value whenOrder(const PlanRow& row)
{
    constexpr qint64 before = qint64(1) << 32;
    return row.number + (isOpen(row.standing) ? before : 0);
}

} // namespace

QString titleOf(const plan::PlanSummary& plan)
{
    return plan.title.isEmpty() ? Words::tr("(without a title)") : printable(plan.title);
}

QList<PlanRow> planRows(const Picture& picture)
{
    QList<PlanRow> rows;
    const QDate today = picture.now.toLocalTime().date();
    int number = int(picture.plans.size());
    QDate date;
    Group days = dayGroup({}, today);
    for (const plan::PlanSummary& plan : picture.plans) {
        if (const QDate made = plan.createdAt.toLocalTime().date(); made != date) { // its words are made once a day, not once a plan
            date = made;
            days = dayGroup(plan.createdAt, today);
        }
        PlanRow row{.plan = plan, .standing = standingOf(plan, picture.runner), .number = number--, .today = today};
        if (!isOpen(row.standing))
            row.days = days;
        for (const QString& stage : plan.touches)
            if (picture.known->isProduction(stage))
                row.production << stage;
        rows << row;
    }
    return rows;
}

std::unique_ptr<PlanTable> makePlanTable()
{
    using filter::Field;
    using filter::Value;
    return std::make_unique<PlanTable>(PlanTable::Parts{
        .columns =
            {
                {.id = u"state"_s,
                 .title = Words::tr("State"),
                 .cell = stateCell,
                 .order = [](const PlanRow& row) -> Value { return qint64(row.standing); },
                 .words = standingWords()},
                {.id = u"what"_s,
                 .title = Words::tr("What"),
                 .cell = whatCell,
                 .order = [](const PlanRow& row) -> Value { return row.plan.title; },
                 .stretches = true},
                {.id = u"who"_s,
                 .title = Words::tr("Who"),
                 .cell = [](const PlanRow& row) { return Cell{.text = printable(row.plan.createdBy)}; },
                 .order = [](const PlanRow& row) -> Value { return row.plan.createdBy; }},
                {.id = u"steps"_s,
                 .title = Words::tr("Steps"),
                 .cell =
                     [](const PlanRow& row) {
                         return Cell{.text = u"%1/%2"_s.arg(row.plan.done + row.plan.undone).arg(row.plan.steps),
                                     .kind = Cell::Kind::Number};
                     },
                 .order = [](const PlanRow& row) -> Value { return qint64(row.plan.steps); },
                 .isRight = true},
                {.id = u"when"_s, .title = Words::tr("When"), .cell = whenCell, .order = whenOrder, .tip = whenExactly, .isRight = true},
            },
        .fields =
            {
                {{u"state"_s, Field::Kind::Word, filterWords()}, [](const PlanRow& row) -> Value { return filterWord(row.standing); }},
                {{u"name"_s}, [](const PlanRow& row) -> Value { return row.plan.title; }},
                {{u"who"_s}, [](const PlanRow& row) -> Value { return row.plan.createdBy; }},
                {{u"stage"_s}, [](const PlanRow& row) -> Value { return row.plan.touches; }},
                {{u"created"_s, Field::Kind::Past}, [](const PlanRow& row) -> Value { return row.plan.createdAt; }},
                {{u"id"_s}, [](const PlanRow& row) -> Value { return row.plan.id; }},
            },
        .id = [](const PlanRow& row) { return row.plan.id; },
        .sortColumn = 4,
        .sortOrder = Qt::DescendingOrder,
        .group = [](const PlanRow& row) { return row.days; }});
}

} // namespace qm::gui
