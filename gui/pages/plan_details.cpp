// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/plan_details.h"

#include "core/base/duration.h"
#include "core/base/words.h"
#include "gui/models/moments.h"
#include "gui/models/took.h"
#include "gui/pages/plan_steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanDetails)
};

QString timeOf(const QDateTime& time)
{
    return time.isValid() ? momentInWords(time) : Words::tr("unknown");
}

/// How it stands, in a sentence.
QString sentenceOf(const PlanView& view)
{
    const int done = view.row.plan.done;
    const int of = view.row.plan.steps;
    switch (view.row.standing) {
    case Standing::Planned:
        return Words::tr("Not begun");
    case Standing::Running:
        return Words::tr("Running, %1 of %2 steps done").arg(done).arg(of);
    case Standing::Waiting:
        return Words::tr("Waiting, %1 of %2 steps done").arg(done).arg(of);
    case Standing::Stopped:
        return Words::tr("Stopped after %1 of %2 steps: the program that ran it is gone").arg(done).arg(of);
    case Standing::Done:
        return Words::tr("Done, %n steps", nullptr, of);
    case Standing::Conflict:
        return Words::tr("Something was changed in between, %1 of %2 steps done").arg(done).arg(of);
    case Standing::Cancelled:
        return Words::tr("Cancelled after %1 of %2 steps").arg(done).arg(of);
    case Standing::Undone:
        return Words::tr("Taken back by a later plan");
    case Standing::Failed:
        break;
    }
    if (view.plan)
        for (qsizetype i = 0; i < view.plan->steps.size(); ++i)
            if (view.plan->steps[i].state == plan::StepState::Failed)
                return Words::tr("Failed at step %1 of %2, %3 done").arg(i + 1).arg(of).arg(done);
    return Words::tr("Failed, %1 of %2 steps done").arg(done).arg(of);
}

/// As many letters of it as tell it from others.
Details::Fact idFact(const QString& label, const QString& id, int letters)
{
    return {.label = label, .value = printable(id.left(letters)), .id = printable(id)};
}

QList<Details::Fact> factsOf(const PlanView& view)
{
    const plan::PlanSummary& summary = view.row.plan;
    QList<Details::Fact> facts{{Words::tr("Who"), summary.createdBy.isEmpty() ? Words::tr("unknown") : printable(summary.createdBy)},
                               {Words::tr("Planned"), timeOf(summary.createdAt)}};
    if (view.runner && !view.runner->isThisProcess)
        facts << Details::Fact{
            Words::tr("Run by"),
            Words::tr("%1, process %2, since %3").arg(printable(view.runner->name)).arg(view.runner->pid).arg(timeOf(view.runner->since))};
    if (view.run && view.run->startedAt().isValid()) {
        facts << Details::Fact{Words::tr("Started"), timeOf(view.run->startedAt())};
        if (view.run->endedAt().isValid())
            facts << Details::Fact{Words::tr("Took"), tookInWords(Milliseconds(view.run->startedAt().msecsTo(view.run->endedAt())))};
    }
    if (view.plan && !view.plan->conventionsCommit.isEmpty())
        facts << idFact(Words::tr("Conventions"), view.plan->conventionsCommit, 7);
    if (view.plan && !view.plan->undoes.isEmpty())
        facts << Details::Fact{Words::tr("Takes back"), Words::tr("plan %1").arg(printable(view.plan->undoes.left(8)))};
    facts << idFact(Words::tr("Plan"), summary.id, 8);
    return facts;
}

/// What is possible, in words; what is refused says why.
QString adviceOf(const PlanView& view, const PlanActions& actions)
{
    if (view.run && view.run->isStopping())
        return Words::tr("Stopping after the steps that are under way.");
    if (view.row.standing == Standing::Running)
        return view.runner && view.runner->isThisProcess ? Words::tr("This window runs it.")
                                                         : Words::tr("Another program runs it. One at a time may run plans.");
    if (view.refusal)
        return view.refusal->message();
    QStringList sentences;
    if (actions.resume)
        sentences << Words::tr("Resume reads everything again first, then goes on with what is not done.");
    if (actions.undo)
        sentences << Words::tr("Undo plans the way back and shows it before anything is written.");
    if (view.row.standing == Standing::Stopped)
        sentences << Words::tr("It can be undone once it is known what became of the step under way: resume or abandon it first.");
    return sentences.join(u' ');
}

Details::Section possibilities(const PlanView& view)
{
    Details::Section section{.title = Words::tr("What you can do")};
    const PlanActions actions = actionsOf(view);
    section.text = adviceOf(view, actions);
    if (actions.resume)
        section.actions << Details::Action{plan_action::resume, Words::tr("Resume"), true};
    if (actions.undo)
        section.actions << Details::Action{plan_action::undo, Words::tr("Undo…")};
    if (view.run && view.run->isRunning() && !view.run->isStopping())
        section.actions << Details::Action{plan_action::cancel, Words::tr("Cancel")};
    if (actions.abandon)
        section.actions << Details::Action{plan_action::abandon, Words::tr("Abandon…")};
    section.actions << Details::Action{plan_action::exportFile, Words::tr("Export…")}
                    << Details::Action{plan_action::script, Words::tr("Copy as gh script")};
    section.rest = view.told;
    return section;
}

Details::Section question(const PlanView& view)
{
    const int done = view.row.plan.done;
    return {.title = Words::tr("Give this plan up?"),
            .text = done > 0 ? Words::tr("What is not done will never be run. %n steps are done and stay so.", nullptr, done)
                             : Words::tr("What is not done will never be run."),
            .actions = {{plan_action::abandonNo, Words::tr("Keep it")}, {plan_action::abandonYes, Words::tr("Abandon for good")}}};
}

Details::Line troubleLine(const StandingLook& look, const QString& what, const Error& error)
{
    return {.icon = look.icon, .ink = look.ink, .text = what, .trouble = error.message()};
}

} // namespace

PlanActions actionsOf(const PlanView& view)
{
    if (!view.plan)
        return {};
    const PlanActions actions = actionsFor(*view.plan, view.row.standing);
    return view.refusal ? PlanActions{.abandon = actions.abandon} : actions;
}

Details planDetails(const PlanView& view)
{
    const StandingLook look = lookOf(view.row.standing);
    Details details{.name = titleOf(view.row.plan),
                    .isSentence = true,
                    .state = Details::Line{.icon = look.icon, .ink = look.ink, .text = sentenceOf(view)},
                    .facts = factsOf(view)};
    for (const QString& stage : view.row.plan.touches)
        details.marks << Details::Mark{printable(stage), view.row.production.contains(stage) ? ChipKind::Production : ChipKind::Plain};
    const StandingLook bad = lookOf(Standing::Failed);
    if (view.trouble)
        details.sections << Details::Section{.title = Words::tr("Trouble"),
                                             .lines = {troubleLine(bad, Words::tr("The journal"), *view.trouble)}};
    if (view.run && view.run->trouble() && !view.run->isRunning())
        details.sections << Details::Section{.title = Words::tr("Trouble"),
                                             .lines = {troubleLine(bad, Words::tr("It could not be run"), *view.run->trouble())}};
    if (!view.plan && !view.trouble)
        details.sections << Details::Section{.title = Words::tr("Steps"), .rest = Words::tr("Reading…")};
    if (!view.plan)
        return details;
    details.sections << stepsOf(*view.plan, view.run, view.isExpanded) << (view.isGivingUp ? question(view) : possibilities(view));
    return details;
}

} // namespace qm::gui
