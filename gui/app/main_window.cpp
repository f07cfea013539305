// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.h"

#include "gui/app/page_stack.h"
#include "gui/app/signed_in.h"
#include "gui/app/status_bar.h"
#include "gui/app/top_bar.h"
#include "gui/app/window_memory.h"
#include "gui/app/window_stage.h"
#include "gui/models/desk.h"
#include "gui/models/left_over.h"
#include "gui/pages/activity_page.h"
#include "gui/pages/left_over_notice.h"
#include "gui/widgets/access.h"
#include "gui/widgets/focus_ring.h"
#include "gui/widgets/navigation.h"
#include "gui/widgets/overlay.h"
#include "gui/widgets/palette.h"
#include "gui/widgets/question.h"
#include "gui/wizards/plan_wizard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int narrowBelow = 900;
constexpr int settled = 500; // ms

/// Whether enough of a window there could be seen and taken hold of.
bool isOnAScreen(const QRect& window)
{
    return std::ranges::any_of(QGuiApplication::screens(), [&](const QScreen* screen) {
        const QRect seen = screen->availableGeometry() & window;
        return seen.width() >= 200 && seen.height() >= 100;
    });
}

} // namespace

MainWindow::MainWindow(const Theme& theme, Desk& desk, WindowMemory* memory, const QString& firstPage)
    : m_theme(theme)
    , m_desk(desk)
    , m_memory(memory)
    , m_content(new QWidget(this))
    , m_stage(new WindowStage(theme, desk, m_content, this))
    , m_bar(new TopBar(theme, this))
    , m_navigation(new Navigation(theme, this))
    , m_signedIn(new SignedIn(theme, this))
    , m_notice(new LeftOverNotice(theme, this))
    , m_pages(new PageStack(this))
    , m_status(new StatusBar(theme, this))
{
    setAccessibleRole(*this, QAccessible::Window);
    setWindowTitle(u"Quartermaster"_s);
    setMinimumSize(720, 480);
    resize(1280, 800);

    auto* side = new Surface(theme, {.fill = Token::Chrome, .lines = Qt::RightEdge}, this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 8, 1, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_navigation, 1);
    sideColumn->addWidget(m_signedIn);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_notice);
    right->addWidget(m_pages, 1);
    right->addWidget(m_status);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(side);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(middle, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stage);

    addPages();
    m_notice->setMargins({24, 12, 16, 0});
    connect(m_notice, &LeftOverNotice::showWanted, this, [this](const QString& planId) {
        turnTo(ActivityPage::pageKind().id);
        m_activity->showPlan(planId);
    });
    connect(m_notice, &LeftOverNotice::resumeWanted, this, [this](const QString& planId) {
        turnTo(ActivityPage::pageKind().id);
        m_activity->resume(planId);
    });
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->turnTo(row);
        currentPage()->show(m_desk.picture());
        showNotice();
        showStatus();
        remember();
    });
    connect(m_navigation, &QListWidget::itemActivated, this, [this] { currentPage()->takeFocus(); });
    connect(m_bar, &TopBar::refreshWanted, &m_desk, &Desk::refresh);
    connect(m_bar, &TopBar::connectWanted, this, &MainWindow::connectWanted);
    connect(m_bar, &TopBar::profileWanted, this, &MainWindow::profileWanted);
    connect(m_bar, &TopBar::searchWanted, this, [this] { palette().open(); });
    connect(m_status, &StatusBar::stopWanted, &m_desk, &Desk::stopReading);
    addShortcuts();
    connect(&m_desk, &Desk::pictureChanged, this, &MainWindow::showPicture);
    connect(m_stage, &WindowStage::uncovered, this, [this] { currentPage()->takeFocus(); });
    connect(m_stage, &WindowStage::proposed, this, &MainWindow::propose);
    connect(m_stage, &WindowStage::linkWanted, this, [this](const QString& pageId, const QString& filter, const QString& objectId) {
        if (turnTo(pageId)) {
            currentPage()->setFilter(filter);
            currentPage()->select(objectId);
        }
    });
    connect(m_stage, &WindowStage::locking, this, &MainWindow::rest);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::letGo);
    connect(m_stage, &WindowStage::unlocked, this, [this] { setVerbsEnabled(true); });
    new FocusRing(this);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settled);
    connect(&m_settling, &QTimer::timeout, this, [this] { m_memory->remember(remembered()); });
    restore(firstPage);
    showPicture();
}

MainWindow::~MainWindow()
{
    hide(); // what loses the focus tells so while there is somebody to tell
    if (m_settling.isActive())
        m_memory->remember(remembered());
}

/// It turns to one page only: each that is seen costs its fonts.
void MainWindow::restore(const QString& firstPage)
{
    const Remembered before = m_memory ? m_memory->remembered() : Remembered();
    m_pages->restore(before.pages);
    if (isOnAScreen(before.geometry))
        setGeometry(before.geometry);
    if (before.isMaximized)
        setWindowState(Qt::WindowMaximized);
    for (const QString& page : {firstPage, before.page, u"secrets"_s})
        if (turnTo(page))
            return;
}

void MainWindow::remember()
{
    if (m_memory)
        m_settling.start();
}

Remembered MainWindow::remembered() const
{
    Remembered now = m_memory->remembered();
    now.geometry = isMaximized() ? normalGeometry() : geometry();
    now.isMaximized = isMaximized();
    now.page = currentPage()->id();
    now.pages = m_pages->remembered();
    return now;
}

void MainWindow::goTo(const QString& pageId, const QString& objectId)
{
    if (turnTo(pageId) && !objectId.isEmpty())
        currentPage()->select(objectId);
}

void MainWindow::propose(const session::Proposal& proposal)
{
    open(PlanWizard::of(m_theme, m_desk, proposal));
}

void MainWindow::watch(PlanRun* run)
{
    open(PlanWizard::of(m_theme, m_desk, run));
}

Wizard* MainWindow::wizard() const
{
    return m_stage->wizard();
}

void MainWindow::open(Wizard* wizard)
{
    m_stage->open(wizard);
}

/// What lies over the window goes, and nothing of it can be done until it is unlocked.
void MainWindow::rest()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    if (m_palette && m_palette->isVisible())
        m_palette->close();
    for (Overlay* overlay : findChildren<Overlay*>(Qt::FindDirectChildrenOnly))
        if (overlay->isVisible())
            overlay->close();
    const QList<QDialog*> dialogs = findChildren<QDialog*>();
    for (auto dialog = dialogs.rbegin(); dialog != dialogs.rend(); ++dialog) // what a dialog asks in one of its own goes before it
        if ((*dialog)->isVisible())
            (*dialog)->close();
    setVerbsEnabled(false);
}

void MainWindow::resume(const plan::Plan& plan)
{
    watch(m_desk.resume(plan, mustRetry(plan)));
}

/// What an earlier run of the program left in the middle is told until somebody looked at it.
void MainWindow::showNotice()
{
    const Picture& picture = m_desk.picture();
    if (!m_leftOver && picture.plansReadAt.isValid())
        m_leftOver = leftOverIds(picture);
    if (m_leftOver && currentPage() == m_activity)
        m_leftOver = QStringList();
    m_notice->tell(picture, m_leftOver.value_or(QStringList()));
}

Page* MainWindow::currentPage() const
{
    return m_pages->current();
}

bool MainWindow::turnTo(const QString& pageId)
{
    const int row = m_pages->placeOf(pageId);
    if (row < 0)
        return false;
    m_navigation->setCurrentRow(row);
    currentPage()->takeFocus();
    return true;
}

/// Whether somebody is busy with something else than a page.
bool MainWindow::isCovered() const
{
    const QList<Overlay*> overlays = findChildren<Overlay*>(Qt::FindDirectChildrenOnly);
    return m_stage->isCovered() || QApplication::activeModalWidget() || (m_palette && m_palette->isVisible()) ||
           std::ranges::any_of(overlays, &QWidget::isVisible);
}

bool MainWindow::comeForward(const QString& pageId)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    const bool isThere = pageId.isEmpty() || m_pages->placeOf(pageId) >= 0;
    if (!isCovered())
        turnTo(pageId);
    return isThere;
}

void MainWindow::showPicture()
{
    const Picture& picture = m_desk.picture();
    if (const session::Target* target = m_desk.target()) {
        m_bar->setPlace(
            {.organization = target->organization, .colour = target->colour, .sandbox = target->sandbox, .readOnly = target->readOnly});
        setWindowTitle(target->sandbox ? tr("%1 (sample) – Quartermaster").arg(target->organization)
                                       : tr("%1 – Quartermaster").arg(target->organization));
    }
    m_bar->setGitHub(picture.isReading          ? TopBar::Service::Reading
                     : picture.trouble          ? TopBar::Service::Trouble
                     : picture.readAt.isValid() ? TopBar::Service::Fine
                                                : TopBar::Service::Unknown,
                     picture.isReading ? tr("being read")
                     : picture.trouble ? picture.trouble->message()
                                       : tr("read"));
    showCounts();
    m_signedIn->tell(picture.signedInAs, picture.isReadOnly);
    showNotice();
    currentPage()->show(picture);
    showStatus();
}

void MainWindow::showStatus()
{
    m_status->tell(m_desk.picture());
    m_status->tellPage(currentPage()->status());
}

int MainWindow::pendingChanges() const
{
    int pending = 0;
    for (const Page* page : m_pages->made())
        pending += page->pendingChanges(m_desk.picture());
    return pending;
}

void MainWindow::leave(const QString& agree, std::function<void()> then)
{
    const int pending = pendingChanges();
    if (pending == 0 || m_isLetGo) {
        then();
        return;
    }
    delete m_question;
    m_question = new Question(
        m_theme,
        {.title = tr("%n pending changes are not applied", nullptr, pending),
         .text = tr("What is pending stands in the matrix of the secrets and goes with this window. Nothing of it has been written."),
         .agree = agree,
         .stay = tr("Stay")},
        this);
    connect(m_question, &Question::agreed, this, std::move(then), Qt::QueuedConnection); // it may be gone after that
    m_question->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool mayClose = m_isLetGo || pendingChanges() == 0;
    event->setAccepted(mayClose);
    if (!mayClose && !(m_question && m_question->isVisible()))
        leave(tr("Discard and close"), [this] {
            letGo();
            close();
        });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_navigation->setNarrow(width() < narrowBelow);
    m_signedIn->setNarrow(width() < narrowBelow);
    if (m_palette)
        m_palette->setGeometry(rect());
    remember();
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    remember();
}

} // namespace qm::gui
