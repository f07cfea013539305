// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/activity_page.h"

#include "core/cli/plan_view.h"
#include "core/plan/script.h"
#include "gui/models/current_plan.h"
#include "gui/models/desk.h"
#include "gui/models/left_over.h"
#include "gui/pages/left_over_notice.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/table_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::gui {
namespace {

constexpr auto lookAgain = 5s; // another process may work on the same journal

std::optional<int> countOf(const Picture& picture)
{
    return picture.plansReadAt.isValid() && !picture.journalTrouble ? std::optional(int(picture.plans.size())) : std::nullopt;
}

std::optional<Badge> badgeOf(const Picture& picture)
{
    int running = 0;
    for (const plan::PlanSummary& plan : picture.plans)
        running += standingOf(plan, picture.runner) == Standing::Running ? 1 : 0;
    if (running > 0)
        return Badge{.kind = Badge::Kind::Running, .count = running};
    const int leftOver = int(leftOverIds(picture).size());
    return leftOver > 0 ? std::optional(Badge{.kind = Badge::Kind::Attention, .count = leftOver}) : std::nullopt;
}

} // namespace

PageKind ActivityPage::pageKind()
{
    return {.id = u"activity"_s, .title = tr("Activity"), .icon = u"activity"_s, .count = countOf, .badge = badgeOf};
}

ActivityPage::ActivityPage(const Theme& theme, Desk& desk, QWidget* parent)
    : TablePage(theme, pageKind(), makePlanTable(),
                {.placeholder = tr("Filter plans"),
                 .loading = tr("Reading the journal…"),
                 .none = tr("No plan was made here yet: every change that is applied will stand here"),
                 .things = [](int count) { return tr("%n plans", nullptr, count); }},
                parent)
    , m_desk(desk)
    , m_current(new CurrentPlan(desk, this))
    , m_notice(new LeftOverNotice(theme, this))
{
    const auto verb = [this](const QString& text, const QString& icon, QLatin1StringView action) {
        return addVerb(text, icon, {}, [this, action] { act(action); }, Weight::Quiet);
    };
    m_goOn = verb(tr("Resume"), u"play"_s, plan_action::resume);
    m_giveUp = addVerb(tr("Abandon…"), u"x"_s, {}, [this] { askWhetherToGiveUp(); }, Weight::Quiet);
    m_undo = verb(tr("Undo…"), u"undo"_s, plan_action::undo);
    m_export = verb(tr("Export plan…"), u"export"_s, plan_action::exportFile);
    enableVerbs();
    addAbove(m_notice);
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, &m_desk, &Desk::readPlans);
    connect(&table(), &TableView::currentIdChanged, this, &ActivityPage::turnTo);
    connect(m_current, &CurrentPlan::changed, this, &ActivityPage::noteRead);
    connect(m_notice, &LeftOverNotice::showWanted, this, &ActivityPage::showPlan);
    connect(m_notice, &LeftOverNotice::resumeWanted, this, &ActivityPage::resume);
    filter().setText(u"created:<30d"_s); // until somebody wants it otherwise
}

/// The table goes after this, and tells then that nothing is current any more.
ActivityPage::~ActivityPage()
{
    table().disconnect(this);
}

/// What this page shows is read from the journal: it is as old and as troubled as that.
void ActivityPage::show(const Picture& picture)
{
    Picture ours = picture;
    const bool isRead = picture.plansReadAt.isValid();
    ours.isReading = !isRead;
    ours.isStale = false;
    ours.readAt = picture.plansReadAt;
    ours.trouble = isRead ? picture.journalTrouble : picture.isReading ? std::nullopt : picture.trouble;
    m_notice->tell(ours, leftOverIds(ours));
    TablePage::show(ours);
    m_current->turnTo(table().currentId());
    enableVerbs();
}

void ActivityPage::setRows(const Picture& picture)
{
    static_cast<PlanTable*>(table().table())->setRows(planRows(picture));
}

Details ActivityPage::detailsOf(const QString& id) const
{
    const std::optional<PlanView> view = viewOf(id);
    return view ? planDetails(*view) : Details();
}

void ActivityPage::enableVerbs()
{
    const std::optional<PlanView> view = viewOf(table().currentId());
    const PlanActions can = view ? actionsOf(*view) : PlanActions();
    m_goOn->setEnabled(can.resume);
    m_giveUp->setEnabled(can.abandon);
    m_undo->setEnabled(can.undo);
    m_export->setEnabled(view && view->plan);
}

std::optional<PlanView> ActivityPage::viewOf(const QString& id) const
{
    const auto* model = static_cast<const PlanTable*>(table().table());
    const int at = model->rowOfId(id);
    if (at < 0)
        return std::nullopt;
    PlanView view{.row = model->shown(at), .run = m_desk.runOf(id)};
    if (picture().runner && picture().runner->planId == id)
        view.runner = picture().runner;
    if (m_current->id() == id) {
        view.plan = m_current->plan();
        view.trouble = m_current->trouble();
        view.isExpanded = m_isExpanded;
        view.told = m_told;
    }
    if (view.plan && m_desk.session()) {
        const Result<void> may = m_desk.session()->accepts(*view.plan).and_then([this] { return m_desk.session()->mayChange(); });
        view.refusal = may ? std::nullopt : std::optional(may.error());
    }
    view.isGivingUp = m_isGivingUp && actionsOf(view).abandon;
    return view;
}

void ActivityPage::turnTo(const QString& planId)
{
    if (planId.isEmpty() || planId == m_current->id()) { // its row is on its way to another place, or folded away
        enableVerbs();
        return;
    }
    m_isGivingUp = false;
    m_isExpanded = false;
    m_told.clear();
    m_current->turnTo(planId);
    enableVerbs();
}

void ActivityPage::noteRead()
{
    showDetails();
    enableVerbs();
    if (m_resumes.isEmpty() || m_resumes != m_current->id())
        return;
    m_resumes.clear();
    if (const plan::Plan* plan = m_current->plan())
        Q_EMIT resumeWanted(*plan);
}

void ActivityPage::showPlan(const QString& planId)
{
    if (table().table()->rowOfId(planId) < 0)
        filter().setText({});
    table().setCurrentId(planId);
    takeFocus();
}

void ActivityPage::resume(const QString& planId)
{
    showPlan(planId);
    m_resumes = planId;
    m_current->turnTo(planId);
}

void ActivityPage::act(const QString& action)
{
    const plan::Plan* plan = m_current->plan();
    m_told.clear();
    if (action == plan_action::abandon || action == plan_action::abandonNo)
        m_isGivingUp = action == plan_action::abandon;
    else if (action == plan_action::expand)
        m_isExpanded = !m_isExpanded;
    else if (action == plan_action::abandonYes) {
        m_isGivingUp = false;
        m_current->abandon();
    } else if (action == plan_action::undo && plan)
        undo();
    else if (action == plan_action::resume && plan)
        Q_EMIT resumeWanted(plan::Plan(*plan));
    else if (action == plan_action::exportFile && plan)
        chooseFile();
    else if (action == plan_action::script && plan)
        copyScript();
    else if (action == plan_action::cancel && m_desk.runOf(m_current->id()))
        m_desk.runOf(m_current->id())->cancel();
    showDetails();
}

/// The question stands in the details, wherever they are now.
void ActivityPage::askWhetherToGiveUp()
{
    act(plan_action::abandon);
    turnToAction(plan_action::abandonNo);
}

void ActivityPage::undo()
{
    Q_EMIT proposed({.title = tr("Undo"), .plan = [done = *m_current->plan()](session::Session& session, std::stop_token stop) {
                         return session::proposeUndo(session, done, std::move(stop));
                     }});
}

void ActivityPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export the plan"), u"plan-%1.json"_s.arg(m_current->id().left(8)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const Result<void> written = exportTo(file);
        say(written ? tr("Written to %1.").arg(file) : written.error().message());
    });
    dialog->open();
}

Result<void> ActivityPage::exportTo(const QString& file) const
{
    const auto failed = [&](const QString& reason) {
        return fail({.kind = Error::Kind::Usage, .attempted = tr("write the plan to %1").arg(file), .reason = reason});
    };
    const plan::Plan* plan = m_current->plan();
    if (!plan)
        return failed(tr("it is not read yet"));
    const Result<QJsonObject> json = cli::planAsJson(*plan);
    if (!json)
        return fail(json.error());
    QSaveFile out(file);
    const QByteArray bytes = QJsonDocument(*json).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit())
        return failed(out.errorString());
    return {};
}

void ActivityPage::copyScript()
{
    const plan::StepKinds kinds = session::allStepKinds();
    const plan::Plan& plan = *m_current->plan();
    const Result<QString> script = kinds.validate(plan).and_then([&] { return plan::asScript(kinds.inOurWords(plan), kinds); });
    if (script)
        QGuiApplication::clipboard()->setText(*script);
    say(script ? tr("The script is in the clipboard.") : script.error().message());
}

void ActivityPage::say(const QString& words)
{
    m_told = words;
    showDetails();
}

void ActivityPage::showEvent(QShowEvent* event)
{
    TablePage::showEvent(event);
    m_desk.readPlans();
    m_again.start();
}

void ActivityPage::hideEvent(QHideEvent* event)
{
    TablePage::hideEvent(event);
    m_again.stop();
}

} // namespace qm::gui
