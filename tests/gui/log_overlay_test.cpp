// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a person reads it in the window, while the program and others write to it.
#include "gui/app/log_overlay.h"

#include "core/base/logging.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/log_view.h"
#include "gui/widgets/palette.h"
#include "tests/gui/a_log_in_a_window.h"
#include "tests/gui/access_rules.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using qm::test::lineOf;

namespace {

class LogOfAWindow : public test::ALogInAWindow {
public:
    ~LogOfAWindow() override = default;

protected:
    LogView& view() { return overlay->view(); }
    int rows() { return view().model()->rowCount(); }
    QString row(int number) { return view().model()->index(number, 0).data().toString(); }
    bool isAtEnd() { return view().verticalScrollBar()->value() == view().verticalScrollBar()->maximum(); }
    QString topLine() { return view().indexAt({20, 0}).data().toString(); }
};

} // namespace

TEST(ALineOfTheLog, IsReadInItsParts)
{
    const LogLine line = readLogLine(u"[2026-11-26 16:26:44.123] [quartermaster] [warning] [a] is not read: [b]"_s);
    EXPECT_EQ(line.time, u"2026-11-26 16:26:44.123"_s);
    EXPECT_EQ(line.level, LogLevel::Warning);
    EXPECT_EQ(line.text, u"[a] is not read: [b]"_s);
    for (const auto& [name, level] :
         {std::pair("trace", LogLevel::Trace), std::pair("debug", LogLevel::Debug), std::pair("info", LogLevel::Info),
          std::pair("error", LogLevel::Error), std::pair("critical", LogLevel::Critical)})
        EXPECT_EQ(readLogLine(u"[2026-11-26 16:26:44.123] [q] [%1] x"_s.arg(QLatin1StringView(name))).level, level) << name;
}

TEST(ALineOfTheLog, IsShownWholeWhereItIsNotUnderstood)
{
    for (const char* written :
         {"", "[", "[]", "[2026-11-26 16:26:44.123]", "[2026-11-26 16:26:44.123] [q] [warning]", "] [ ] [",
          "[2026-11-26 16:26:44.123] [q] [shout] x", "[yesterday] [q] [info] x", "  at frame 3", "[2026-11-26 16:26:44.123] [q] [info"}) {
        const LogLine line = readLogLine(QString::fromLatin1(written));
        EXPECT_EQ(line.level, LogLevel::Unknown) << written;
        EXPECT_EQ(line.time, QString()) << written;
        EXPECT_EQ(line.text, QString::fromLatin1(written));
    }
}

TEST(ALineOfTheLog, IsInertAndStaysOneLine)
{
    const LogLine line = readLogLine(u"[2026-11-26 16:26:44.123] [q] [info] a\u202eb\u2028c\rd\x1b[31m<b>bold</b>\tz"_s);
    EXPECT_EQ(line.level, LogLevel::Info);
    EXPECT_EQ(line.text, u"a\ufffdb\ufffdc\ufffdd\ufffd[31m<b>bold</b>\ufffdz"_s);
}

TEST(TheLinesOfALog, GetNoNumberThatAnotherOneHad)
{
    LogModel model;
    model.add({.lines = {u"a"_s, u"b"_s, u"c"_s}, .startsAnew = true});
    EXPECT_EQ(model.numberOf(2), 2);
    model.add({.lines = {u"d"_s}, .startsAnew = true});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.numberOf(0), 3);
    EXPECT_EQ(model.rowFrom(1), 0) << "what comes next";
    model.setFilter(u"x"_s, LogLevel::Unknown);
    EXPECT_EQ(model.rowFrom(3), 0);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(LogOfAWindow, OpensAtItsEndWithTheNewestLine)
{
    writeLines(1'000);
    openLog();
    EXPECT_EQ(rows(), 1'000);
    EXPECT_TRUE(row(999).endsWith(u"line 999"_s));
    EXPECT_TRUE(isAtEnd());
    const QRect last = view().visualRect(view().model()->index(999, 0));
    EXPECT_TRUE(view().viewport()->rect().contains(QRect(0, last.top(), 1, last.height()))) << last.top() << view().viewport()->height();
    EXPECT_TRUE(words().contains(cli::logFile())) << "it says which file it is";
    EXPECT_EQ(QApplication::focusWidget(), &view());
    press(Qt::Key_F12);
    EXPECT_FALSE(overlay->isVisible()) << "the same key again";
    window->palette().open(u"log…"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(overlay->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(overlay->isVisible());
}

TEST_F(LogOfAWindow, FollowsWhatIsWrittenAndStaysAtTheEnd)
{
    writeLines(500);
    openLog();
    write(lineOf(500));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 501; }));
    EXPECT_TRUE(isAtEnd());
    QFile::rename(cli::logFile(), cli::logFile() + u".1"_s);
    write(lineOf(501));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 502; })) << "a new file of that name";
    EXPECT_TRUE(isAtEnd());
    press(Qt::Key_Escape);
    write(lineOf(502));
    test::spinFor(std::chrono::milliseconds(700));
    EXPECT_EQ(rows(), 502) << "nobody looks";
    openLog();
    EXPECT_EQ(rows(), 503);
    EXPECT_TRUE(isAtEnd());
}

TEST_F(LogOfAWindow, KeepsThePlaceOfWhoReadsFurtherUp)
{
    writeLines(500);
    openLog();
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    ASSERT_FALSE(isAtEnd());
    const QString top = topLine();
    const QString current = view().currentIndex().data().toString();
    write(lineOf(500));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 501; }));
    EXPECT_EQ(topLine(), top);
    EXPECT_EQ(view().currentIndex().data().toString(), current);
    press(Qt::Key_End);
    ASSERT_TRUE(isAtEnd());
    write(lineOf(501));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 502; }));
    EXPECT_TRUE(isAtEnd());
}

TEST_F(LogOfAWindow, KeepsThePlaceWhereTheOldestLinesGo)
{
    LogModel model;
    LogView lines(test::theme(), model);
    lines.resize(600, 400);
    lines.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&lines));
    const auto come = [&](int from, int count) {
        cli::LogTail::Look look;
        for (int line = from; line < from + count; ++line)
            look.lines << QString::fromLatin1(lineOf(line)).chopped(1);
        model.add(look);
    };
    come(0, int(LogModel::mostLines));
    EXPECT_EQ(lines.verticalScrollBar()->value(), lines.verticalScrollBar()->maximum());
    lines.verticalScrollBar()->setValue(lines.verticalScrollBar()->maximum() / 2 + 7);
    const QModelIndex top = lines.indexAt({20, 0});
    const QString text = top.data().toString();
    const int offset = lines.visualRect(top).top();
    lines.setCurrentIndex(model.index(top.row() + 3));
    const QString current = lines.currentIndex().data().toString();
    come(int(LogModel::mostLines), 1'500);
    EXPECT_EQ(model.rowCount(), LogModel::mostLines);
    EXPECT_EQ(lines.indexAt({20, 0}).data().toString(), text);
    EXPECT_EQ(lines.visualRect(lines.indexAt({20, 0})).top(), offset);
    EXPECT_EQ(lines.currentIndex().data().toString(), current);
    EXPECT_TRUE(lines.selectionModel()->isSelected(lines.currentIndex()));
}

TEST_F(LogOfAWindow, IsCurrentAlthoughTheProgramWritesLate)
{
    log = *startLogging({.file = cli::logFile(), .toStandardError = false});
    log->info("first");
    openLog();
    const auto holds = [this](const QString& text) {
        for (int at = 0; at < rows(); ++at)
            if (row(at).endsWith(u"[info] "_s + text))
                return true;
        return false;
    };
    EXPECT_TRUE(holds(u"first"_s)) << "written before it opened";
    log->info("second");
    EXPECT_TRUE(test::spinUntil([&] { return holds(u"second"_s); }));
}

TEST_F(LogOfAWindow, IsFilteredByTextAndLevelFromTheKeyboard)
{
    writeLines(100);
    openLog();
    press(Qt::Key_Slash);
    type(u"LINE 1"_s);
    EXPECT_EQ(rows(), 11) << "1 and 10 to 19";
    EXPECT_TRUE(words().contains(u"11 of 100"_s)) << words().toStdString();
    write(lineOf(100) + lineOf(7));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 12; })) << "what comes passes it, too";
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), 102);
    EXPECT_TRUE(overlay->isVisible()) << "it cleared the filter";
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &view());
    for (int tab = 0; tab < 8; ++tab) {
        const auto* segment = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        if (segment && segment->text() == u"Everything"_s)
            break;
        press(Qt::Key_Tab);
    }
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    EXPECT_EQ(rows(), 20);
    for (int at = 0; at < rows(); ++at)
        EXPECT_TRUE(row(at).contains(u"[warning]"_s) || row(at).contains(u"[error]"_s)) << row(at).toStdString();
}

TEST_F(LogOfAWindow, KeepsPlaceAndSelectionWhileTheFilterChanges)
{
    writeLines(1'000);
    openLog();
    view().scrollTo(view().model()->index(300, 0), QAbstractItemView::PositionAtTop);
    view().setCurrentIndex(view().model()->index(305, 0));
    const QString top = topLine();
    click(u"Warnings and errors"_s);
    EXPECT_EQ(rows(), 200);
    EXPECT_EQ(view().selectionModel()->selectedRows().size(), 1) << "it is an error";
    EXPECT_TRUE(view().currentIndex().data().toString().endsWith(u"line 305"_s));
    EXPECT_EQ(topLine(), top) << "the line at the top is a warning";
    click(u"Everything"_s);
    EXPECT_EQ(topLine(), top);
    EXPECT_TRUE(view().currentIndex().data().toString().endsWith(u"line 305"_s));
}

TEST_F(LogOfAWindow, CopiesTheChosenLinesAsTheyStand)
{
    writeLines(50);
    openLog();
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromLatin1(lineOf(47) + lineOf(48) + lineOf(49)).trimmed());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(view().model()->index(48, 0)).center());
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromLatin1(lineOf(48)).trimmed());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().count(u'\n'), 49);
}

TEST_F(LogOfAWindow, SaysWhyItIsEmpty)
{
    openLog();
    EXPECT_TRUE(words().contains(u"nothing in the log yet"_s)) << words().toStdString();
    write(lineOf(1));
    ASSERT_TRUE(test::spinUntil([this] { return rows() == 1; }));
    EXPECT_FALSE(words().contains(u"nothing in the log"_s));
    overlay->filter().setText(u"no such line"_s);
    EXPECT_TRUE(words().contains(u"No line passes the filter"_s)) << words().toStdString();
    click(u"Show everything"_s);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(overlay->filter().text(), QString());
}

TEST_F(LogOfAWindow, SaysWhyItCannotBeRead)
{
    ASSERT_TRUE(QDir().mkpath(cli::logFile()));
    openLog();
    EXPECT_TRUE(words().contains(u"Could not read the log"_s) && words().contains(cli::logFile())) << words().toStdString();
}

TEST_F(LogOfAWindow, ShowsAStrangersTextAsText)
{
    write(QByteArray("\0\xff\n", 3) +
          "[2026-11-26 16:26:44.123] [q] [info] <img src=x>\xe2\x80\xae"
          "gpj.exe\n" +
          QByteArray(200'000, 'x') + '\n');
    openLog();
    ASSERT_EQ(rows(), 3);
    EXPECT_TRUE(row(1).endsWith(u"<img src=x>\ufffdgpj.exe"_s)) << row(1).toStdString();
    QElapsedTimer timer;
    timer.start();
    view().viewport()->repaint();
    EXPECT_LT(timer.elapsed(), 200);
    EXPECT_LT(view().horizontalScrollBar()->maximum(), 20'000) << "the long one is not shown to its end";
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().size(), 200'000) << "the last line, whole";
}

TEST_F(LogOfAWindow, StaysQuickWithTenThousandLines)
{
    writeLines(4'000);
    openLog();
    QElapsedTimer timer;
    while (rows() < 10'000) {
        writeLines(1'000);
        const int before = rows();
        ASSERT_TRUE(test::spinUntil([&] { return rows() > before; }));
    }
    timer.start();
    overlay->filter().setText(u"7"_s);
    overlay->filter().setText({});
    write(lineOf(1));
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
    view().viewport()->repaint();
    EXPECT_LT(timer.elapsed(), 500);
    EXPECT_LT(view().findChildren<QWidget*>().size(), 10) << "no widget for a line";
}

TEST_F(LogOfAWindow, HasNamesForScreenReaders)
{
    writeLines(30);
    openLog();
    EXPECT_EQ(test::faultsOf(*overlay).join(u'\n'), QString());
}
