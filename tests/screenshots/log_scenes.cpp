// SPDX-License-Identifier: GPL-3.0-or-later
// The log, and what becomes of a support bundle.
#include "tests/screenshots/scene.h"

#include "core/base/logging.h"
#include "core/cli/places.h"
#include "gui/app/log_overlay.h"
#include "gui/widgets/log_view.h"
#include "tests/screenshots/turn_to.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

Task<Result<session::SupportFacts>> someFacts()
{
    co_return session::SupportFacts{.madeAt = QDateTime(QDate(2026, 11, 26), QTime(16, 26), Qt::UTC),
                                    .profiles = QList<credentials::Profile>(2),
                                    .log = QStringList(400),
                                    .plans = QList<plan::Plan>(3)};
}

gui::LogOverlay& openLog(Stage& stage, const QString& savedAs = {})
{
    turnTo(stage, u"repositories"_s);
    stage.window().offerLog({.file = cli::logFile(),
                             .log = silentLogger(),
                             .support = {.gather = someFacts,
                                         .choose = [savedAs](QWidget*, const QString&, const QString&,
                                                             const std::function<void(const QString&)>& then) { then(savedAs); }}});
    QTest::keyClick(&stage.window(), Qt::Key_F12);
    return *stage.window().findChild<gui::LogOverlay*>();
}

/// As it is after a while.
void log(Stage& stage)
{
    QDir().mkpath(QFileInfo(cli::logFile()).absolutePath());
    QFile file(cli::logFile());
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (int line = 0; line < 400; ++line) {
        const auto [level, text] =
            line % 23 == 20 ? std::pair("warning", "GET /orgs/meridian-retail/actions/secrets 502: asked again in 2 s, attempt 2 of 5")
            : line % 61 == 30
                ? std::pair("error", "PUT /orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_SECRET/repositories/1042 403 in 81 ms "
                                     "(8C12:2A4F1B:90D2:C1E7:6564A1B2): the App may not write organization secrets any more")
                : std::pair("info", "GET /orgs/meridian-retail/actions/secrets/LP_PROD_TOKEN/repositories?per_page=100 304 in 42 ms");
        file.write(QStringLiteral("[2026-11-26 16:%1:%2.%3] [quartermaster] [%4] %5\n")
                       .arg(10 + line / 60)
                       .arg(line % 60, 2, 10, QLatin1Char('0'))
                       .arg(100 + 2 * line)
                       .arg(QLatin1StringView(level), QLatin1StringView(text))
                       .toUtf8());
    }
    file.write("a line that the program did not write\n");
    file.close();
    openLog(stage);
}

void nothing(Stage& stage)
{
    openLog(stage);
}

gui::LogOverlay& openSupport(Stage& stage, const QString& savedAs = {})
{
    gui::LogOverlay& overlay = openLog(stage, savedAs);
    for (auto* button : overlay.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().endsWith(u'…')) {
            button->click();
            break;
        }
    QTest::qWait(50);
    return overlay;
}

void support(Stage& stage)
{
    openSupport(stage);
}

/// Presses the button that asks where to, which answers by itself.
void save(Stage& stage, const QString& as)
{
    gui::LogOverlay& overlay = openSupport(stage, as);
    static_cast<QAbstractButton*>(overlay.support().firstFocus())->click();
    QTest::qWait(200);
}

void saved(Stage& stage)
{
    save(stage, QDir::temp().filePath(u"quartermaster-support-2026-11-26.json"_s));
}

void notSaved(Stage& stage)
{
    save(stage, u"/no/such/folder/quartermaster-support-2026-11-26.json"_s);
}

} // namespace

QList<Scene> logScenes()
{
    return {
        {u"log"_s, log},
        {u"log-empty"_s, nothing},
        {u"support"_s, support},
        {u"support-saved"_s, saved},
        {u"support-not-saved"_s, notSaved},
    };
}

} // namespace qm::test
