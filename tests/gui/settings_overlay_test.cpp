// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses in the window, and what becomes of it.
#include "gui/app/settings_overlay.h"

#include "gui/app/live_theme.h"
#include "gui/app/settings_file.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/palette.h"
#include "gui/widgets/segmented.h"
#include "tests/gui/a_window.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class SettingsOfAWindow : public test::AWindow {
public:
    ~SettingsOfAWindow() override
    {
        window.reset();
        test::theme().setShade(Shade::Light);
        QApplication::setPalette(test::theme().palette());
    }

protected:
    void openWith(bool isThemeFixed = false)
    {
        open({.sandbox = true});
        window->offerSettings(file, isThemeFixed);
        before = QApplication::focusWidget();
        press(Qt::Key_Comma, Qt::ControlModifier);
        overlay = window->findChild<SettingsOverlay*>();
        ASSERT_TRUE(overlay && overlay->isVisible());
    }
    QAbstractButton* segment(const QString& word) const
    {
        for (auto* button : overlay->findChild<Segmented*>()->findChildren<QAbstractButton*>())
            if (button->text() == word)
                return button;
        return nullptr;
    }
    QColor pixel() const { return window->grab().toImage().pixelColor(window->width() - 4, window->height() / 2); }

    QString name = folder.filePath(u"settings.json"_s);
    SettingsFile file{name, log};
    SettingsOverlay* overlay{nullptr};
    QWidget* before{nullptr}; // where the keyboard was
};

} // namespace

TEST_F(SettingsOfAWindow, ChangeTheThemeAtOnceAndAreKept)
{
    LiveTheme live(test::theme(), {});
    QObject::connect(&file, &SettingsFile::changed, &live, [&] { live.choose(file.settings().theme); });
    openWith();
    const QColor light = pixel();
    QTest::mouseClick(segment(u"Dark"_s), Qt::LeftButton);
    EXPECT_EQ(test::theme().shade(), Shade::Dark);
    const QColor dark = pixel();
    EXPECT_LT(dark.lightness(), light.lightness() - 20) << "the window itself, not only the theme";
    EXPECT_EQ(SettingsFile(name, log).settings().theme, ThemeChoice::Dark);
    QTest::mouseClick(segment(u"Light"_s), Qt::LeftButton);
    EXPECT_EQ(pixel(), light);
}

TEST_F(SettingsOfAWindow, AreChosenByTheKeyboardAlone)
{
    openWith();
    EXPECT_EQ(QApplication::focusWidget(), segment(u"System"_s));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    EXPECT_EQ(file.settings().theme, ThemeChoice::Dark);
    auto* language = overlay->findChild<Choice*>();
    for (int tab = 0; tab < 6 && QApplication::focusWidget() != language; ++tab)
        press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), language);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(file.settings().language, u"nl"_s);
    EXPECT_TRUE(words().contains(u"next start"_s)) << "it says when: " << words().toStdString();
    press(Qt::Key_Home);
    EXPECT_EQ(file.settings().language, QString());
    press(Qt::Key_Escape);
    EXPECT_FALSE(overlay->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(SettingsOfAWindow, ShowWhatWasKeptAndLeaveTheRestOfItAlone)
{
    file.set({.theme = ThemeChoice::Light, .language = u"de"_s});
    openWith();
    EXPECT_TRUE(segment(u"Light"_s)->isChecked());
    EXPECT_EQ(overlay->findChild<Choice*>()->currentText(), u"Deutsch"_s);
    QTest::mouseClick(segment(u"System"_s), Qt::LeftButton);
    EXPECT_EQ(SettingsFile(name, log).settings(), (Settings{.language = u"de"_s}));
}

TEST_F(SettingsOfAWindow, SayWhereTheCommandLineDecides)
{
    openWith(true);
    EXPECT_FALSE(segment(u"Dark"_s)->isEnabled());
    EXPECT_EQ(QApplication::focusWidget(), overlay->findChild<Choice*>());
    EXPECT_TRUE(words().contains(u"--style"_s)) << words().toStdString();
}

TEST_F(SettingsOfAWindow, AreFoundInThePalette)
{
    openWith();
    press(Qt::Key_Escape);
    window->palette().open(u"settings"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(overlay->isVisible());
}
