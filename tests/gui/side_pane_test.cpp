// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/side_pane.h"

#include "gui/widgets/button.h"
#include "gui/widgets/focus_ring.h"
#include "tests/gui/look.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

class ASidePane : public testing::Test {
protected:
    ASidePane()
    {
        body->setFocusPolicy(Qt::StrongFocus);
        pane->setFocusPolicy(Qt::StrongFocus);
        side.resize(1300, 300);
        side.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&side));
        side.activateWindow();
        body->setFocus();
    }

    void resizeTo(int width)
    {
        side.resize(width, 300);
        ASSERT_TRUE(QTest::qWaitFor([&] { return side.width() == width; }));
    }

    QWidget* body = new QWidget;
    QWidget* pane = new QWidget;
    SidePane side{qm::test::theme(), body, pane};
};

} // namespace

TEST_F(ASidePane, IsWiderInAWideWindow)
{
    EXPECT_FALSE(side.isDrawer());
    EXPECT_EQ(pane->width(), 280);
    EXPECT_EQ(body->width() + 1 + pane->width(), 1300);
    resizeTo(1500);
    EXPECT_EQ(pane->width(), 336);
}

TEST_F(ASidePane, IsADrawerInANarrowWindow)
{
    QSignalSpy changed(&side, &SidePane::changed);
    side.setOpen(true);
    EXPECT_TRUE(changed.isEmpty()) << "it is beside the body already";
    resizeTo(1100);
    EXPECT_TRUE(side.isDrawer());
    EXPECT_TRUE(pane->isHidden());
    EXPECT_EQ(body->width(), 1100);
    side.setOpen(true);
    EXPECT_EQ(QApplication::focusWidget(), pane);
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane->geometry() == QRect(820, 0, 280, 300); })) << "it slides in";
    EXPECT_EQ(body->width(), 1100) << "it lies over the body";
    QTest::keyClick(pane, Qt::Key_Escape);
    EXPECT_FALSE(side.isOpen());
    EXPECT_EQ(QApplication::focusWidget(), body) << "who had the keyboard has it again";
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane->isHidden(); }));
    side.setOpen(true);
    resizeTo(1300);
    EXPECT_FALSE(side.isOpen());
    EXPECT_TRUE(pane->isVisible());
    EXPECT_EQ(changed.size(), 5);
}

TEST_F(ASidePane, IsAsWideAsSomebodyDragsIt)
{
    QSignalSpy chosen(&side, &SidePane::widthChosen);
    QSignalSpy left(&side, &SidePane::left);
    auto* handle = side.childAt(1300 - 281, 150);
    ASSERT_NE(handle, nullptr);
    EXPECT_FALSE(handle->accessibleName().isEmpty());
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(3, 100));
    QTest::mouseMove(handle, QPoint(3 - 100, 100));
    QTest::keyClick(handle, Qt::Key_Left);
    EXPECT_FALSE(chosen.isEmpty());
    EXPECT_EQ(side.chosenWidth(), pane->width());
    EXPECT_GT(pane->width(), 280);
    resizeTo(1500);
    EXPECT_EQ(side.chosenWidth(), pane->width()) << "the window decides no more";
    side.setChosenWidth(90'000);
    EXPECT_GE(body->width(), 300) << "there is always a body";
    side.setChosenWidth(std::nullopt);
    EXPECT_EQ(pane->width(), 336);
    QTest::keyClick(pane, Qt::Key_Escape);
    EXPECT_EQ(left.size(), 1);
}

TEST(AFocusRing, FollowsTheKeyboardAndNoClick)
{
    QWidget window;
    Button one(qm::test::theme(), u"One"_s, Button::Kind::Secondary, {}, &window);
    Button other(qm::test::theme(), u"Other"_s, Button::Kind::Quiet, {}, &window);
    one.setGeometry(20, 20, 80, 28);
    other.setGeometry(120, 20, 80, 28);
    window.resize(300, 100);
    const FocusRing ring(&window);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QTest::mouseClick(&one, Qt::LeftButton);
    EXPECT_EQ(ring.ringed(), nullptr);
    one.setFocus();
    const QImage before = window.grab().toImage();
    QTest::keyClick(&one, Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), &other);
    EXPECT_EQ(ring.ringed(), &other);
    const QImage after = window.grab().toImage();
    const QColor accent = qm::test::theme().colour(Token::Accent);
    EXPECT_NE(before.pixelColor(160, 17), accent);
    EXPECT_EQ(after.pixelColor(160, 17), accent) << "two pixels, four outside of the button";
    QTest::mouseClick(&other, Qt::LeftButton);
    EXPECT_EQ(ring.ringed(), nullptr);
}
