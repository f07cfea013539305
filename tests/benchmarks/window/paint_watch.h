// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

#include <functional>

namespace qm::benchmarks {

/// The monotonic clock, in nanoseconds: the one Python's `time.monotonic_ns` reads.
qint64 monotonicNow();

/// Sees every pass in which a window paints what has changed and hands it to the screen.
class PaintWatch final : public QObject {
public:
    /// `passed` is called after each pass.
    explicit PaintWatch(std::function<void()> passed = {});

    int passes() const { return m_passes; }
    /// When the last pass ended, on the monotonic clock.
    qint64 endOfLastPass() const { return m_end; }
    /// Whether that was painted in the last pass.
    bool hasPainted(const QObject* widget) const { return m_painted.contains(widget); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_passed;
    QSet<const QObject*> m_painted;
    int m_passes{0};
    qint64 m_end{0};
    bool m_isPassing{false};
};

} // namespace qm::benchmarks
