// SPDX-License-Identifier: GPL-3.0-or-later
// Windows on a sample organization that come one after the other, as a person opens them, and what a table page offers.
#include "gui/app/main_window.h"
#include "gui/app/window_memory.h"

#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "gui/models/desk.h"
#include "gui/pages/saved_views.h"
#include "gui/pages/table_page.h"
#include "gui/pages/table_tools.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/side_pane.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/support/event_loop.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class Windows : public testing::Test {
public:
    Windows()
    {
        qputenv("XDG_CACHE_HOME", folder.filePath(u"cache"_s).toUtf8());
        open();
    }
    ~Windows() override { close(); }

protected:
    void open()
    {
        memory = std::make_unique<WindowMemory>(folder.filePath(u"window.json"_s), log);
        desk = std::make_unique<Desk>(cli::GlobalOptions{.sandbox = true},
                                      cli::Context::Parts{.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                                          .clock = clock,
                                                          .processes = processes,
                                                          .log = log,
                                                          .keychain = keychain});
        window = std::make_unique<MainWindow>(test::theme(), *desk, memory.get());
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        desk->start();
        ASSERT_TRUE(test::spinUntil([&] { return !desk->picture().isReading; }));
    }
    void close()
    {
        desk->end();
        test::spinUntil([&] { return !desk->picture().isReading; });
        window.reset();
        desk.reset();
    }

    TablePage& page() { return *static_cast<TablePage*>(window->currentPage()); }
    QAction* action(QMenu* menu, const QString& words)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction* each : menu->actions())
            if (each->text() == words)
                return each;
        return nullptr;
    }
    QMenu* menuOf(const QString& button)
    {
        for (const auto* each : page().findChildren<Button*>())
            if (each->text() == button)
                return each->menu();
        return nullptr;
    }

    QTemporaryDir folder;
    SystemClock clock;
    plan::SystemProcessTable processes;
    MemorySecretStore keychain;
    std::shared_ptr<spdlog::logger> log = silentLogger();
    std::unique_ptr<WindowMemory> memory;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_F(Windows, ComeBackAsTheyWereLeft)
{
    ASSERT_TRUE(window->turnTo(u"repositories"_s));
    window->resize(1250, 700);
    page().filter().setText(u"team:lp basket"_s);
    page().table().sortBy(2, Qt::DescendingOrder);
    page().savedViews().save(u"Ours"_s);
    page().side().setChosenWidth(300);
    const QStringList columns{u"Visibility"_s, u"Topics"_s};
    for (const QString& each : columns)
        action(menuOf(u"Columns"_s), each)->trigger();
    close();
    open();
    EXPECT_EQ(page().id(), u"repositories"_s);
    EXPECT_EQ(window->size(), QSize(1250, 700));
    EXPECT_EQ(page().filter().text(), u"team:lp basket"_s);
    EXPECT_EQ(page().table().table()->sortOrder(), Qt::DescendingOrder);
    EXPECT_EQ(page().savedViews().views(), QList<SavedView>({{u"Ours"_s, u"team:lp basket"_s}}));
    EXPECT_EQ(page().side().chosenWidth(), 300);
    for (const QString& each : columns)
        EXPECT_FALSE(action(menuOf(u"Columns"_s), each)->isChecked()) << each.toStdString();
    ASSERT_TRUE(window->turnTo(u"secrets"_s));
    EXPECT_EQ(page().filter().text(), QString()) << "each page has its own";
}

TEST_F(Windows, MakeNoPageBeforeSomebodyTurnsToItAndKeepHowItWasLeft)
{
    ASSERT_TRUE(window->turnTo(u"repositories"_s));
    page().filter().setText(u"team:lp basket"_s);
    ASSERT_TRUE(window->turnTo(u"secrets"_s));
    close();
    open();
    EXPECT_EQ(window->findChildren<Page*>(), QList<Page*>{window->currentPage()});
    close();
    open();
    ASSERT_TRUE(window->turnTo(u"repositories"_s));
    EXPECT_EQ(page().filter().text(), u"team:lp basket"_s) << "the window before had no such page";
    EXPECT_GT(page().table().table()->rowCount(), 0) << "it is told what is known when it is made";
}

TEST_F(Windows, HoldTimesAgainstTheMomentTheyAreOpened)
{
    page().filter().setText(u"updated:<5000d"_s);
    const int all = page().table().model()->rowCount();
    EXPECT_GT(all, 0);
    close();
    open();
    EXPECT_EQ(page().table().model()->rowCount(), all);
    page().filter().setText(u"updated:>5000d"_s);
    EXPECT_EQ(page().table().model()->rowCount(), 0);
    close();
    open();
    EXPECT_EQ(page().table().model()->rowCount(), 0);
}

TEST_F(Windows, AreRememberedOnceTheySettle)
{
    const QString file = folder.filePath(u"window.json"_s);
    test::spinUntil([&] { return QFile::exists(file); }, std::chrono::seconds(2)); // what opening it left to be remembered
    QFile::remove(file);
    page().filter().setText(u"team:lp"_s);
    EXPECT_FALSE(QFile::exists(file)) << "not at every letter";
    EXPECT_TRUE(test::spinUntil([&] { return QFile::exists(file); }));
    EXPECT_EQ(memory->remembered().pages.value(u"secrets"_s).filter, u"team:lp"_s);
}

TEST_F(Windows, RememberWhatIsHalfTypedWhenTheyAreClosed)
{
    page().startFilter();
    QTest::keyClicks(QApplication::focusWidget(), u"team:lp sta"_s);
    close();
    open();
    EXPECT_EQ(page().filter().text(), u"team:lp sta"_s);
}

TEST_F(Windows, HideTheColumnThatTheFilterFixes)
{
    const int all = page().table().table()->columnCount();
    const auto seen = [&] {
        int count = 0;
        for (int column = 0; column < all; ++column)
            count += page().table().isColumnHidden(column) ? 0 : 1;
        return count;
    };
    EXPECT_EQ(seen(), all - 1) << "the team is not seen until somebody wants it";
    page().filter().setText(u"stage:prod"_s);
    EXPECT_EQ(seen(), all - 2);
    page().filter().setText({});
    EXPECT_EQ(seen(), all - 1);
}

TEST_F(Windows, ExportWhatIsSeen)
{
    page().filter().setText(u"team:lp stage:prod scope:<1"_s);
    page().filter().setText(u"name:LP_PROD_AKS_CLUSTER"_s);
    const QString name = folder.filePath(u"secrets.csv"_s);
    page().tools().saveTo(name);
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    EXPECT_TRUE(csv.startsWith("Name,Stage,")) << csv.toStdString();
    EXPECT_EQ(csv.count("\r\n"), 2);
    action(menuOf(u"Export"_s), u"Copy as CSV"_s)->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toUtf8(), csv);
    page().tools().saveTo(u"/proc/nowhere/secrets.csv"_s);
    bool isSaid = false;
    for (const Label* label : page().findChildren<Label*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"/proc/nowhere"_s));
    EXPECT_TRUE(isSaid) << "a file that cannot be written is no secret";
}

TEST_F(Windows, SaveFiltersUnderNames)
{
    SavedViews& views = page().savedViews();
    EXPECT_FALSE(action(views.menu(), u"Save this filter as…"_s)->isEnabled()) << "there is none";
    page().filter().setText(u"team:lp"_s);
    EXPECT_TRUE(action(views.menu(), u"Save this filter as…"_s)->isEnabled());
    views.save(u"  Ours & theirs "_s);
    views.save(u" "_s);
    page().filter().setText(u"stage:prod"_s);
    action(views.menu(), u"Ours && theirs"_s)->trigger();
    EXPECT_EQ(page().filter().text(), u"team:lp"_s);
    EXPECT_TRUE(action(views.menu(), u"Ours && theirs"_s)->isChecked());
    page().filter().setText(u"team:df"_s);
    views.save(u"Ours & theirs"_s);
    EXPECT_EQ(views.views(), QList<SavedView>({{u"Ours & theirs"_s, u"team:df"_s}})) << "one name is one filter";
    views.forget(u"nobody"_s);
    views.forget(u"Ours & theirs"_s);
    EXPECT_TRUE(views.views().isEmpty());
}

TEST_F(Windows, AreWalkedByTabFromFilterToColumnsToTableToDetails)
{
    page().filter().setText(u"team:lp stage:prod"_s);
    page().startFilter();
    QStringList walked;
    for (int step = 0; step < 9; ++step) {
        const QWidget* here = QApplication::focusWidget();
        const auto* button = qobject_cast<const QAbstractButton*>(here);
        walked << (button && here->accessibleName().isEmpty() ? button->text() : here->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(walked.join(u", "_s).toStdString(),
              "Filter, Remove team:lp, Remove stage:prod, Saved filters, Clear the filter, Columns, Export, Secrets, "
              "Details");
}

TEST_F(Windows, OpenTheDetailsOfARowByEnter)
{
    page().table().setFocus();
    QTest::keyClick(&page().table(), Qt::Key_Return);
    auto* details = page().findChild<DetailsPane*>();
    EXPECT_EQ(QApplication::focusWidget(), details);
    QTest::keyClick(details, Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
    window->resize(1000, 700);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().side().isDrawer(); }));
    EXPECT_FALSE(details->isVisible());
    QTest::keyClick(&page().table(), Qt::Key_Return);
    EXPECT_TRUE(page().side().isOpen());
    EXPECT_EQ(QApplication::focusWidget(), details);
    QTest::keyClick(details, Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
}
