// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/plan_tree_model.h"

#include "core/operations/scope/scope_steps.h"
#include "gui/models/took.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanTree)
};

/// "LP_PROD_TOKEN" of "github:secret/LP_PROD_TOKEN".
QString subjectOf(const QString& object)
{
    return object.section(u'/', -1);
}

QString noteOf(const QString& object)
{
    return object.startsWith("github:secret/"_L1) ? Words::tr("organization secrets") : QString();
}

QString systemName(const QString& system)
{
    return system == "github"_L1 ? u"GitHub"_s : system;
}

/// A group's steps in the order they are reviewed.
struct Group {
    PlanGroup head{};
    QList<plan::Step> steps{};
};

QList<Group> groupsOf(const QList<plan::Step>& steps, const session::KnownConventions& known)
{
    QList<Group> groups;
    for (const plan::Step& step : steps) {
        const QString stage = known.stageOf(step.object);
        const PlanGroup head{.system = systemName(step.system()),
                             .icon = u"branch"_s,
                             .stage = stage,
                             .isProduction = known.isProduction(stage),
                             .note = noteOf(step.object)};
        auto group = std::ranges::find_if(groups, [&](const Group& each) { return each.head == head; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{.head = head});
        group->steps << step;
    }
    QList<Group> sorted;
    for (const bool isProduction : {true, false})
        std::ranges::copy_if(groups, std::back_inserter(sorted), [&](const Group& each) { return each.head.isProduction == isProduction; });
    return sorted;
}

QString progressOf(const plan::Step& step, const PlanRun* run)
{
    const std::optional<Milliseconds> took = run ? run->took(step.id) : std::nullopt;
    switch (step.state) {
    case plan::StepState::Waiting:
        return step.until.isValid() ? Words::tr("until %1").arg(step.until.toLocalTime().toString(u"HH:mm:ss"_s)) : QString();
    case plan::StepState::Done:
        return took ? tookInWords(*took) : QString();
    case plan::StepState::Failed:
        if (const QDateTime at = run ? run->failedAt(step.id) : QDateTime(); at.isValid())
            return Words::tr("failed %1", "at that time").arg(at.toLocalTime().toString(u"HH:mm:ss"_s));
        return stateWord(step.state);
    case plan::StepState::Pending:
        return {};
    default:
        return stateWord(step.state);
    }
}

void setStep(QStandardItem* item, const plan::Step& step, const PlanRun* run)
{
    auto row = item->data(PlanTreeModel::StepRole).value<PlanStepRow>();
    const PlanStepRow before = row;
    row.step = step;
    row.subject = subjectOf(step.object);
    row.progress = progressOf(step, run);
    if (row == before)
        return;
    item->setData(QVariant::fromValue(row), PlanTreeModel::StepRole);
    QStringList words{step.summary};
    if (!row.warning.isEmpty())
        words << Words::tr("watch out: %1").arg(row.warning);
    if (step.state != plan::StepState::Pending)
        words << stateWord(step.state);
    if (!step.note.isEmpty())
        words << step.note;
    item->setText(words.join(", "_L1));
}

/// What it is to be warned of; the gravest gives the word.
void warn(QStandardItem* item, const QString& stepId, const QList<operations::StepWarning>& warnings)
{
    auto row = item->data(PlanTreeModel::StepRole).value<PlanStepRow>();
    QStringList texts;
    for (const operations::StepWarning& warning : warnings) {
        if (!warning.steps.contains(stepId))
            continue;
        texts << warning.text;
        if (row.warning.isEmpty() || (warning.isGrave && !row.isGrave))
            row.warning = warning.word;
        row.isGrave = row.isGrave || warning.isGrave;
    }
    row.warningText = texts.join(u'\n');
    item->setData(QVariant::fromValue(row), PlanTreeModel::StepRole);
    item->setToolTip(row.warningText);
}

QString inLines(const QList<plan::Effect::Line>& lines)
{
    QStringList words;
    for (const plan::Effect::Line& line : lines)
        words << (line.sign.isNull() ? line.text : line.sign + u' ' + line.text);
    return words.join(", "_L1);
}

QStandardItem* effectItem(const plan::Effect& effect, const QString& undo)
{
    auto* item = new QStandardItem(u"%1: %2; %3: %4; %5; %6; %7"_s.arg(effect.beforeTitle, inLines(effect.before), effect.afterTitle,
                                                                       inLines(effect.after), effect.request, effect.onlyIf, undo));
    item->setEditable(false);
    item->setData(QVariant::fromValue(effect), PlanTreeModel::EffectRole);
    return item;
}

/// What the step's kind knows of it: what it comes to, and what takes it back.
void describe(QStandardItem* item, const plan::Step& step, const plan::StepKinds& kinds, operations::World& world)
{
    auto row = item->data(PlanTreeModel::StepRole).value<PlanStepRow>();
    row.change = step.change;
    row.requests = operations::requestsOf(step);
    const plan::StepKind* kind = kinds.find(step.kind);
    if (kind && kind->inverse)
        if (const std::optional<plan::Step> inverse = kind->inverse(step))
            row.undo = inverse->summary;
    if (kind && kind->effect) {
        const plan::Effect effect = kind->effect(step, world);
        if (step.change == plan::Change::Update)
            row.change = effect.change();
        item->appendRow(effectItem(effect, row.undo));
    }
    item->setData(QVariant::fromValue(row), PlanTreeModel::StepRole);
}

} // namespace

QString stateWord(plan::StepState state)
{
    switch (state) {
    case plan::StepState::Pending:
        return Words::tr("to do");
    case plan::StepState::Running:
        return Words::tr("running");
    case plan::StepState::Waiting:
        return Words::tr("waiting");
    case plan::StepState::Done:
        return Words::tr("done");
    case plan::StepState::Failed:
        return Words::tr("failed");
    case plan::StepState::Conflict:
        return Words::tr("conflict");
    case plan::StepState::Skipped:
        return Words::tr("was so already");
    case plan::StepState::Cancelled:
        return Words::tr("cancelled");
    case plan::StepState::Undone:
        break;
    }
    return Words::tr("undone");
}

std::pair<QString, Token> stateIcon(plan::StepState state)
{
    switch (state) {
    case plan::StepState::Running:
        return {u"spinner"_s, Token::AccentText};
    case plan::StepState::Waiting:
        return {u"clock"_s, Token::Soon};
    case plan::StepState::Done:
    case plan::StepState::Skipped:
        return {u"fine"_s, Token::Fine};
    case plan::StepState::Failed:
        return {u"bad"_s, Token::Bad};
    case plan::StepState::Conflict:
        return {u"soon"_s, Token::Soon};
    case plan::StepState::Undone:
        return {u"undo"_s, Token::Muted};
    case plan::StepState::Cancelled:
        return {u"minus"_s, Token::Muted};
    case plan::StepState::Pending:
        break;
    }
    return {u"pending"_s, Token::Muted};
}

void PlanTreeModel::showPlan(const plan::Plan& plan, session::Session& session, const session::KnownConventions& known,
                             const QList<operations::StepWarning>& warnings)
{
    clear();
    m_steps.clear();
    const QList<plan::Step> steps = session.kinds().forReview(session.kinds().inOurWords(plan));
    for (const Group& group : groupsOf(steps, known)) {
        auto* head = new QStandardItem;
        head->setEditable(false);
        head->setData(QVariant::fromValue(group.head), GroupRole);
        for (const plan::Step& step : group.steps) {
            auto* item = new QStandardItem;
            item->setEditable(false);
            warn(item, step.id, warnings);
            setStep(item, step, nullptr);
            describe(item, step, session.kinds(), session.world());
            head->appendRow(item);
            m_steps.insert(step.id, item);
        }
        appendRow(head);
        tellGroup(head);
    }
}

void PlanTreeModel::tellGroup(QStandardItem* group)
{
    int done = 0;
    int failed = 0;
    bool hasBegun = false;
    for (int row = 0; row < group->rowCount(); ++row) {
        const plan::Step step = group->child(row)->data(StepRole).value<PlanStepRow>().step;
        done += step.isSatisfied() ? 1 : 0;
        failed += step.state == plan::StepState::Failed || step.state == plan::StepState::Conflict ? 1 : 0;
        hasBegun = hasBegun || step.state != plan::StepState::Pending;
    }
    auto head = group->data(GroupRole).value<PlanGroup>();
    const QString count = Words::tr("%n steps", nullptr, group->rowCount());
    head.summary = !hasBegun    ? count
                   : failed > 0 ? Words::tr("%1 of %2 done, %n failed", nullptr, failed).arg(done).arg(count)
                                : Words::tr("%1 of %2 done").arg(done).arg(count);
    group->setData(QVariant::fromValue(head), GroupRole);
    group->setText(QStringList{head.system, head.stage, head.note, head.summary}.join(u' '));
}

void PlanTreeModel::showProgress(const plan::Plan& plan, const PlanRun* run)
{
    for (const plan::Step& step : plan.steps) {
        QStandardItem* item = m_steps.value(step.id);
        if (!item)
            continue;
        plan::Step told = step;
        told.summary = item->data(StepRole).value<PlanStepRow>().step.summary; // in our words
        setStep(item, told, run);
        const QString error = step.error ? step.error->message() : QString();
        QStandardItem* last = item->rowCount() > 0 ? item->child(item->rowCount() - 1) : nullptr;
        const bool hasError = last && last->data(ErrorRole).isValid();
        if (error.isEmpty() && hasError) {
            item->removeRow(item->rowCount() - 1);
        } else if (!error.isEmpty() && (!hasError || last->text() != error)) {
            if (hasError)
                item->removeRow(item->rowCount() - 1);
            item->removeRows(0, item->rowCount()); // what it would have come to matters less than why it did not
            auto* why = new QStandardItem(error);
            why->setEditable(false);
            why->setData(QVariant::fromValue(*step.error), ErrorRole);
            item->appendRow(why);
        }
    }
    for (int row = 0; row < rowCount(); ++row)
        tellGroup(item(row));
}

int PlanTreeModel::count(plan::Change change) const
{
    return int(std::ranges::count_if(
        m_steps, [&](const QStandardItem* item) { return item->data(StepRole).value<PlanStepRow>().change == change; }));
}

QModelIndex PlanTreeModel::indexOfStep(const QString& stepId) const
{
    QStandardItem* item = m_steps.value(stepId);
    return item ? item->index() : QModelIndex();
}

} // namespace qm::gui
