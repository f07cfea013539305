// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a person reads it in the window, while the program and others write to it, and the support bundle made of it.
#include "gui/app/log_overlay.h"

#include "core/cli/places.h"
#include "core/cli/support_facts.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/log_view.h"
#include "gui/widgets/palette.h"
#include "tests/gui/a_window.h"
#include "tests/gui/access_rules.h"
#include "tests/gui/plans.h"
#include "tests/support/full_disk.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>

#include <QCoro/QCoroTimer>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

Task<Result<session::SupportFacts>> gather(std::shared_ptr<cli::Context> context)
{
    co_return co_await cli::gatherSupportFacts(*context);
}

Task<Result<session::SupportFacts>> gatherSlowly()
{
    co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    co_return session::SupportFacts{.madeAt = QDateTime::currentDateTimeUtc()};
}

QByteArray lineOf(int number, const QByteArray& level = "info", const QByteArray& text = "line")
{
    return "[2026-11-26 16:26:44.123] [quartermaster] [" + level + "] " + text + ' ' + QByteArray::number(number) + '\n';
}

class LogOfAWindow : public test::AWindow {
public:
    ~LogOfAWindow() override = default;

protected:
    void write(const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(cli::logFile()).absolutePath());
        QFile file(cli::logFile());
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(bytes);
    }
    void writeLines(int count) const
    {
        QByteArray lines;
        for (int line = 0; line < count; ++line)
            lines += lineOf(line, line % 10 == 0 ? "warning" : line % 10 == 5 ? "error" : "info");
        write(lines);
    }
    LogParts parts()
    {
        return {
            .file = cli::logFile(),
            .log = log,
            .support = {.gather =
                            [this] {
                                return gather(std::make_shared<cli::Context>(
                                    options, cli::Context::Parts{.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                                                 .clock = clock,
                                                                 .processes = processes,
                                                                 .log = log,
                                                                 .keychain = keychain}));
                            },
                        .choose =
                            [this](QWidget*, const QString&, const QString& proposed, const std::function<void(const QString&)>& then) {
                                this->proposed = proposed;
                                if (!chosen.isEmpty())
                                    then(chosen);
                            }}};
    }
    void openLog()
    {
        if (!window) {
            open(options);
            window->offerLog(parts());
        }
        press(Qt::Key_F12);
        overlay = window->findChild<LogOverlay*>();
        ASSERT_TRUE(overlay && overlay->isVisible());
        QTest::qWait(10);
    }
    LogView& view() { return overlay->view(); }
    int rows() { return view().model()->rowCount(); }
    QString row(int number) { return view().model()->index(number, 0).data().toString(); }
    bool isAtEnd() { return view().verticalScrollBar()->value() == view().verticalScrollBar()->maximum(); }
    QString topLine() { return view().indexAt({20, 0}).data().toString(); }
    QAbstractButton* button(const QString& text) const
    {
        for (auto* each : overlay->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text() == text)
                return each;
        return nullptr;
    }
    void click(const QString& text)
    {
        ASSERT_TRUE(button(text)) << text.toStdString() << " is not among\n" << words().toStdString();
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    /// Opens the support bundle and waits until it says what is in it.
    void openSupport()
    {
        openLog();
        click(u"Save support bundle…"_s);
        ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    }
    QByteArray saved() const
    {
        QFile file(chosen);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    cli::GlobalOptions options{.sandbox = true};
    QString chosen; // by the person, in the dialog
    QString proposed;
    LogOverlay* overlay{nullptr};
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
    EXPECT_EQ(view().findChildren<QWidget*>().size(), 5) << "no widget for a line";
}

TEST_F(LogOfAWindow, HasNamesForScreenReaders)
{
    writeLines(30);
    openLog();
    EXPECT_EQ(test::faultsOf(*overlay).join(u'\n'), QString());
    click(u"Save support bundle…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    EXPECT_EQ(test::faultsOf(*overlay).join(u'\n'), QString());
}

TEST_F(LogOfAWindow, SaysWhatASupportBundleHoldsBeforeItAsksWhereTo)
{
    writeLines(12);
    openLog();
    while (QApplication::focusWidget() != button(u"Save support bundle…"_s))
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    EXPECT_EQ(proposed, QString()) << "nothing is asked yet";
    EXPECT_TRUE(test::spinUntil([this] { return words().contains(u"the last 12 line"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"versions of the program"_s));
    EXPECT_EQ(QApplication::focusWidget(), button(u"Choose where to save it…"_s));
    press(Qt::Key_Space);
    EXPECT_EQ(proposed, u"quartermaster-support-%1.json"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    EXPECT_FALSE(words().contains(u"Saved"_s)) << "the dialog was closed";
    click(u"Back to the log"_s);
    EXPECT_TRUE(view().isVisible());
}

TEST_F(LogOfAWindow, SavesTheBundleForItsOwnerAloneAndTellsWhere)
{
    writeLines(12);
    openSupport();
    chosen = folder.filePath(u"report.json"_s);
    QFile there(chosen);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write(QByteArray(1'000'000, 'x')); // the dialog asked whether it may be replaced
    there.close();
    there.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved: "_s + chosen); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Read it before you give it away."_s));
    const QJsonObject bundle = QJsonDocument::fromJson(saved()).object();
    EXPECT_EQ(bundle["format"_L1], u"quartermaster-support/1"_s);
    EXPECT_EQ(bundle["log"_L1].toArray().size(), 12);
    EXPECT_EQ(QFile::permissions(chosen) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    click(u"Copy path"_s);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), chosen);
}

TEST_F(LogOfAWindow, SaysWhatHappenedAndWhatToDoWhereTheBundleCannotBeSaved)
{
    openSupport();
    chosen = folder.filePath(u"no/such/folder/report.json"_s);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Could not write"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"choose another place"_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u"Saved"_s));
    chosen = folder.filePath(u"report.json"_s);
    click(u"Choose another place…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved"_s); }));
    EXPECT_FALSE(words().contains(u"Could not"_s));
}

TEST_F(LogOfAWindow, LeavesWhatWasThereWhereTheDiskIsFull)
{
    writeLines(12);
    openSupport();
    chosen = folder.filePath(u"report.json"_s);
    QFile there(chosen);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    const test::FullDisk full;
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Could not write"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"make room"_s)) << words().toStdString();
    EXPECT_EQ(saved(), "mine");
    EXPECT_EQ(QDir(folder.path()).entryList({u"report*"_s}, QDir::Files | QDir::Hidden).size(), 1) << "nothing half written stays";
}

TEST_F(LogOfAWindow, HoldsNoSecretInItsBundle)
{
    const QByteArray canary = "ghp_canary0canary0canary0canary0canary0";
    options = {.sandbox = true, .journal = folder.filePath(u"journal.sqlite"_s)};
    open(options);
    window->offerLog(parts());
    plan::Plan plan = test::planned(*desk, {.secrets = {u"PR_PREPROD_ACR_LOGIN_SERVER"_s}, .add = {u"lp-basket"_s}});
    ASSERT_FALSE(plan.steps.isEmpty());
    plan.title = u"curl -H 'Authorization: Bearer %1'"_s.arg(QLatin1StringView(canary));
    plan.warnings << u"https://someone:%1@host/?sig=%1"_s.arg(QLatin1StringView(canary));
    test::leave(*desk, plan, {plan::PlanState::Running, {plan::StepState::Running}});
    write(lineOf(1, "info", "Authorization: token " + canary) + "half a line with " + canary);
    write("\n-----BEGIN RSA PRIVATE KEY----- canary -----END RSA PRIVATE KEY-----\n");
    openSupport();
    EXPECT_TRUE(test::spinUntil([this] { return words().contains(u"1 plan"_s); }))
        << "of the journal that the window has open: " << words().toStdString();
    chosen = folder.filePath(u"report.json"_s);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved"_s); }));
    EXPECT_EQ(QJsonDocument::fromJson(saved()).object()["plans"_L1].toArray().size(), 1);
    EXPECT_GE(saved().count("[redacted]"), 4);
    EXPECT_FALSE(saved().contains("canary")) << saved().toStdString();
}

TEST_F(LogOfAWindow, SaysThatTheBundleIsBeingGatheredAndGoesBackMeanwhile)
{
    open(options);
    LogParts slow = parts();
    slow.support.gather = gatherSlowly;
    window->offerLog(slow);
    openLog();
    click(u"Save support bundle…"_s);
    EXPECT_FALSE(button(u"Choose where to save it…"_s)->isEnabled());
    EXPECT_TRUE(words().contains(u"being gathered"_s)) << words().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), button(u"Back to the log"_s));
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    EXPECT_EQ(QApplication::focusWidget(), button(u"Choose where to save it…"_s));
}

TEST_F(LogOfAWindow, SaysWhyTheBundleCannotBeGathered)
{
    options.journal = folder.filePath(u"journal.sqlite"_s);
    open({.sandbox = true});
    window->offerLog(parts());
    QFile journal(options.journal);
    ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(4096, 'x'));
    journal.close();
    openLog();
    click(u"Save support bundle…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Try again"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(options.journal)) << words().toStdString();
    EXPECT_FALSE(button(u"Choose where to save it…"_s)->isEnabled());
    ASSERT_TRUE(QFile::remove(options.journal));
    click(u"Try again"_s);
    EXPECT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
}

TEST_F(LogOfAWindow, SurvivesTheWindowThatGoesMeanwhile)
{
    open(options);
    LogParts slow = parts();
    slow.support.gather = gatherSlowly;
    window->offerLog(slow);
    openLog();
    click(u"Save support bundle…"_s);
    window.reset();
    test::spinFor(std::chrono::milliseconds(200));
}
