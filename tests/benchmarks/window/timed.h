// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <functional>

class QObject;

namespace qm::benchmarks {

class PaintWatch;

/// How long things took, until what they changed was painted, and how much of that the thread worked.
class Timed {
public:
    explicit Timed(PaintWatch& watch)
        : m_watch(watch)
    {
    }

    /// Does it, and lets the window paint. `painted` must be painted by it.
    void run(const std::function<void()>& act, const QObject* painted);
    /// Does it; nothing need be painted.
    void runWithoutPaint(const std::function<void()>& act);

    /// What was taken so far as {"ms": […], "cpu_ms": […], "unpainted": N}, and begins anew. Of the last number there should be
    /// none: whatever did not paint measured nothing.
    QJsonObject take();

private:
    void settle();

    PaintWatch& m_watch;
    QList<double> m_ms;
    QList<double> m_cpuMs;
    int m_unpainted{0};
};

} // namespace qm::benchmarks
