// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/left_over.h"

#include "gui/models/plan_table.h"

#include <QCoreApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeftOver)
};

bool isLeftOver(const plan::PlanSummary& plan, const Picture& picture)
{
    return isLeftOver(plan, standingOf(plan, picture.runner));
}

QString sentenceOf(const plan::PlanSummary& plan, Standing standing)
{
    const QString words = standing == Standing::Waiting     ? Words::tr("“%1” waits, %2 of %3 steps are done")
                          : standing == Standing::Cancelled ? Words::tr("“%1” was cancelled after %2 of %3 steps")
                                                            : Words::tr("“%1” stopped after %2 of %3 steps");
    return words.arg(titleOf(plan), QString::number(plan.done), QString::number(plan.steps)); // at once: a title may hold a %2
}

} // namespace

QStringList leftOverIds(const Picture& picture)
{
    QStringList ids;
    for (const plan::PlanSummary& plan : picture.plans)
        if (isLeftOver(plan, picture))
            ids << plan.id;
    return ids;
}

std::optional<LeftOver> leftOver(const Picture& picture, const QStringList& among)
{
    std::optional<LeftOver> newest;
    int others = 0;
    for (const plan::PlanSummary& plan : picture.plans) {
        if (!among.contains(plan.id) || !isLeftOver(plan, picture))
            continue;
        if (newest)
            ++others;
        else
            newest = LeftOver{.planId = plan.id,
                              .title = sentenceOf(plan, standingOf(plan, picture.runner)),
                              .text = Words::tr("Nobody runs it now. What is done stays done; it can go on, or be given up.")};
    }
    if (newest && others > 0)
        newest->text = Words::tr("%n other plans ended in the middle, too.", nullptr, others);
    return newest;
}

} // namespace qm::gui
