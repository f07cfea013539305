// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.h"

#include "gui/app/top_bar.h"
#include "gui/app/window_memory.h"
#include "gui/models/desk.h"
#include "gui/pages/repositories_page.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/focus_ring.h"
#include "gui/widgets/label.h"
#include "gui/widgets/navigation.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

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

MainWindow::MainWindow(const Theme& theme, Desk& desk, WindowMemory* memory)
    : m_desk(desk)
    , m_memory(memory)
    , m_bar(new TopBar(theme, this))
    , m_navigation(new Navigation(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_left(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
    , m_right(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    setWindowTitle(u"Quartermaster"_s);
    setMinimumSize(720, 480);
    resize(1280, 800);

    auto* side = new Surface(theme, {.fill = Token::Chrome, .lines = Qt::RightEdge}, this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 8, 1, 0);
    sideColumn->addWidget(m_navigation, 1);

    auto* status = new Surface(theme, {.fill = Token::Chrome, .lines = Qt::TopEdge}, this);
    status->setFixedHeight(28);
    auto* statusRow = new QHBoxLayout(status);
    statusRow->setContentsMargins(16, 1, 16, 0);
    statusRow->addWidget(m_left, 1);
    statusRow->addWidget(m_right);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_pages, 1);
    right->addWidget(status);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(side);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(middle, 1);

    addPage(new RepositoriesPage(theme, this));
    addPage(new SecretsPage(theme, this));
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        currentPage()->show(m_desk.picture());
        showStatus();
        remember();
    });
    connect(m_navigation, &QListWidget::itemActivated, this, [this] { currentPage()->takeFocus(); });
    connect(m_bar, &TopBar::refreshWanted, &m_desk, &Desk::refresh);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, &m_desk, &Desk::refresh);
    connect(&m_desk, &Desk::pictureChanged, this, &MainWindow::showPicture);
    new FocusRing(this);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settled);
    connect(&m_settling, &QTimer::timeout, this, [this] { m_memory->remember(remembered()); });
    turnTo(u"secrets"_s);
    restore();
    showPicture();
}

MainWindow::~MainWindow()
{
    hide(); // what loses the focus tells so while there is somebody to tell
    if (m_settling.isActive())
        m_memory->remember(remembered());
}

void MainWindow::restore()
{
    if (!m_memory)
        return;
    const Remembered& before = m_memory->remembered();
    for (int row = 0; row < m_pages->count(); ++row)
        if (auto* page = static_cast<Page*>(m_pages->widget(row)); before.pages.contains(page->id()))
            page->restore(before.pages.value(page->id()));
    if (isOnAScreen(before.geometry))
        setGeometry(before.geometry);
    if (before.isMaximized)
        setWindowState(Qt::WindowMaximized);
    turnTo(before.page);
}

void MainWindow::remember()
{
    if (m_memory)
        m_settling.start();
}

/// What is remembered of pages that this window does not have stays as it was.
Remembered MainWindow::remembered() const
{
    Remembered now = m_memory->remembered();
    now.geometry = isMaximized() ? normalGeometry() : geometry();
    now.isMaximized = isMaximized();
    now.page = currentPage()->id();
    for (int row = 0; row < m_pages->count(); ++row) {
        const auto* page = static_cast<Page*>(m_pages->widget(row));
        now.pages[page->id()] = page->remembered();
    }
    return now;
}

void MainWindow::addPage(Page* page, bool leadsGroup)
{
    m_pages->addWidget(page);
    m_navigation->addPage(page->title(), page->iconName(), leadsGroup);
    connect(page, &Page::changed, this, [this, page] {
        if (page == currentPage())
            showStatus();
    });
    connect(page, &Page::refreshWanted, &m_desk, &Desk::refresh);
    connect(page, &Page::toRemember, this, &MainWindow::remember);
}

Page* MainWindow::currentPage() const
{
    return static_cast<Page*>(m_pages->currentWidget());
}

bool MainWindow::turnTo(const QString& pageId)
{
    for (int row = 0; row < m_pages->count(); ++row)
        if (static_cast<Page*>(m_pages->widget(row))->id() == pageId) {
            m_navigation->setCurrentRow(row);
            currentPage()->takeFocus();
            return true;
        }
    return false;
}

void MainWindow::showPicture()
{
    const Picture& picture = m_desk.picture();
    if (const session::Target* target = m_desk.target()) {
        m_bar->setPlace({.organization = target->organization, .sandbox = target->sandbox, .readOnly = target->readOnly});
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
    for (int row = 0; row < m_pages->count(); ++row)
        m_navigation->setCount(row, static_cast<Page*>(m_pages->widget(row))->count(picture));
    currentPage()->show(picture);
    showStatus();
}

void MainWindow::showStatus()
{
    const Picture& picture = m_desk.picture();
    const QString when =
        picture.readAt.isValid() ? QLocale().toString(picture.readAt.toLocalTime().time(), QLocale::ShortFormat) : QString();
    m_left->setText(picture.isReading ? tr("Reading…") : when.isEmpty() ? tr("Not read yet") : tr("Read %1").arg(when));
    m_right->setText(currentPage()->status());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_navigation->setNarrow(width() < narrowBelow);
    remember();
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    remember();
}

} // namespace qm::gui
