// SPDX-License-Identifier: GPL-3.0-or-later
// The help says what is so: every key and every field that it names is there, in every language, and it opens by keyboard and mouse.
#include "gui/app/help_overlay.h"

#include "core/cli/translations.h"
#include "core/filter/filter.h"
#include "gui/app/log_overlay.h"
#include "gui/app/settings_file.h"
#include "gui/app/window_keys.h"
#include "gui/widgets/palette.h"
#include "tests/gui/a_window.h"
#include "tests/gui/access_rules.h"

#include <QDesktopServices>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

/// What stands in a text as `code`.
QStringList codeIn(const QString& text)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    QStringList found;
    for (const QRegularExpressionMatch& each : code.globalMatch(text))
        found << each.captured(1);
    return found;
}

class HelpOfAWindow : public test::AWindow {
public:
    ~HelpOfAWindow() override = default;

protected:
    void openHelp()
    {
        open({.sandbox = true});
        press(Qt::Key_F1);
        overlay = window->findChild<HelpOverlay*>();
        ASSERT_TRUE(overlay && overlay->isVisible());
    }
    QTextBrowser& shown() { return *overlay->findChild<QTextBrowser*>(); }
    QListWidget& topics() { return *overlay->findChild<QListWidget*>(); }

    HelpOverlay* overlay{nullptr};
};

/// The window in one language.
class HelpInALanguage : public HelpOfAWindow, public testing::WithParamInterface<const char*> {
public:
    HelpInALanguage() { QLocale::setDefault(locale); }
    ~HelpInALanguage() override { QLocale::setDefault(QLocale::c()); }

protected:
    const QLocale locale{QLatin1StringView{GetParam()}};
    const cli::Translations translations{locale};
    SettingsFile settings{folder.filePath(u"settings.json"_s), log};
};

/// Takes the links that are for the desktop.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop()
    {
        for (const QString& scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Desktop() override
    {
        for (const QString& scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }

private:
    const QStringList schemes{u"https"_s, u"http"_s, u"file"_s, u"javascript"_s};
};

} // namespace

TEST_P(HelpInALanguage, NamesOnlyKeysThatAreThere)
{
    open({.sandbox = true});
    window->offerSettings(settings, false);
    window->offerLog({.log = log});
    const QList<Page*> pages = allPages();
    QStringList keys;
    for (const KeyGroup& group : keysOf(*window, pages))
        for (const KeyUse& use : group.uses)
            keys << use.keys;
    int named = 0;
    for (const QString& line : HelpOverlay::textOf(u"keyboard"_s, locale).split(u'\n'))
        for (const QString& key : line.startsWith(u'|') ? codeIn(line.section(u'|', 1, 1)) : QStringList()) {
            EXPECT_TRUE(keys.contains(key)) << key.toStdString() << " is not among " << keys.join(u", "_s).toStdString();
            ++named;
        }
    EXPECT_GE(named, 25);
}

TEST_P(HelpInALanguage, NamesEveryFieldOfTheFilterAndNoOther)
{
    open({.sandbox = true});
    const QString text = HelpOverlay::textOf(u"secrets"_s, locale);
    QStringList fields;
    QStringList fieldsOfAll;
    QList<filter::Fields> tables;
    for (const char* id : {"secrets", "repositories", "activity"}) {
        window->turnTo(QString::fromLatin1(id));
        tables << page().table().table()->fields();
        for (const filter::Field& each : tables.last())
            fieldsOfAll << each.name;
    }
    const qsizetype from = text.lastIndexOf(u'|'); // behind the table
    const QString told = text.sliced(from, text.indexOf(u"quartermaster-cli"_s) - from);
    for (const QString& each : codeIn(told.section(u"\n\n"_s, 1, 1)))
        fields << each;
    EXPECT_EQ(fields, fieldsOfAll) << "in the order of the tables";
    int conditions = 0;
    for (const QString& line : text.split(u'\n'))
        if (line.startsWith(u"| `"_s)) {
            const QString condition = codeIn(line).first();
            const bool isUnderstood = std::ranges::any_of(
                tables, [&](const filter::Fields& table) { return filter::Filter::parse(condition, table).has_value(); });
            EXPECT_TRUE(isUnderstood && condition.contains(u':')) << condition.toStdString();
            ++conditions;
        }
    EXPECT_GE(conditions, 8);
}

TEST_P(HelpInALanguage, HasEveryPageInItWithLinksThatLeadSomewhere)
{
    static const QRegularExpression link(uR"(\]\(([^)]+)\))"_s);
    for (const QString& topic : HelpOverlay::topics()) {
        const QString text = HelpOverlay::textOf(topic, locale);
        EXPECT_TRUE(text.startsWith(u"# "_s)) << topic.toStdString();
        EXPECT_EQ(text == HelpOverlay::textOf(topic, QLocale::c()), locale.language() == QLocale::English) << topic.toStdString();
        for (const QRegularExpressionMatch& each : link.globalMatch(text)) {
            const QString to = each.captured(1);
            EXPECT_TRUE(to.endsWith(u".md"_s) && HelpOverlay::topics().contains(to.chopped(3))) << to.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, HelpInALanguage, testing::Values("en", "nl", "de"),
                         [](const auto& test) { return std::string(test.param); });

TEST_F(HelpOfAWindow, OpensAtTheFirstPageAndTurnsByTheKeyboard)
{
    openHelp();
    EXPECT_EQ(QApplication::focusWidget(), &topics());
    EXPECT_TRUE(shown().toPlainText().startsWith(u"First steps"_s));
    press(Qt::Key_Down);
    EXPECT_TRUE(shown().toPlainText().startsWith(u"Secrets and filters"_s));
    press(Qt::Key_End);
    EXPECT_TRUE(shown().toPlainText().startsWith(topics().item(topics().count() - 1)->text()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(overlay->isVisible());
    window->palette().open(u"help"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(overlay->isVisible());
    EXPECT_TRUE(shown().toPlainText().startsWith(u"Log"_s)) << "where it was left";
    press(Qt::Key_F1);
    EXPECT_FALSE(overlay->isVisible());
}

TEST_F(HelpOfAWindow, FollowsItsOwnLinksAndLeavesOthersToTheDesktop)
{
    openHelp();
    Desktop desktop;
    QTextCursor word = shown().document()->find(u"Connecting"_s);
    ASSERT_FALSE(word.isNull());
    word.setPosition(word.selectionStart() + 2);
    QTest::mouseClick(shown().viewport(), Qt::LeftButton, {}, shown().cursorRect(word).center());
    EXPECT_TRUE(shown().toPlainText().startsWith(u"Connecting"_s));
    EXPECT_TRUE(desktop.opened.isEmpty());
    for (const char* link : {"https://docs.github.com/x", "file:///etc/passwd", "http://host/", "javascript:alert(1)", "gone.md", ""})
        Q_EMIT shown().anchorClicked(QUrl(QString::fromLatin1(link)));
    EXPECT_EQ(desktop.opened, QList<QUrl>{QUrl(u"https://docs.github.com/x"_s)});
    EXPECT_TRUE(shown().toPlainText().startsWith(u"Connecting"_s));
}

TEST_F(HelpOfAWindow, HasNamesForScreenReaders)
{
    openHelp();
    EXPECT_EQ(test::faultsOf(*overlay).join(u'\n'), QString());
}

TEST_F(HelpOfAWindow, KeepsItsPlaceWhenTheWindowTurnsDark)
{
    openHelp();
    window->resize(window->minimumSize());
    topics().setCurrentRow(1);
    shown().verticalScrollBar()->setValue(100);
    const QString before = shown().toPlainText();
    test::theme().setShade(Shade::Dark);
    QApplication::setPalette(test::theme().palette());
    QTest::qWait(10);
    EXPECT_EQ(shown().toPlainText(), before);
    EXPECT_EQ(shown().verticalScrollBar()->value(), 100);
    const QImage bar = shown().verticalScrollBar()->grab().toImage();
    EXPECT_EQ(bar.pixelColor(bar.width() / 2, bar.height() - 2), test::theme().colour(Token::Raised)) << "the ground it lies on";
    QTextCursor code = shown().document()->find(u"team:lp"_s);
    EXPECT_EQ(code.charFormat().background().color(), test::theme().colour(Token::Track));
    EXPECT_NE(code.charFormat().foreground().color(), colourOf(Token::Text2, Shade::Light));
    test::theme().setShade(Shade::Light);
    QApplication::setPalette(test::theme().palette());
}

#include <help_test.moc>
