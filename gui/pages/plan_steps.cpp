// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/plan_steps.h"

#include "core/base/words.h"
#include "gui/models/moments.h"
#include "gui/models/plan_standing.h"
#include "gui/models/took.h"
#include "gui/pages/plan_details.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanSteps)
};

constexpr qsizetype mostAlike = 4;   // of steps in a row that went alike and are told one by one
constexpr qsizetype mostLines = 200; // in all

/// The sentence of an error's parts: reasons and hints are written as parts of one.
QString sentence(const QString& part)
{
    if (part.isEmpty())
        return {};
    const QString text = part.first(1).toUpper() + part.sliced(1);
    return text.endsWith(u'.') ? text : text + u'.';
}

QString noteOf(const plan::Step& step, const PlanRun* run)
{
    if (run)
        if (const std::optional<Milliseconds> took = run->took(step.id))
            return tookInWords(*took);
    if (step.state == plan::StepState::Waiting && step.until.isValid())
        return Words::tr("until %1").arg(timeOfDay(step.until));
    return {};
}

/// How it went where that is not what was meant, and the step's own words: the sentence keeps the width.
QString belowOf(const plan::Step& step)
{
    QStringList words;
    if (step.state != plan::StepState::Done)
        words << lookOf(step.state).word;
    if (!step.note.isEmpty())
        words << printable(step.note);
    return words.join(u": "_s);
}

Details::Line lineOf(const plan::Step& step, const PlanRun* run, bool withIds)
{
    const StandingLook look = lookOf(step.state);
    Details::Line line{.icon = look.icon,
                       .ink = look.ink,
                       .text = printable(step.summary),
                       .note = noteOf(step, run),
                       .wraps = true,
                       .below = belowOf(step)};
    if (step.error) {
        const Error& error = *step.error;
        line.trouble = error.status > 0 ? Words::tr("%1 answered %2", "a service, an HTTP status").arg(error.system).arg(error.status)
                       : error.system.isEmpty() ? look.word
                                                : error.system;
        line.advice = (sentence(error.reason) + u' ' + sentence(error.hint)).trimmed();
        if (plan::isInDoubt(step))
            line.advice = (line.advice + u' ' + Words::tr("It is not known whether the change was made.")).trimmed();
        line.id = printable(error.requestId);
    }
    if (line.id.isEmpty() && withIds && !step.requests.isEmpty())
        line.id = printable(step.requests.last());
    return line;
}

/// Steps that went alike, one after the other, told in one line.
Details::Line together(plan::StepState state, int count)
{
    const StandingLook look = lookOf(state);
    const auto words = [&] {
        switch (state) {
        case plan::StepState::Done:
            return Words::tr("%n steps done", nullptr, count);
        case plan::StepState::Skipped:
            return Words::tr("%n steps were so already", nullptr, count);
        case plan::StepState::Cancelled:
            return Words::tr("%n steps given up", nullptr, count);
        case plan::StepState::Undone:
            return Words::tr("%n steps taken back", nullptr, count);
        default:
            return Words::tr("%n steps not reached", nullptr, count);
        }
    };
    return {.icon = look.icon, .ink = look.ink, .text = words()};
}

/// Whether nobody needs to see each step of that state.
bool isQuiet(const plan::Step& step)
{
    return step.isSatisfied() || step.state == plan::StepState::Pending || step.state == plan::StepState::Cancelled ||
           step.state == plan::StepState::Undone;
}

/// Of those that were not reached, one is like another.
qsizetype mostAlikeOf(const plan::Step& step)
{
    return step.state == plan::StepState::Pending ? 1 : mostAlike;
}

qsizetype endOfAlike(const QList<plan::Step>& steps, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < steps.size() && steps[end].state == steps[from].state)
        ++end;
    return end;
}

} // namespace

Details::Section stepsOf(const plan::Plan& plan, const PlanRun* run, bool isExpanded)
{
    Details::Section section{.title = Words::tr("Steps"), .count = Words::tr("%1 of %2").arg(plan.doneCount()).arg(plan.steps.size())};
    if (!plan.steps.isEmpty())
        section.link = Details::Action{plan_action::expand, isExpanded ? Words::tr("Collapse") : Words::tr("Expand")};
    qsizetype told = 0;
    for (qsizetype at = 0; at < plan.steps.size() && section.lines.size() < mostLines;) {
        const qsizetype end = endOfAlike(plan.steps, at);
        if (!isExpanded && isQuiet(plan.steps[at]) && end - at > mostAlikeOf(plan.steps[at])) {
            section.lines << together(plan.steps[at].state, int(end - at));
            at = end;
        } else {
            section.lines << lineOf(plan.steps[at], run, isExpanded);
            ++at;
        }
        told = at;
    }
    if (told < plan.steps.size())
        section.rest = Words::tr("and %n more", nullptr, int(plan.steps.size() - told));
    return section;
}

} // namespace qm::gui
