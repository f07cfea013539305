// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/next_list.h"

#include "tests/gui/look.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const NextItem see{.icon = u"secrets"_s, .title = u"Show in Secrets"_s, .note = u"LP_PROD_ID"_s};
const NextItem give{.icon = u"plus"_s, .title = u"Give team secrets"_s, .note = u"lp-basket: 14 secrets"_s, .keys = u"Ctrl+G"_s};

class ANextList : public testing::Test {
protected:
    ANextList()
    {
        window.resize(280, 200);
        list.setGeometry(0, 0, 256, 140);
        list.show({see, give});
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    QList<NextButton*> buttons() const
    {
        QList<NextButton*> seen;
        for (auto* button : list.findChildren<NextButton*>())
            if (button->isVisible())
                seen << button;
        return seen;
    }

    QWidget window;
    NextList list{test::theme(), 3, &window};
    QSignalSpy chosen{&list, &NextList::chosen};
};

} // namespace

TEST_F(ANextList, SaysWhatAndWhatItComesTo)
{
    ASSERT_EQ(buttons().size(), 2);
    EXPECT_EQ(buttons().at(1)->accessibleName(), give.title);
    EXPECT_EQ(buttons().at(1)->accessibleDescription(), give.note);
    EXPECT_EQ(buttons().at(1)->toolTip(), QString());
    list.show({{.icon = u"plus"_s, .title = u"A"_s, .note = QString(200, u'x')}});
    ASSERT_EQ(buttons().size(), 1);
    EXPECT_EQ(buttons().first()->toolTip(), QString(200, u'x')) << "what is cut is told whole";
}

TEST_F(ANextList, IsChosenFromByMouseEnterSpaceAndKeys)
{
    QTest::mouseClick(buttons().at(0), Qt::LeftButton);
    QTest::keyClick(buttons().at(1), Qt::Key_Return);
    QTest::keyClick(buttons().at(0), Qt::Key_Space);
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return chosen.size() == 4; }));
    QList<int> places;
    for (const auto& each : chosen)
        places << each.first().toInt();
    EXPECT_EQ(places, (QList<int>{0, 1, 0, 1}));
}

TEST_F(ANextList, LeavesTheKeyboardWhereItIsWhenMoreIsKnown)
{
    buttons().at(1)->setFocus(Qt::TabFocusReason);
    list.show({see, {.icon = u"plus"_s, .title = u"Give team secrets"_s, .note = u"lp-basket: 13 secrets"_s, .keys = u"Ctrl+G"_s}});
    EXPECT_TRUE(buttons().at(1)->hasFocus());
    EXPECT_EQ(buttons().at(1)->accessibleDescription(), u"lp-basket: 13 secrets"_s);
}

TEST_F(ANextList, OffersNothingThatIsNotShown)
{
    list.show({});
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(buttons().size(), 0);
    EXPECT_EQ(chosen.size(), 0);
}
