// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of pending changes when somebody closes the window or opens another organization in it.
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/matrix_view.h"
#include "tests/gui/a_served_window.h"
#include "tests/gui/a_shell.h"

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString stray = u"lp-basket-cross-sell"_s; // has none of its team's secrets
const QStringList two{u"LP_PREPROD_AKS_CLUSTER"_s, u"LP_PREPROD_AZURE_CLIENT_SECRET"_s};

SecretsMatrix& matrixOf(MainWindow& window)
{
    auto& secrets = *window.findChild<SecretsPage*>();
    secrets.setView(SecretsPage::View::Matrix);
    return secrets.matrix();
}

void turnTwo(MainWindow& window)
{
    for (const QString& secret : two) {
        matrixOf(window).view().setCurrentCell(secret, stray);
        QTest::keyClick(&matrixOf(window).view(), Qt::Key_Space);
    }
    ASSERT_EQ(matrixOf(window).matrix().edits().size(), 2);
}

class LeavingAWindow : public test::AServedWindow {
public:
    LeavingAWindow() { QApplication::setQuitOnLastWindowClosed(false); }

protected:
    bool asks() const { return words().contains(u"2 pending changes are not applied"_s); }
};

class LeavingForAnotherProfile : public test::AShell<SystemClock, MemorySecretStore> {
protected:
    void openServed()
    {
        shell.open({.endpoints = sandbox.endpointsFile(), .journal = folder.filePath(u"journal.sqlite"_s)});
        ASSERT_TRUE(test::spinUntil([this] { return shell.desk()->session() && !shell.desk()->picture().isReading; }));
        shell.window()->activateWindow();
    }
    QAbstractButton* button(const QString& text) const { return test::visibleButton(*shell.window(), text); }

    acceptance::ServedSandbox sandbox;
};

} // namespace

TEST_F(LeavingAWindow, IsAskedAboutOnceWhereChangesArePendingAndStayingIsTheDefault)
{
    openServed();
    turnTwo(*window);
    QWidget* before = QApplication::focusWidget();
    window->close();
    ASSERT_TRUE(window->isVisible());
    EXPECT_TRUE(asks()) << words().toStdString();
    window->close();
    EXPECT_TRUE(window->isVisible());
    ASSERT_TRUE(button(u"Stay"_s)->hasFocus());
    press(Qt::Key_Return);
    EXPECT_TRUE(window->isVisible());
    EXPECT_FALSE(asks());
    EXPECT_EQ(QApplication::focusWidget(), before);
    window->close();
    ASSERT_TRUE(asks());
    press(Qt::Key_Escape);
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(matrixOf(*window).matrix().edits().size(), 2);
}

TEST_F(LeavingAWindow, IsAgreedToByTheKeyboardAlone)
{
    openServed();
    turnTwo(*window);
    window->turnTo(u"repositories"_s);
    window->close();
    ASSERT_TRUE(asks()) << "on whichever page they stand: " << words().toStdString();
    while (!button(u"Discard and close"_s)->hasFocus())
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    EXPECT_TRUE(test::spinUntil([this] { return !window->isVisible(); }));
    EXPECT_EQ(sandbox.writes(), QJsonArray());
}

TEST_F(LeavingAWindow, IsNotAskedAboutWhereNothingIsPending)
{
    openServed();
    turnTwo(*window);
    for (const QString& secret : two)
        admin.lets(stray, secret); // what was pending is so by now
    window->turnTo(u"repositories"_s);
    desk->refresh();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    window->close();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(LeavingAWindow, IsNotAskedAboutWhereTheSessionEnds)
{
    openServed();
    turnTwo(*window);
    window->letGo();
    window->close();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(LeavingForAnotherProfile, IsAskedAboutToo)
{
    openServed();
    turnTwo(*shell.window());
    const Desk* before = shell.desk();
    Q_EMIT shell.window()->profileWanted(u"work"_s);
    ASSERT_TRUE(button(u"Stay"_s) && button(u"Discard and open it"_s));
    QTest::mouseClick(button(u"Stay"_s), Qt::LeftButton);
    test::spinFor(std::chrono::milliseconds(50));
    EXPECT_EQ(shell.desk(), before);
    EXPECT_EQ(matrixOf(*shell.window()).matrix().edits().size(), 2);
    Q_EMIT shell.window()->profileWanted(u"work"_s);
    QTest::mouseClick(button(u"Discard and open it"_s), Qt::LeftButton);
    EXPECT_TRUE(test::spinUntil([&] { return shell.desk() != before; }));
}
