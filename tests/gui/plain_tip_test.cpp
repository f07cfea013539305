// SPDX-License-Identifier: GPL-3.0-or-later
// Tips say what they are told, letter by letter, in lines that can be read.
#include "tests/gui/look.h"
#include "tests/support/event_loop.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QScreen>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;

namespace {

const QString vendors = u"<b>Bad</b> credentials <img src=\"http://127.0.0.1:9/seen.png\"> &lt;"_s;

class ATip : public testing::Test {
public:
    ~ATip() override
    {
        QToolTip::hideText();
        delete shown();
    }

protected:
    ATip()
    {
        window.resize(400, 200);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
    }
    static void hover(QWidget& widget)
    {
        const QPoint middle = widget.rect().center();
        QHelpEvent event(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
        QCoreApplication::sendEvent(&widget, &event);
    }
    static QLabel* shown()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->inherits("QTipLabel"))
                return static_cast<QLabel*>(widget);
        return nullptr;
    }
    static QString twice(const QString& text) { return text + u' ' + text; }

    QWidget window;
};

} // namespace

TEST_F(ATip, ShowsWhatAVendorSaysAsItIs)
{
    window.setToolTip(vendors);
    hover(window);
    ASSERT_TRUE(shown() && shown()->isVisible());
    EXPECT_EQ(shown()->text(), vendors);
    EXPECT_EQ(shown()->textFormat(), Qt::PlainText);
}

TEST_F(ATip, OfACellShowsItAsItIsToo)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), vendors, Qt::ToolTipRole);
    QTableView table(&window);
    table.setModel(&model);
    table.resize(window.size());
    table.show();
    const QPoint cell = table.visualRect(model.index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, cell, table.viewport()->mapToGlobal(cell));
    QCoreApplication::sendEvent(table.viewport(), &event);
    ASSERT_TRUE(shown() && shown()->isVisible());
    EXPECT_EQ(shown()->text(), vendors);
    EXPECT_EQ(shown()->textFormat(), Qt::PlainText);
}

TEST_F(ATip, BreaksLongWordsOfOneLineIntoLinesThatAllAreSeen)
{
    const QString sentence = u"GitHub answers that the rate limit of this installation is used up until the next hour begins."_s;
    window.setToolTip(u"short"_s);
    hover(window);
    ASSERT_TRUE(shown());
    const int line = shown()->height();
    EXPECT_LT(shown()->width(), 100);
    window.setToolTip(twice(twice(sentence))); // into the same label
    hover(window);
    ASSERT_TRUE(shown());
    EXPECT_LE(shown()->width(), 64 * shown()->fontMetrics().averageCharWidth());
    EXPECT_GE(shown()->height(), shown()->heightForWidth(shown()->width()));
    EXPECT_GT(shown()->height(), 3 * line);
    QToolTip::hideText();
    delete shown();
    hover(window); // into a label of its own
    ASSERT_TRUE(shown());
    EXPECT_GE(shown()->height(), shown()->heightForWidth(shown()->width()));
    EXPECT_TRUE(shown()->screen()->geometry().contains(shown()->geometry()));
    window.setToolTip(u"short"_s);
    hover(window);
    EXPECT_EQ(shown()->height(), line) << "and it is small again";
}
