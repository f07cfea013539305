// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/review_page.h"

#include "core/base/duration.h"
#include "core/cli/plan_view.h"
#include "core/session/production.h"
#include "gui/models/desk.h"
#include "gui/models/moments.h"
#include "gui/models/short_names.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/confirm_strip.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plan_counts.h"
#include "gui/widgets/plan_tree.h"
#include "gui/widgets/save_text.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int leastSteps = 160; // px of height: some rows

/// "lp-a may read X and lp-b may read Y", the first few.
QString firstOf(const QStringList& sentences)
{
    constexpr qsizetype most = 2;
    QString text = withShortNames(sentences.first(std::min(most, sentences.size())).join("; "_L1));
    if (sentences.size() > most)
        text += ReviewPage::tr("; and %n more", nullptr, int(sentences.size() - most));
    return text;
}

/// The steps of a plan that do what those of an earlier one did.
QStringList sameSteps(const plan::Plan& before, const QStringList& ids, const plan::Plan& now)
{
    QStringList same;
    for (const QString& id : ids)
        for (const plan::Step& step : now.steps)
            if (const plan::Step* old = before.step(id); old && old->kind == step.kind && old->arguments == step.arguments)
                same << step.id;
    return same;
}

} // namespace

ReviewPage::ReviewPage(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_model(new PlanTreeModel(this))
    , m_body(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, this))
    , m_changed(new Banner(theme, this))
    , m_left(new Banner(theme, this))
    , m_warnings(new Banner(theme, this))
    , m_ofSteps(new QVBoxLayout)
    , m_counts(new PlanCounts(theme, this))
    , m_note(new Label(theme, {}, Type::Caption, Token::Text2, Label::Fit::Wrap, this))
    , m_tree(new PlanTree(theme, PlanTree::Shows::Changes, this))
    , m_confirmations(new QVBoxLayout)
    , m_undo(new QShortcut(QKeySequence::Undo, this))
{
    m_tree->offerLeavingOut();
    m_undo->setContext(Qt::WidgetWithChildrenShortcut);
    m_undo->setWhatsThis(tr("Put back the step that was left out last"));
    connect(m_undo, &QShortcut::activated, this, &ReviewPage::putBack);
    connect(m_left, &Banner::acted, this, &ReviewPage::putBack);
    connect(m_tree, &PlanTree::leaveOutWanted, this, &ReviewPage::leaveOut);
    connect(m_counts, &PlanCounts::unfoldWanted, m_tree, &QTreeView::expandAll);
    connect(m_counts, &PlanCounts::exportWanted, this, &ReviewPage::exportPlan);
    auto* card = new Surface(theme, {.line = Token::Line, .radius = 8}, this);
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 1, 1, 6);
    cardColumn->addWidget(m_tree);

    card->setMinimumHeight(leastSteps);

    auto* scrolled = new QWidget;
    auto* column = new QVBoxLayout(scrolled);
    column->setContentsMargins(24, 16, 24, 8);
    column->setSpacing(8);
    column->addWidget(m_changed);
    column->addWidget(m_left);
    column->addLayout(m_ofSteps);
    column->addWidget(m_warnings);
    column->addWidget(m_counts);
    column->addWidget(m_note);
    column->addWidget(card, 1);
    auto* area = new QScrollArea(this); // what wraps is not squeezed
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard, and is scrolled to
    area->setWidget(scrolled);
    auto* shown = new QWidget(this);
    auto* parts = new QVBoxLayout(shown);
    parts->setContentsMargins(0, 0, 0, 8);
    parts->setSpacing(0);
    parts->addWidget(area, 1);
    m_confirmations->setContentsMargins(24, 0, 24, 8);
    m_confirmations->setSpacing(8);
    parts->addLayout(m_confirmations);
    m_body->addWidget(m_empty);
    m_body->addWidget(shown);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_body);
    connect(m_empty, &EmptyState::acted, this, &ReviewPage::enter);
    connect(&desk, &Desk::ending, this, &ReviewPage::exit);
}

ReviewPage::~ReviewPage()
{
    m_stop.request_stop();
}

void ReviewPage::setProposal(session::Proposal proposal, bool hasPagesBefore)
{
    m_proposal = std::move(proposal);
    m_hasPagesBefore = hasPagesBefore;
    m_note->setText(m_proposal.note);
    m_note->setVisible(!m_proposal.note.isEmpty());
}

void ReviewPage::enter()
{
    m_stop.request_stop();
    m_stop = {};
    m_planning = planNow(m_stop.get_token());
}

void ReviewPage::exit()
{
    m_stop.request_stop();
    m_isPlanning = false;
}

/// Stopped before the page goes, and when another page is turned to: then the plan is nobody's.
Task<> ReviewPage::planNow(std::stop_token stop)
{
    const Desk::Use use(m_desk);
    m_isPlanning = true;
    if (!m_whole.plan.id.isEmpty())
        m_before = {.plan = std::exchange(m_whole, {}).plan, .leftOut = std::exchange(m_leftOut, {})};
    m_proposed = {};
    m_refusal.reset();
    m_empty->say(u"clock"_s, tr("Reading what is so now…"), tr("The plan is made of it. Nothing is changed."));
    m_body->setCurrentWidget(m_empty);
    Q_EMIT changed();
    session::Session* session = m_desk.session();
    Result<session::Proposed> proposed = fail(Error{.kind = Error::Kind::SignIn,
                                                    .attempted = tr("plan the change"),
                                                    .reason = tr("nobody is signed in"),
                                                    .hint = tr("Connect to the organization first.")});
    Result<void> may;
    if (session) {
        proposed = co_await m_proposal.plan(*session, stop);
        if (proposed)
            may = session->mayChange();
        if (proposed && may)
            may = co_await session->mayRun(proposed->plan, stop);
    }
    if (stop.stop_requested())
        co_return;
    if (proposed)
        m_known = proposed->known;
    m_isPlanning = false;
    m_plannedAt = m_desk.clock().now();
    if (!may)
        m_refusal = may.error();
    if (!m_known)
        m_known = std::make_shared<const session::KnownConventions>();
    if (proposed) {
        m_whole = *proposed;
        showWithout(sameSteps(m_before.plan, m_before.leftOut, m_whole.plan));
    } else {
        showError(proposed.error());
    }
    Q_EMIT settled();
}

void ReviewPage::showError(const Error& error)
{
    m_empty->say(u"bad"_s, error.headline(), error.explanation(), tr("Try again"));
    m_body->setCurrentWidget(m_empty);
}

void ReviewPage::show(const session::Proposed& proposed)
{
    m_proposed = proposed;
    m_model->showPlan(proposed.plan, *m_desk.session(), *m_known,
                      operations::warningsOf(proposed.plan.steps, proposed.seen, proposed.reads));
    m_tree->setPlan(m_model);
    m_counts->show(*m_model, proposed.plan.estimatedRequests, m_desk.session()->estimatedDuration(proposed.plan),
                   m_desk.session()->quota());
    showWarnings();
    showConfirmations();
    if (proposed.plan.steps.isEmpty() && proposed.plan.warnings.isEmpty() && proposed.changed.isEmpty() && m_leftOut.isEmpty()) {
        m_empty->say(u"fine"_s, tr("Nothing to change"), tr("Everything is as wanted already."));
        m_body->setCurrentWidget(m_empty);
        return;
    }
    m_body->setCurrentIndex(1);
}

void ReviewPage::leaveOut(const QString& stepId)
{
    if (!m_leftOut.contains(stepId))
        showWithout(m_leftOut + QStringList{stepId});
}

void ReviewPage::putBack()
{
    if (!m_leftOut.isEmpty())
        showWithout(m_leftOut.first(m_leftOut.size() - 1));
}

void ReviewPage::showWithout(const QStringList& steps)
{
    const auto without = session::withoutSteps(m_whole, steps, *m_known, m_desk.session()->newPlanId());
    if (!without)
        return;
    PlanTree::Place place = m_tree->place();
    if (steps.size() < m_leftOut.size())
        place.current = m_leftOut.last(); // what comes back is looked at
    m_leftOut = steps;
    showLeftOut(*without);
    show(without->proposed);
    m_tree->goTo(place);
    if (isVisible()) // not from whoever covers it
        m_tree->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ReviewPage::showLeftOut(const session::WithoutSteps& without)
{
    m_left->setVisible(!without.asked.isEmpty());
    m_undo->setEnabled(!without.asked.isEmpty());
    if (without.asked.isEmpty())
        return;
    QString text = firstOf(without.asked);
    if (!without.along.isEmpty())
        text += u'\n' + tr("With it goes what cannot be done without it: %1").arg(firstOf(without.along));
    if (without.proposed.plan.steps.isEmpty())
        text += u'\n' + tr("Nothing is left to apply.");
    m_left->say(Banner::Tone::Info, tr("%n steps are left out", nullptr, int(without.asked.size() + without.along.size())), text,
                tr("Put back"));
}

void ReviewPage::showWarnings()
{
    m_changed->setVisible(!m_proposed.changed.isEmpty());
    if (!m_proposed.changed.isEmpty())
        m_changed->say(Banner::Tone::Info, tr("Since you looked, somebody else was here"), withShortNames(m_proposed.changed.join(u'\n')));
    QStringList warnings = m_proposed.plan.warnings;
    for (const QString& shownBelow : session::productionWarnings(m_proposed.plan, *m_known))
        warnings.removeAll(shownBelow);
    for (const QString& shownAbove : showWarningsOfSteps())
        warnings.removeAll(shownAbove);
    if (m_refusal)
        warnings.removeIf([&](const QString& warning) { return warning.contains(m_refusal->reason); });
    m_warnings->setVisible(!warnings.isEmpty() || m_refusal);
    if (m_refusal)
        m_warnings->say(Banner::Tone::Bad, m_refusal->message(), withShortNames(warnings.join(u'\n')));
    else if (warnings.size() == 1)
        m_warnings->say(Banner::Tone::Soon, withShortNames(warnings.first()), {});
    else if (!warnings.isEmpty())
        m_warnings->say(Banner::Tone::Soon, tr("Watch out: %n warnings", nullptr, int(warnings.size())),
                        withShortNames(warnings.join(u'\n')));
}

/// The first few that one step is the reason of, each with the way out; which these are.
QStringList ReviewPage::showWarningsOfSteps()
{
    constexpr qsizetype most = 2;
    qDeleteAll(m_stepBanners);
    m_stepBanners.clear();
    const QList<operations::StepWarning> all = operations::warningsOf(m_proposed.plan.steps, m_proposed.seen, m_proposed.reads);
    QList<operations::StepWarning> warnings;
    for (const bool isGrave : {true, false})
        std::ranges::copy_if(all, std::back_inserter(warnings), [isGrave](const operations::StepWarning& warning) {
            return warning.steps.size() == 1 && warning.isGrave == isGrave;
        });
    QStringList shown;
    for (const operations::StepWarning& warning : warnings.first(std::min(most, warnings.size()))) {
        auto* banner = new Banner(m_theme, this);
        banner->say(warning.isGrave ? Banner::Tone::Bad : Banner::Tone::Soon, withShortNames(warning.text), {}, tr("Leave this step out"));
        connect(banner, &Banner::acted, this, [this, step = warning.steps.first()] { leaveOut(step); }, Qt::QueuedConnection);
        m_stepBanners << banner;
        m_ofSteps->addWidget(banner);
        shown << warning.text;
    }
    return shown;
}

void ReviewPage::showConfirmations()
{
    qDeleteAll(m_strips);
    m_strips.clear();
    for (const session::ProductionChange& change : session::productionChanges(m_proposed.plan, *m_known)) {
        auto* strip =
            new ConfirmStrip(m_theme, change.stage, tr("%n steps change production", "the stage is named beside", int(change.steps.size())),
                             firstOf(change.steps), this);
        m_strips << strip;
        m_confirmations->addWidget(strip);
        connect(strip, &ConfirmStrip::changed, this, &ReviewPage::changed);
        connect(strip, &ConfirmStrip::accepted, this, [this] {
            if (isReady())
                act();
        });
    }
}

void ReviewPage::exportPlan()
{
    const Result<QJsonObject> json = cli::planAsJson(m_proposed.plan);
    if (json)
        saveText(this, tr("Export the plan"), u"plan-%1.json"_s.arg(m_proposed.plan.id.left(8)), QJsonDocument(*json).toJson());
}

QString ReviewPage::subtitle() const
{
    if (m_isPlanning || m_proposed.plan.id.isEmpty())
        return {};
    return tr("%1, planned %2 by %3").arg(m_proposed.plan.title, timeOfDay(m_plannedAt), m_proposed.plan.createdBy);
}

QString ReviewPage::consequence() const
{
    return m_isPlanning || m_proposed.plan.steps.isEmpty() ? QString() : tr("Nothing has been changed yet.");
}

QString ReviewPage::note() const
{
    if (m_isPlanning || !m_plannedAt.isValid())
        return {};
    return tr("Read %1").arg(timeOfDay(m_plannedAt));
}

QString ReviewPage::primary() const
{
    const int all = int(m_proposed.plan.steps.size());
    if (all == 0)
        return m_isPlanning || m_proposed.plan.id.isEmpty() ? tr("Apply") : tr("Close");
    int inProduction = 0;
    for (const session::ProductionChange& change : session::productionChanges(m_proposed.plan, *m_known))
        inProduction += int(change.steps.size());
    const QString apply = tr("Apply %n changes", nullptr, all);
    return inProduction > 0 ? tr("%1, %n in production", "after “Apply 7 changes”", inProduction).arg(apply) : apply;
}

bool ReviewPage::isReady() const
{
    if (m_isPlanning || m_proposed.plan.id.isEmpty() || m_refusal)
        return false;
    return std::ranges::all_of(m_strips, &ConfirmStrip::isConfirmed);
}

void ReviewPage::act()
{
    if (m_proposed.plan.steps.isEmpty())
        Q_EMIT closeWanted();
    else
        Q_EMIT next();
}

QWidget* ReviewPage::firstFocus()
{
    return m_strips.isEmpty() ? nullptr : &m_strips.first()->edit();
}

} // namespace qm::gui
