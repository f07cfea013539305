// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/timed.h"

#include "tests/benchmarks/window/paint_watch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QThread>

#include <ctime>

namespace qm::benchmarks {
namespace {

double cpuMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

QJsonArray numbers(const QList<double>& values)
{
    QJsonArray numbers;
    for (const double value : values)
        numbers << value;
    return numbers;
}

} // namespace

/// What is queued is done, and what that queues.
void Timed::settle()
{
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round)
        QCoreApplication::processEvents();
}

void Timed::run(const std::function<void()>& act, const QObject* painted)
{
    settle();
    const int before = m_watch.passes();
    const double cpuBefore = cpuMs();
    const qint64 began = monotonicNow();
    bool isPainted = false;
    act();
    constexpr int rounds = 100;
    for (int round = 0; round < rounds && !isPainted; ++round) {
        if (round > 4)
            QThread::msleep(1); // whatever comes later comes by a timer
        QCoreApplication::processEvents();
        isPainted = m_watch.passes() > before && m_watch.hasPainted(painted);
    }
    settle(); // a second pass belongs to it
    if (!isPainted) {
        ++m_unpainted;
        return;
    }
    m_ms << double(m_watch.endOfLastPass() - began) / 1e6;
    m_cpuMs << cpuMs() - cpuBefore;
}

void Timed::runWithoutPaint(const std::function<void()>& act)
{
    settle();
    const double cpuBefore = cpuMs();
    const qint64 began = monotonicNow();
    act();
    m_ms << double(monotonicNow() - began) / 1e6;
    m_cpuMs << cpuMs() - cpuBefore;
}

QJsonObject Timed::take()
{
    return {{QStringLiteral("ms"), numbers(std::exchange(m_ms, {}))},
            {QStringLiteral("cpu_ms"), numbers(std::exchange(m_cpuMs, {}))},
            {QStringLiteral("unpainted"), std::exchange(m_unpainted, 0)}};
}

} // namespace qm::benchmarks
