// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/apply_page.h"

#include "gui/models/desk.h"
#include "gui/models/moments.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plan_tree.h"
#include "gui/widgets/progress_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {

ApplyPage::ApplyPage(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_model(new PlanTreeModel(this))
    , m_done(new Label(theme, {}, Type::Section, Token::Text, Label::Fit::Whole, this))
    , m_failed(new Label(theme, {}, Type::Medium, Token::Bad, Label::Fit::Whole, this))
    , m_when(new Label(theme, {}, Type::Body, Token::Muted, Label::Fit::Cut, this))
    , m_bar(new ProgressBar(theme, this))
    , m_banner(new Banner(theme, this))
    , m_tree(new PlanTree(theme, PlanTree::Shows::Progress, this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_done);
    head->addWidget(m_failed);
    head->addWidget(m_when, 1);
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* card = new Surface(theme, {.line = Token::Line, .radius = 8}, this);
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 1, 1, 6);
    cardColumn->addWidget(m_tree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addSpacing(4);
    column->addWidget(m_banner);
    column->addWidget(card, 1);
    m_banner->hide();
    connect(m_banner, &Banner::acted, this, &ApplyPage::actOnTrouble);
    connect(m_tree, &PlanTree::detailsWanted, this, &ApplyPage::copyDetails);
    connect(m_tree, &PlanTree::retryWanted, this, [this] { m_run->retry(); });
    m_tick.setInterval(1'000);
    connect(&m_tick, &QTimer::timeout, this, &ApplyPage::showTime);
}

void ApplyPage::watch(PlanRun* run)
{
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = run;
    m_model->showPlan(run->plan(), *m_desk.session(), *m_desk.picture().known);
    m_tree->setPlan(m_model);
    connect(run, &PlanRun::changed, this, &ApplyPage::show);
    connect(run, &PlanRun::ended, this, [this] {
        show();
        if (m_run->plan().state == plan::PlanState::Done)
            Q_EMIT next();
        else
            Q_EMIT settled();
    });
    show();
}

void ApplyPage::actOnTrouble()
{
    if (!m_instead) {
        QGuiApplication::clipboard()->setText(m_run->trouble()->message());
        return;
    }
    m_canPlanAgain = false; // that one came from elsewhere
    watch(m_instead);
    Q_EMIT settled();
}

/// For a ticket: which plan and step it was, and all that is known.
void ApplyPage::copyDetails(const QString& stepId) const
{
    const plan::Step* step = m_run ? m_run->plan().step(stepId) : nullptr;
    if (step && step->error)
        QGuiApplication::clipboard()->setText(tr("Plan %1, step %2: %3").arg(m_run->plan().id, step->id, step->summary) + u'\n' +
                                              step->error->message());
}

/// How long it takes yet, or what it waits for; and since when it runs.
void ApplyPage::showTime()
{
    if (!m_run)
        return;
    const QString started = tr("started %1").arg(timeOfDay(m_run->startedAt()));
    if (const plan::Step* waiting = m_run->waitsFor())
        m_when->setText(waiting->until.isValid() ? tr("waits until %1: %2").arg(timeOfDay(waiting->until), waiting->note)
                                                 : tr("waits: %1").arg(waiting->note));
    else if (const std::optional<Milliseconds> left = m_run->timeLeft())
        m_when->setText(u"%1, %2"_s.arg(timeLeftInWords(*left), started));
    else
        m_when->setText(started);
    if (m_run->isRunning() != m_tick.isActive())
        m_run->isRunning() ? m_tick.start() : m_tick.stop();
}

void ApplyPage::show()
{
    const plan::Plan& plan = m_run->plan();
    m_model->showProgress(plan, m_run);
    m_tree->unfoldFailures();
    m_tree->offerRetry(!m_run->isRunning());
    const int failed = m_run->failedCount();
    m_done->setText(tr("%1 of %2 done").arg(plan.doneCount()).arg(tr("%n steps", nullptr, int(plan.steps.size()))));
    m_failed->setText(failed > 0 ? tr("%n failed", nullptr, failed) : QString());
    m_bar->setProgress(plan.doneCount(), failed, int(plan.steps.size()));
    showTime();
    m_instead = runningInstead();
    m_banner->setVisible(m_run->trouble().has_value() || plan.state == plan::PlanState::Conflict);
    if (m_instead)
        m_banner->say(Banner::Tone::Info, tr("This window applies another plan: %1").arg(m_instead->plan().title),
                      tr("One at a time may run. Go on once that is done."), tr("Show it"));
    else if (m_run->trouble())
        m_banner->say(Banner::Tone::Bad, m_run->trouble()->message(), {}, tr("Copy details"));
    else if (plan.state == plan::PlanState::Conflict)
        m_banner->say(Banner::Tone::Soon, tr("Somebody else changed what this plan is about"),
                      tr("Nothing of theirs was overwritten. Below stands what is different; the rest can be planned again."));
    Q_EMIT changed();
}

/// Null where nothing does.
PlanRun* ApplyPage::runningInstead() const
{
    if (!m_run->trouble() || m_run->trouble()->kind != Error::Kind::Conflict)
        return nullptr;
    const auto other = std::ranges::find_if(m_desk.runs(), &PlanRun::isRunning);
    return other == m_desk.runs().cend() ? nullptr : *other;
}

QString ApplyPage::subtitle() const
{
    return m_run ? m_run->plan().title : QString();
}

QString ApplyPage::consequence() const
{
    if (!m_run)
        return {};
    const plan::Plan& plan = m_run->plan();
    const QString stays = tr("%n steps are done and stay.", nullptr, plan.doneCount());
    if (m_run->isStopping())
        return tr("Stopping after the steps that are under way.");
    if (m_run->isRunning())
        return tr("Cancel stops after the steps that are under way. %1").arg(stays);
    if (!m_run->isRecorded())
        return tr("Nothing was begun.");
    if (m_run->trouble() && !m_run->hasBegun())
        return tr("Nothing was begun. The plan is in Activity and can go on from there.");
    switch (plan.state) {
    case plan::PlanState::Cancelled:
        return tr("Stopped. %1 The plan is in Activity and can go on from there.").arg(stays);
    case plan::PlanState::Waiting:
        return tr("It waits for longer than this window does. %1 Go on later from Activity.").arg(stays);
    default:
        return stays;
    }
}

QString ApplyPage::note() const
{
    return m_run && m_run->isRunning() ? tr("Closing this does not stop the plan. It is in Activity.") : QString();
}

QString ApplyPage::primary() const
{
    if (!m_run || m_run->isRunning())
        return {};
    if (m_run->failedCount() > 0)
        return tr("Retry %n failed steps", nullptr, m_run->failedCount());
    return isToBePlannedAgain() ? tr("Plan the rest again") : tr("Go on");
}

bool ApplyPage::isToBePlannedAgain() const
{
    return m_canPlanAgain && m_run->plan().state == plan::PlanState::Conflict;
}

bool ApplyPage::isReady() const
{
    return m_run && !m_run->isRunning();
}

QString ApplyPage::secondary() const
{
    return m_run && m_run->isRunning() ? tr("Cancel") : tr("Close");
}

void ApplyPage::act()
{
    if (m_run->failedCount() > 0)
        m_run->retry();
    else if (isToBePlannedAgain())
        Q_EMIT planAgainWanted();
    else
        m_run->start();
}

void ApplyPage::retreat()
{
    if (m_run && m_run->isRunning())
        m_run->cancel();
    else
        Q_EMIT closeWanted();
}

} // namespace qm::gui
