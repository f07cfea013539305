// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut off: every scene, in every language, in a small and in a large window.
#include "core/cli/translations.h"
#include "gui/app/status_bar.h"
#include "gui/widgets/matrix_legend.h"
#include "gui/widgets/table_head.h"
#include "tests/gui/look.h"
#include "tests/screenshots/scene.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;

namespace {

QString describe(const QWidget& widget, const QString& text, const QString& why)
{
    return u"%1 “%2”: %3"_s.arg(QLatin1StringView(widget.metaObject()->className()), text, why);
}

/// Whether what a tip tells whole may be cut.
bool isTold(const QWidget& widget, const QString& text)
{
    return widget.toolTip().contains(text);
}

QString faultOf(const QLabel& label)
{
    const QString text = label.text();
    if (text.isEmpty() || label.textFormat() == Qt::RichText || isTold(label, text))
        return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        return needed > label.height() ? describe(label, text, u"needs %1 px of height, has %2"_s.arg(needed).arg(label.height()))
                                       : QString();
    }
    int needed = 0;
    for (const QString& line : text.split(u'\n'))
        needed = std::max(needed, label.fontMetrics().horizontalAdvance(line));
    const int has = label.contentsRect().width();
    return needed > has ? describe(label, text, u"needs %1 px, has %2"_s.arg(needed).arg(has)) : QString();
}

QString faultOf(const QAbstractButton& button)
{
    const QString text = button.text();
    const int needed = button.minimumSizeHint().width();
    const bool isCut = !text.isEmpty() && !isTold(button, text) && needed > button.width();
    return isCut ? describe(button, text, u"needs %1 px, has %2"_s.arg(needed).arg(button.width())) : QString();
}

QStringList faultsOf(const gui::TableHead& head)
{
    QStringList faults;
    for (int section = 0; section < head.count(); ++section)
        if (!head.isSectionHidden(section) && head.widthOfTitle(section) > head.sectionSize(section))
            faults << describe(head, head.model()->headerData(section, Qt::Horizontal).toString(),
                               u"needs %1 px, has %2"_s.arg(head.widthOfTitle(section)).arg(head.sectionSize(section)));
    return faults;
}

/// Whether a widget is seen as far as it goes, or can be scrolled to.
QString sightOf(const QWidget& widget, const QString& text)
{
    const QWidget* window = widget.window();
    const QRect place(widget.mapTo(window, QPoint()), widget.size());
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (above->objectName() == "qt_scrollarea_viewport"_L1)
            return {};
    return window->rect().contains(place) ? QString() : describe(widget, text, u"reaches out of the window"_s);
}

QStringList faultsOf(const QWidget& window)
{
    QStringList faults;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            faults << faultOf(*label) << (label->text().isEmpty() ? QString() : sightOf(*label, label->text()));
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            faults << faultOf(*button) << sightOf(*button, button->text() + button->accessibleName());
        else if (const auto* head = qobject_cast<const gui::TableHead*>(widget))
            faults << faultsOf(*head);
        else if (const auto* legend = qobject_cast<const gui::MatrixLegend*>(widget))
            faults << (legend->isWhole() ? QString() : u"the legend of the matrix is cut off"_s);
    }
    faults.removeAll(QString());
    return faults;
}

class TextFits : public testing::TestWithParam<int> {};

TEST_P(TextFits, InEveryLanguageAndWindow)
{
    const test::Scene scene = test::scenes().at(GetParam());
    QList<QSize> sizes = scene.size.isEmpty() ? QList<QSize>{{1280, 800}, {1920, 1080}} : QList<QSize>{scene.size};
    if (scene.name.startsWith("scope-wizard"_L1) || scene.name.startsWith("review"_L1))
        sizes << QSize(960, 540); // 1920 × 1080 at 200 %
    for (const char* language : {"en", "nl", "de"}) {
        const QLocale locale(QLatin1StringView{language});
        QLocale::setDefault(locale);
        const cli::Translations translations(locale);
        const auto stage = test::stageFor(scene, sizes.first());
        ASSERT_TRUE(stage) << scene.name.toStdString();
        for (const QSize size : sizes) {
            const bool isItsOwn = scene.name == "details-drawer"_L1; // which is about a small window
            if (!isItsOwn)
                stage->window().resize(size);
            QTest::qWait(20);
            QCoreApplication::sendPostedEvents(); // what was said last is laid out before it is painted, too
            if (!isItsOwn)
                ASSERT_EQ(stage->window().size(), size);
            EXPECT_EQ(faultsOf(stage->window()).join(u'\n').toStdString(), "")
                << scene.name.toStdString() << " in " << language << " at " << size.width();
        }
    }
    QLocale::setDefault(QLocale::c());
}

INSTANTIATE_TEST_SUITE_P(Scenes, TextFits, testing::Range(0, int(test::scenes().size())), [](const auto& test) {
    QString name = qm::test::scenes().at(test.param).name;
    return name.replace(u'-', u'_').toStdString();
});

TEST(TheStatusBar, IsWholeInTheNarrowestWindow)
{
    const QList<test::Scene> all = test::scenes();
    for (const char* language : {"en", "nl", "de"})
        for (const QLatin1StringView name : {"secrets-matrix"_L1, "secrets-list"_L1, "repositories"_L1}) {
            const QLocale locale(QLatin1StringView{language});
            QLocale::setDefault(locale);
            const cli::Translations translations(locale);
            const auto scene = std::ranges::find(all, name, &test::Scene::name);
            ASSERT_NE(scene, all.end()) << name.data();
            const auto stage = test::stageFor(*scene, {1280, 800});
            ASSERT_TRUE(stage);
            for (const int width : {1280, 899, stage->window().minimumWidth()}) {
                stage->window().resize(width, 800);
                QTest::qWait(20);
                EXPECT_EQ(faultsOf(*stage->window().findChild<gui::StatusBar*>()).join(u'\n').toStdString(), "")
                    << name.data() << " in " << language << " at " << width;
            }
        }
    QLocale::setDefault(QLocale::c());
}

TEST(Faults, AreFound)
{
    QWidget window;
    window.resize(200, 100);
    auto* cut = new QLabel(u"This is much too long for its place"_s, &window);
    cut->setGeometry(0, 0, 40, 20);
    auto* outside = new QLabel(u"ok"_s, &window);
    outside->setGeometry(190, 0, 40, 20);
    auto* fine = new QLabel(u"ok"_s, &window);
    fine->setGeometry(0, 40, 60, 20);
    window.show();
    EXPECT_EQ(faultsOf(window).size(), 2) << faultsOf(window).join(u'\n').toStdString();
    cut->setToolTip(cut->text());
    EXPECT_EQ(faultsOf(window).size(), 1);
}

} // namespace
