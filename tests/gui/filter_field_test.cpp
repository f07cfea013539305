// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_field.h"

#include "core/filter/filter.h"
#include "gui/widgets/completion_list.h"
#include "gui/widgets/filter_token.h"
#include "gui/widgets/filter_tokens.h"
#include "gui/widgets/offers.h"
#include "tests/gui/look.h"
#include "tests/gui/things.h"

#include <QLineEdit>
#include <QPushButton>
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

/// One over a table of things, in a window with room below it.
class AFieldOfATable : public testing::Test {
protected:
    AFieldOfATable()
    {
        things->setRows({{u"lp-a"_s, 1}, {u"lp-b"_s, 2}, {u"qc c"_s, 3}});
        field.setTable(things.get());
        field.setGeometry(0, 0, 600, 28);
        window.resize(600, 400);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        field.startTyping();
    }

    QStringList tokens() const { return field.findChild<FilterTokens*>()->conditions(); }
    FilterToken* token(int which) const
    {
        QList<FilterToken*> all = field.findChildren<FilterToken*>();
        all.removeIf([](const FilterToken* token) { return token->isHidden(); });
        return all.at(which);
    }
    CompletionList* list() const { return window.findChild<CompletionList*>(); }

    std::unique_ptr<qm::test::Things> things = qm::test::makeThings();
    QWidget window;
    FilterField& field = *new FilterField(qm::test::theme(), u"Filter things"_s, &window);
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
    auto* clear = field.findChild<QPushButton*>();
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

TEST_F(AFieldOfATable, MakesATokenOfAConditionBehindWhichASpaceIsTyped)
{
    QSignalSpy edited(&field, &FilterField::edited);
    QTest::keyClicks(edit, u"name:lp*"_s);
    EXPECT_TRUE(tokens().isEmpty());
    QTest::keyClick(edit, Qt::Key_Space);
    EXPECT_EQ(tokens(), QStringList(u"name:lp*"_s));
    EXPECT_EQ(edit->text(), QString());
    EXPECT_EQ(field.text(), u"name:lp*"_s);
    QTest::keyClicks(edit, u"colour:red size:>1 some words "_s);
    EXPECT_EQ(tokens(), QStringList({u"name:lp*"_s, u"size:>1"_s})) << "what cannot be read stays, and so do words";
    EXPECT_EQ(edit->text(), u"colour:red some words "_s);
    EXPECT_EQ(edited.last().first(), u"name:lp* size:>1 colour:red some words "_s);
}

TEST_F(AFieldOfATable, ShowsATextItIsGivenAsTokens)
{
    QSignalSpy edited(&field, &FilterField::edited);
    field.setText(u"size:>1 basket"_s);
    EXPECT_EQ(tokens(), QStringList(u"size:>1"_s));
    EXPECT_EQ(edit->text(), u"basket"_s);
    EXPECT_EQ(field.text(), u"size:>1 basket"_s);
    EXPECT_EQ(edited.size(), 1);
    field.setText(u"size:>1 basket"_s);
    EXPECT_EQ(edited.size(), 1) << "it is the same";
    field.setText({});
    EXPECT_TRUE(tokens().isEmpty());
    EXPECT_EQ(field.text(), QString());
}

TEST_F(AFieldOfATable, TakesATokenBackWithBackspaceAtTheBeginning)
{
    field.setText(u"size:>1 name:lp*"_s);
    QTest::keyClicks(edit, u"x"_s);
    QTest::keyClick(edit, Qt::Key_Backspace);
    EXPECT_EQ(tokens().size(), 2) << "that took a letter";
    QTest::keyClick(edit, Qt::Key_Backspace);
    EXPECT_EQ(tokens(), QStringList(u"size:>1"_s));
    EXPECT_EQ(edit->text(), u"name:lp*"_s);
    QTest::keyClick(edit, Qt::Key_Backspace);
    EXPECT_EQ(field.text(), u"size:>1 name:lp"_s);
}

TEST_F(AFieldOfATable, RemovesATokenByItsCrossAndByTheKeyboard)
{
    field.setText(u"size:>1 name:lp* size:<9"_s);
    EXPECT_EQ(token(0)->accessibleName(), u"Remove size:>1"_s);
    QTest::mouseClick(token(0), Qt::LeftButton, {}, QPoint(token(0)->width() - 8, 10));
    EXPECT_EQ(field.text(), u"name:lp* size:<9"_s);
    QTest::mouseClick(token(0), Qt::LeftButton, {}, QPoint(8, 10));
    EXPECT_EQ(tokens(), QStringList(u"size:<9"_s)) << "a click on its words takes it back";
    EXPECT_EQ(edit->text(), u"name:lp*"_s);
    token(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(token(0), Qt::Key_Space);
    EXPECT_EQ(field.text(), u"name:lp*"_s);
    EXPECT_EQ(QApplication::focusWidget(), edit);
}

TEST_F(AFieldOfATable, CountsTheTokensForWhichThereIsNoRoom)
{
    QStringList many;
    for (int i = 0; i < 30; ++i)
        many << u"size:>%1"_s.arg(i);
    field.setText(many.join(u' '));
    QTest::qWait(10);
    EXPECT_EQ(field.text(), many.join(u' '));
    const QList<FilterToken*> all = field.findChildren<FilterToken*>();
    EXPECT_TRUE(all.last()->isVisible()) << "the last ones are seen";
    EXPECT_FALSE(all.first()->isVisible());
    EXPECT_GE(edit->width(), 80) << "there is room to type";
    EXPECT_LE(field.minimumSizeHint().width(), 400);
}

TEST_F(AFieldOfATable, MarksAFaultBehindTokens)
{
    field.setText(u"name:lp* colour:red"_s);
    const QImage before = field.grab().toImage();
    const auto filter = qm::filter::Filter::parse(field.text(), things->fields());
    ASSERT_FALSE(filter.has_value());
    EXPECT_EQ(filter.error().at, 9);
    field.setFault(filter.error());
    const QImage after = field.grab().toImage();
    const int line = field.height() - 5;
    int first = -1; // pixel of the mark
    for (int x = 12; first < 0 && x < after.width() - 12; ++x)
        if (after.pixel(x, line) != before.pixel(x, line))
            first = x;
    EXPECT_NEAR(first, edit->x() + 2, 2) << "the wrong field is what the edit begins with";
}

TEST_F(AFieldOfATable, OffersFieldsAndThenTheirValues)
{
    EXPECT_FALSE(list()->isOpen());
    QTest::keyClicks(edit, u"na"_s);
    ASSERT_TRUE(list()->isOpen());
    EXPECT_EQ(list()->current(true), u"name:"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(edit->text(), u"name:"_s);
    ASSERT_TRUE(list()->isOpen());
    QTest::keyClick(edit, Qt::Key_Down);
    EXPECT_EQ(list()->accessibleName(), u"lp-a, 1 of 3"_s);
    QTest::keyClick(edit, Qt::Key_Up);
    EXPECT_EQ(list()->accessibleName(), u"qc c, 3 of 3"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(tokens(), QStringList(u"name:\"qc c\""_s)) << "a value with a space is quoted";
    EXPECT_FALSE(list()->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), edit);
}

TEST_F(AFieldOfATable, ClosesItsListByEscapeBeforeAnythingElse)
{
    QSignalSpy left(&field, &FilterField::left);
    QTest::keyClicks(edit, u"s"_s);
    ASSERT_TRUE(list()->isOpen());
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_FALSE(list()->isOpen());
    EXPECT_EQ(field.text(), u"s"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(left.size(), 1) << "Enter goes to the table where nothing is chosen";
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(left.size(), 1) << "with Ctrl it is for what is around the field";
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(field.text(), QString());
    QTest::keyClick(edit, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(list()->isOpen()) << "asked for, all fields are offered";
    edit->clearFocus();
    EXPECT_FALSE(list()->isOpen());
}

TEST_F(AFieldOfATable, OffersNothingThatIsAlreadyWrittenOrThatNobodyKnows)
{
    for (const QString& text : {u"name:lp-a"_s, u"colour:"_s, u"zz"_s, u"size:1"_s, u"\""_s}) {
        edit->clear();
        QTest::keyClicks(edit, text);
        EXPECT_FALSE(list()->isOpen()) << text.toStdString();
    }
}

TEST_F(AFieldOfATable, TellsNothingOfWhatIsHalfTyped)
{
    QSignalSpy edited(&field, &FilterField::edited);
    QTest::keyClicks(edit, u"name:lp-"_s);
    EXPECT_TRUE(edited.isEmpty()) << "rows would come and go with each letter";
    QTest::keyClicks(edit, u"a"_s);
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited.last().first(), u"name:lp-a"_s);
    edit->clear();
    edited.clear();
    QTest::keyClicks(edit, u"na"_s);
    EXPECT_TRUE(edited.isEmpty());
    QTest::keyClick(edit, Qt::Key_Escape);
    ASSERT_EQ(edited.size(), 1) << "it is meant as it stands";
    EXPECT_EQ(edited.last().first(), u"na"_s);
    QTest::keyClicks(edit, u"m"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(edited.last().first(), u"nam"_s);
    edit->clear();
    edited.clear();
    QTest::keyClicks(edit, u"na"_s);
    edit->clearFocus();
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited.last().first(), u"na"_s);
}

TEST(Completed, StandsInItsPlace)
{
    using qm::filter::Completion;
    const Completion field{.at = 3, .length = 2, .typed = u"na"_s};
    EXPECT_EQ(completed(u"lp na"_s, field, u"name:"_s), (Completed{u"lp name:"_s, 8}));
    EXPECT_EQ(completed(u"lp na:x"_s, field, u"name:"_s), (Completed{u"lp name:x"_s, 8})) << "one colon is enough";
    const Completion value{.at = 5, .length = 1, .field = u"name"_s, .typed = u"l"_s};
    EXPECT_EQ(completed(u"name:l"_s, value, u"lp a"_s), (Completed{u"name:\"lp a\" "_s, 12}));
    EXPECT_EQ(completed(u"name:l,b"_s, value, u"lp"_s), (Completed{u"name:lp,b"_s, 7}));
}
