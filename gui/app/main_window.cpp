// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.h"

#include "gui/app/top_bar.h"
#include "gui/models/desk.h"
#include "gui/models/left_over.h"
#include "gui/pages/activity_page.h"
#include "gui/pages/left_over_notice.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/repositories_page.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/label.h"
#include "gui/widgets/navigation.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int narrowBelow = 900;

} // namespace

MainWindow::MainWindow(const Theme& theme, Desk& desk)
    : m_desk(desk)
    , m_bar(new TopBar(theme, this))
    , m_navigation(new Navigation(theme, this))
    , m_notice(new LeftOverNotice(theme, this))
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
    right->addWidget(m_notice);
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

    addPage(new OverviewPage(theme, this));
    addPage(new RepositoriesPage(theme, this), true);
    addPage(new SecretsPage(theme, this));
    m_activity = new ActivityPage(theme, m_desk, this);
    addPage(m_activity, true);
    connect(m_activity, &ActivityPage::resumeWanted, this, &MainWindow::resume);
    m_notice->setMargins({24, 12, 16, 0});
    connect(m_notice, &LeftOverNotice::showWanted, this, [this](const QString& planId) {
        turnTo(m_activity->id());
        m_activity->showPlan(planId);
    });
    connect(m_notice, &LeftOverNotice::resumeWanted, this, [this](const QString& planId) {
        turnTo(m_activity->id());
        m_activity->resume(planId);
    });
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        currentPage()->show(m_desk.picture());
        showNotice();
        showStatus();
    });
    connect(m_navigation, &QListWidget::itemActivated, this, [this] { currentPage()->takeFocus(); });
    connect(m_bar, &TopBar::refreshWanted, &m_desk, &Desk::refresh);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, &m_desk, &Desk::refresh);
    connect(&m_desk, &Desk::pictureChanged, this, &MainWindow::showPicture);
    turnTo(u"secrets"_s);
    showPicture();
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
    connect(page, &Page::linkWanted, this, [this](const QString& pageId, const QString& filter) {
        if (turnTo(pageId))
            currentPage()->setFilter(filter);
    });
}

void MainWindow::resume(const plan::Plan& plan)
{
    turnTo(m_activity->id());
    m_desk.resume(plan, mustRetry(plan));
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
        showCount(row);
    showNotice();
    currentPage()->show(picture);
    showStatus();
}

void MainWindow::showCount(int row)
{
    const auto* page = static_cast<Page*>(m_pages->widget(row));
    m_navigation->setCount(row, page->count(m_desk.picture()));
    m_navigation->setBadge(row, page->badge(m_desk.picture()));
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
}

} // namespace qm::gui
