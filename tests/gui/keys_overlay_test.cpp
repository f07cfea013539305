// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells of its keys, held to the keys it has.
#include "gui/widgets/keys_overlay.h"

#include "gui/app/window_keys.h"
#include "gui/widgets/key_cap.h"
#include "gui/widgets/palette.h"
#include "tests/gui/a_window.h"

#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class KeysOfAWindow : public test::AWindow {
protected:
    /// Every line that the overview shows: "What it does: F5".
    QStringList lines() const
    {
        QStringList lines;
        for (const QWidget* row : window->keys().findChildren<QWidget*>())
            if (!row->findChildren<KeyCap*>(Qt::FindDirectChildrenOnly).isEmpty() && row->isVisibleTo(window.get()))
                lines << row->accessibleName();
        return lines;
    }

    /// The keys that actions and shortcuts have, with what they do.
    QStringList realKeys() const
    {
        QStringList keys;
        for (const auto* action : window->findChildren<QAction*>())
            for (const QKeySequence& each : action->shortcuts())
                keys << action->text() + u": "_s + each.toString(QKeySequence::NativeText);
        for (const auto* shortcut : window->findChildren<QShortcut*>())
            keys << shortcut->whatsThis() + u": "_s + shortcut->key().toString(QKeySequence::NativeText);
        return keys;
    }
};

} // namespace

TEST_F(KeysOfAWindow, AreAllToldWithWhatTheyDo)
{
    open({.sandbox = true});
    press(Qt::Key_F1, Qt::ShiftModifier);
    ASSERT_TRUE(window->keys().isVisible());
    const QStringList told = lines();
    const QStringList real = realKeys();
    EXPECT_GE(real.size(), 8) << real.join(u'\n').toStdString();
    for (const QString& each : real) {
        EXPECT_FALSE(each.startsWith(u": "_s)) << "nobody says what it does: " << each.toStdString();
        EXPECT_TRUE(told.contains(each)) << each.toStdString() << " is not among\n" << told.join(u'\n').toStdString();
    }
}

TEST_F(KeysOfAWindow, AreToldWithTheNewOnesNextTime)
{
    open({.sandbox = true});
    press(Qt::Key_F1, Qt::ShiftModifier);
    press(Qt::Key_Escape);
    auto* verb = new QAction(u"Something new"_s, window.get());
    verb->setShortcuts({QKeySequence(u"Ctrl+Shift+7"_s), QKeySequence(u"F9"_s)});
    window->addAction(verb);
    press(Qt::Key_F1, Qt::ShiftModifier);
    EXPECT_TRUE(lines().contains(u"Something new: Ctrl+Shift+7, F9"_s)) << lines().join(u'\n').toStdString();
    EXPECT_EQ(lines().count(u"Read everything again: F5"_s), 1);
}

TEST_F(KeysOfAWindow, StandWithThePageTheyBelongTo)
{
    open({.sandbox = true});
    const QList<Page*> pages = allPages();
    QStringList places;
    for (const KeyGroup& group : keysOf(*window, pages)) {
        EXPECT_FALSE(group.uses.isEmpty()) << group.place.toStdString();
        EXPECT_FALSE(places.contains(group.place)) << group.place.toStdString();
        places << group.place;
        const bool hasScope = std::ranges::any_of(group.uses, [](const KeyUse& use) { return use.text == u"Scope…"_s; });
        EXPECT_EQ(hasScope, group.place == u"Secrets"_s) << group.place.toStdString();
    }
    EXPECT_EQ(places.first(), u"Anywhere"_s);
    EXPECT_EQ(keysOf(QWidget(), {}).first().uses.size(), 0) << "a window without any";
}

TEST_F(KeysOfAWindow, AreClosedByEscapeAndTheFocusGoesBack)
{
    open({.sandbox = true});
    QWidget* before = QApplication::focusWidget();
    ASSERT_NE(before, nullptr);
    for (const Qt::Key closing : {Qt::Key_Escape, Qt::Key_F1}) {
        press(Qt::Key_F1, Qt::ShiftModifier);
        EXPECT_TRUE(window->keys().isAncestorOf(QApplication::focusWidget()));
        press(closing);
        EXPECT_FALSE(window->keys().isVisible());
        EXPECT_EQ(QApplication::focusWidget(), before);
    }
    press(Qt::Key_F1, Qt::ShiftModifier);
    QTest::mouseClick(&window->keys(), Qt::LeftButton, {}, QPoint(5, 5));
    EXPECT_FALSE(window->keys().isVisible()) << "a click beside it";
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(KeysOfAWindow, RestWhileTheyAreTold)
{
    open({.sandbox = true});
    press(Qt::Key_F1, Qt::ShiftModifier);
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(page().id(), u"secrets"_s);
    EXPECT_FALSE(window->palette().isVisible());
    for (int tab = 0; tab < 5; ++tab) {
        press(Qt::Key_Tab);
        EXPECT_TRUE(window->keys().isAncestorOf(QApplication::focusWidget())) << tab;
    }
    for (int tab = 0; tab < 5; ++tab) {
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        EXPECT_TRUE(window->keys().isAncestorOf(QApplication::focusWidget())) << tab;
    }
    press(Qt::Key_Escape);
    press(Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(window->currentPage()->id(), u"overview"_s);
}

TEST_F(KeysOfAWindow, AreFoundInThePaletteAndFitIntoTheSmallestWindow)
{
    open({.sandbox = true});
    window->palette().open(u"keyboard short"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(window->keys().isVisible());
    window->resize(window->minimumSize());
    EXPECT_EQ(window->size(), window->minimumSize());
    EXPECT_EQ(window->keys().size(), window->size());
    const auto* scroll = window->keys().findChild<QScrollArea*>();
    EXPECT_TRUE(window->keys().rect().contains(QRect(scroll->mapTo(&window->keys(), QPoint()), scroll->size())));
    EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << "nothing is cut at the right";
}
