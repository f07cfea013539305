// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/translations.h"
#include "gui/theme/theme.h"
#include "tests/gui/look.h"
#include "tests/screenshots/scene.h"
#include "tests/screenshots/states_sheet.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Takes the picture of a scene, light and dark; false where it could not be written.
bool take(const qm::test::Scene& scene, QSize size, const QDir& folder)
{
    const auto stage = qm::test::stageFor(scene, size);
    if (!stage)
        return false;
    bool areWritten = true;
    for (const auto& [shade, word] : {std::pair(qm::gui::Shade::Light, "light"_L1), std::pair(qm::gui::Shade::Dark, "dark"_L1)}) {
        qm::test::theme().setShade(shade);
        QApplication::setPalette(qm::test::theme().palette());
        QTest::qWait(20);
        const QString file = folder.filePath(u"%1-%2.png"_s.arg(scene.name, word));
        areWritten = stage->window().grab().save(file) && areWritten;
        std::puts(qPrintable(file));
    }
    qm::test::theme().setShade(qm::gui::Shade::Light);
    QApplication::setPalette(qm::test::theme().palette());
    return areWritten;
}

/// The states on one sheet, light and dark.
bool drawSheets(QSize size, const QDir& folder)
{
    bool areWritten = true;
    for (const auto& [shade, word] : {std::pair(qm::gui::Shade::Dark, u"dark"_s), std::pair(qm::gui::Shade::Light, u"light"_s)}) {
        qm::test::theme().setShade(shade);
        areWritten = qm::test::drawStatesSheet(qm::test::theme(), folder, word, size) && areWritten;
        std::puts(qPrintable(folder.filePath(u"states-%1.png"_s.arg(word))));
    }
    return areWritten;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret must not blink out of a picture
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    const QCommandLineOption only(u"only"_s, u"This picture alone."_s, u"NAME"_s);
    const QCommandLineOption size(u"size"_s, u"How large the window is."_s, u"1280x800"_s, u"1280x800"_s);
    const QCommandLineOption language(u"language"_s, u"In which language."_s, u"en|nl|de"_s, u"en"_s);
    parser.addOptions({only, size, language});
    parser.process(application);
    const QStringList edges = parser.value(size).split(u'x');
    const QDir folder(parser.positionalArguments().value(0));
    if (parser.positionalArguments().size() != 1 || edges.size() != 2 || !folder.mkpath(u"."_s))
        parser.showHelp(2);

    QLocale::setDefault(QLocale(parser.value(language)));
    const qm::cli::Translations translations{QLocale(parser.value(language))};
    qm::test::dress();
    const QSize wanted(edges.at(0).toInt(), edges.at(1).toInt());
    const bool isSheetWanted = !parser.isSet(only) || parser.value(only) == "states"_L1;
    bool areTaken = true;
    for (const qm::test::Scene& scene : qm::test::scenes())
        if (!parser.isSet(only) || parser.value(only) == scene.name || (isSheetWanted && qm::test::sheetScenes.contains(scene.name)))
            areTaken = take(scene, wanted, folder) && areTaken;
    return areTaken && (!isSheetWanted || drawSheets(wanted, folder)) ? 0 : 1;
}
