// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_field.h"

#include "core/filter/filter.h"
#include "tests/gui/look.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

class AField : public testing::Test {
protected:
    AField()
    {
        field.resize(600, 28);
        field.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&field));
        field.activateWindow();
        field.startTyping();
    }

    FilterField field{qm::test::theme(), u"Filter secrets"_s};
    QLineEdit* edit = field.findChild<QLineEdit*>();
};

} // namespace

TEST_F(AField, TellsWhatIsTyped)
{
    QSignalSpy edited(&field, &FilterField::edited);
    QTest::keyClicks(edit, u"team:lp"_s);
    EXPECT_EQ(edited.size(), 7);
    EXPECT_EQ(field.text(), u"team:lp"_s);
}

TEST_F(AField, IsClearedByEscapeAndLeftByTheNext)
{
    QSignalSpy left(&field, &FilterField::left);
    QTest::keyClicks(edit, u"lp"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(field.text(), QString());
    EXPECT_TRUE(left.isEmpty());
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(left.size(), 1);
    QTest::keyClick(edit, Qt::Key_Down);
    EXPECT_EQ(left.size(), 2);
}

TEST_F(AField, IsClearedByItsButton)
{
    auto* clear = field.findChild<QAbstractButton*>();
    ASSERT_NE(clear, nullptr);
    EXPECT_TRUE(clear->isHidden()) << "there is nothing to clear";
    field.setText(u"lp"_s);
    EXPECT_FALSE(clear->isHidden());
    EXPECT_FALSE(clear->accessibleName().isEmpty());
    clear->click();
    EXPECT_EQ(field.text(), QString());
}

TEST_F(AField, SaysWhatIsWrongAndMarksThePlace)
{
    field.setText(u"name:a colour:red"_s);
    const QImage before = field.grab().toImage();
    const auto filter = qm::filter::Filter::parse(field.text(), {{u"name"_s}});
    ASSERT_FALSE(filter.has_value());
    field.setFault(filter.error());
    EXPECT_TRUE(edit->toolTip().contains(u"colour"_s)) << edit->toolTip().toStdString();
    EXPECT_EQ(edit->accessibleDescription(), edit->toolTip());
    EXPECT_NE(field.grab().toImage(), before);
    field.setFault(std::nullopt);
    EXPECT_TRUE(edit->toolTip().isEmpty());
    field.setFault(qm::filter::Fault{.at = 17, .length = 0, .reason = u"something is missing"_s});
    EXPECT_FALSE(field.grab().isNull()) << "a fault behind the last letter can be marked, too";
}
