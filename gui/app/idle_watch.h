// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace qm::gui {

/// Tells when nobody has touched keyboard or mouse for a while, the machine's sleep included.
class IdleWatch final : public QObject {
    Q_OBJECT
public:
    /// `clock` outlives this.
    explicit IdleWatch(const Clock& clock, QObject* parent = nullptr);

    /// After how long; nothing: never.
    void setPatience(std::optional<Milliseconds> patience);
    /// As if somebody had just touched something.
    void touch();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Milliseconds untouchedFor() const;
    bool isOfWakingKey(const QEvent& event);
    void look();

    const Clock& m_clock;
    std::optional<Milliseconds> m_patience;
    Milliseconds m_touched{0};
    QDateTime m_touchedAt;
    QTimer m_next;
    std::optional<int> m_wakingKey; ///< that was pressed after too long, until it is let go
};

} // namespace qm::gui
