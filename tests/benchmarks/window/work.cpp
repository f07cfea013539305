// SPDX-License-Identifier: GPL-3.0-or-later
// work PROFILE TIMES IDLE_SECONDS: opens that profile's organization in a window of 1920×1080, reads all of it and does everything a
// person does, that many times. Prints what each took, what the window holds of memory, and what it does when nobody does anything.
// Leaves behind what was seen, as the program does.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "core/credentials/environment.h"
#include "core/estate/estate.h"
#include "gui/app/main_window.h"
#include "gui/models/desk.h"
#include "tests/benchmarks/window/handling.h"
#include "tests/benchmarks/window/paint_watch.h"
#include "tests/gui/look.h"
#include "tests/support/event_loop.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <cstdio>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

using qm::benchmarks::Handling;
using qm::benchmarks::PaintWatch;

/// "Pss:   81234 kB" in a file of /proc, in MB.
double megabytes(const QString& file, const QByteArray& word)
{
    QFile proc(file);
    if (!proc.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = proc.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith(word + ':'))
            return line.mid(word.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

QJsonObject memory()
{
    return {{u"pss_mb"_s, megabytes(u"/proc/self/smaps_rollup"_s, "Pss")}, {u"peak_mb"_s, megabytes(u"/proc/self/status"_s, "VmHWM")}};
}

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

QJsonObject idle(const PaintWatch& watch, int seconds)
{
    qm::test::spinFor(std::chrono::seconds(1)); // what was begun ends
    const int before = watch.passes();
    const double cpuBefore = cpuSeconds();
    qm::test::spinFor(std::chrono::seconds(seconds));
    return {{u"seconds"_s, seconds},
            {u"cpu_percent"_s, 100 * (cpuSeconds() - cpuBefore) / std::max(1, seconds)},
            {u"paints"_s, watch.passes() - before}};
}

QJsonObject handle(qm::gui::MainWindow& window, PaintWatch& watch, int times, int idleSeconds)
{
    Handling handling(window, watch, times);
    QJsonObject found;
    found[u"filter_list"_s] = handling.filterOfTheList();
    found[u"theme"_s] = handling.themeSwitches();
    handling.openMatrix();
    found[u"scroll"_s] = handling.scrollSteps();
    found[u"arrow"_s] = handling.arrowKeys();
    found[u"memory"_s] = memory();
    found[u"filter_matrix"_s] = handling.filterOfTheMatrix();
    handling.lookAtTheMatrix();
    if (idleSeconds > 0)
        found[u"idle"_s] = idle(watch, idleSeconds);
    found[u"children"_s] = handling.accessibleChildren();
    return found;
}

} // namespace

int main(int argc, char** argv)
{
    const qm::credentials::Environment environment = qm::credentials::takeEnvironment();
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 4)
        return 2;
    qm::test::dress();
    PaintWatch watch;
    qm::SystemClock clock;
    qm::plan::SystemProcessTable processes;
    qm::MemorySecretStore keychain;
    qm::gui::Desk desk({.profile = words[1]}, {.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                               .clock = clock,
                                               .processes = processes,
                                               .log = qm::silentLogger(),
                                               .keychain = keychain,
                                               .environment = environment});
    auto window = std::make_unique<qm::gui::MainWindow>(qm::test::theme(), desk);
    window->resize(1920, 1080);
    window->show();
    window->activateWindow();
    desk.start();
    const auto isRead = [&] { return !desk.picture().isReading; };
    if (!QTest::qWaitForWindowActive(window.get()) || !qm::test::spinUntil(isRead, std::chrono::minutes(5)) || desk.picture().trouble) {
        std::fputs(desk.picture().trouble ? qPrintable(desk.picture().trouble->message()) : "no window, or it is not read", stderr);
        return 1;
    }
    QJsonObject found;
    const qm::estate::Estate& estate = desk.picture().estate;
    found[u"repositories"_s] = estate.repositoryNames().size();
    found[u"secrets"_s] = estate.secretNames().size();
    found[u"pixel_ratio"_s] = window->devicePixelRatio();
    found[u"width"_s] = window->width();
    found[u"read"_s] = memory();
    const QJsonObject handled = handle(*window, watch, words[2].toInt(), words[3].toInt());
    for (auto it = handled.begin(); it != handled.end(); ++it)
        found[it.key()] = it.value();
    std::puts(QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    desk.end();
    return qm::test::spinUntil([&] { return isRead() && !desk.isRunning(); }) ? 0 : 1;
}
