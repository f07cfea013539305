// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/plan/plan.h"

#include <QObject>

#include <optional>

namespace qm::gui {

class Desk;

/// The plan that is looked at, with all its steps: read from the journal when it is turned to, and as it runs while it runs here.
class CurrentPlan final : public QObject {
    Q_OBJECT
public:
    explicit CurrentPlan(Desk& desk, QObject* parent = nullptr);

    /// Reads that plan, also where it is the same: it may stand differently. What is known stays until then.
    void turnTo(const QString& id);
    const QString& id() const { return m_id; }

    /// The plan that was turned to; null until it is read, and where it cannot be.
    const plan::Plan* plan() const;
    /// Why it could not be read, run or abandoned.
    const std::optional<Error>& trouble() const { return m_trouble; }

    /// Gives the plan up for good.
    void abandon();

Q_SIGNALS:
    void changed();

private:
    Task<> read();
    Task<> giveUp(QString id);

    Desk& m_desk;
    QString m_id;
    std::optional<plan::Plan> m_plan;
    std::optional<Error> m_trouble;
    bool m_isReading{false};
    bool m_isStale{false}; ///< somebody turned to a plan while one was read
    Task<> m_reading;
    Task<> m_abandoning;
};

} // namespace qm::gui
