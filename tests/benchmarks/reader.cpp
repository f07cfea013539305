// SPDX-License-Identifier: GPL-3.0-or-later
// reader PROFILES PROFILE CREDENTIALS: reads all of the organization for each line of its input, and says in a line of JSON what
// that took. What it remembers of one reading serves the next.
#include "core/base/logging.h"
#include "core/base/process_memory.h"
#include "core/base/system_clock.h"
#include "core/credentials/credentials_file.h"
#include "core/credentials/profiles.h"
#include "core/session/network.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <sys/resource.h>

#include <iostream>

using namespace Qt::StringLiterals;

namespace {

using qm::Result;
using qm::Task;

rusage used()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double cpuSeconds(const rusage& usage)
{
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 placesIn(const qm::estate::Estate& estate)
{
    qint64 places = 0;
    for (const auto& secret : estate.secrets())
        places += secret.selected.size();
    return places;
}

Task<Result<void>> serve(qm::session::Session& session)
{
    for (std::string line; std::getline(std::cin, line);) {
        const double before = cpuSeconds(used());
        QElapsedTimer timer;
        timer.start();
        const Result<qm::estate::Estate> estate = co_await session.load({.repositories = true, .secrets = true}, {}, {});
        if (!estate)
            co_return qm::fail(estate.error());
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const rusage after = used();
        const QJsonObject said{{u"seconds"_s, seconds},
                               {u"cpu_seconds"_s, cpuSeconds(after) - before},
                               {u"peak_mb"_s, double(after.ru_maxrss) / 1024},
                               {u"repositories"_s, estate->repositories().size()},
                               {u"places"_s, placesIn(*estate)}};
        std::cout << QJsonDocument(said).toJson(QJsonDocument::Compact).toStdString() << '\n' << std::flush; // who asked waits for it
    }
    co_return Result<void>();
}

Task<> serveAndExit(qm::session::Session& session)
{
    const Result<void> served = co_await serve(session);
    if (!served)
        std::cerr << served.error().message().toStdString() << '\n';
    QCoreApplication::exit(served ? 0 : 1);
}

int fails(const qm::Error& error)
{
    std::cerr << error.message().toStdString() << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    qm::keepFreedMemory();
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const auto profile = qm::credentials::Profiles(words[1]).load(words[2]);
    if (!profile)
        return fails(profile.error());
    const auto credentials = qm::credentials::readCredentialsFile(words[3]);
    if (!credentials)
        return fails(credentials.error());
    if (!credentials->github)
        return 2;
    const auto network = qm::session::networkOptions(*profile, {});
    if (!network)
        return fails(network.error());
    const auto log = qm::startLogging({});
    if (!log)
        return fails(log.error());

    qm::SystemClock clock;
    qm::net::NetworkTransport transport(*network);
    qm::MemorySecretStore secrets;
    qm::plan::SystemProcessTable processes;
    qm::session::Session session(
        qm::session::targetOf(*profile, *credentials->github),
        {.transport = transport, .clock = clock, .processes = processes, .log = *log, .secrets = secrets, .journal = {}});
    QTimer::singleShot(0, [&] { serveAndExit(session); });
    return QCoreApplication::exec();
}
