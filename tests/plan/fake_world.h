// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/plan/step_kind.h"

#include <functional>

namespace qm::test {

/// A service that holds things by name, and fails where a test says so. Step kinds over it: `thing.box.make` and
/// `thing.box.remove` are each other's inverse; `other.box.make` is of another system; `thing.time.wait` waits until
/// `arguments["until"]`; `thing.event.wait` looks whether its object is there,
/// once a minute or every `arguments["every"]` seconds.
class FakeWorld final : public plan::World {
public:
    /// What goes wrong, once, when a step is asked about or made.
    enum class Fault {
        TooMany,     ///< not made: the service asks to wait
        Refused,     ///< not made, and said so
        LostAnswer,  ///< made, but nobody hears of it
        LostRequest, ///< not made, and nobody knows
        NoAnswer,    ///< a check that gets no answer
        Changed,     ///< a check that finds what it relies on changed
    };

    explicit FakeWorld(Clock& clock)
        : m_clock(clock)
    {
    }

    static plan::StepKinds kinds();

    /// Lets the next performs (or checks, for NoAnswer and Changed) of that object end like this, one each.
    void plant(const QString& object, QList<Fault> faults) { m_faults[object] += faults; }
    /// The same for the check at that moment only.
    void plantAt(plan::Moment moment, const QString& object, Fault fault) { m_checkFaults.insert({int(moment), object}, fault); }

    QStringList things{}; ///< what there is, in the order of making
    QStringList log{};    ///< "check a BeforeRun", "prepare a b", "make a": everything that was asked of it
    QStringList writes{}; ///< the objects that were really changed, each time
    int underWay{0};
    int mostUnderWay{0};
    Milliseconds writeTakes{10};
    std::function<void(const QString& object)> onMake{};  ///< called when a write sets out
    std::function<void(const QString& object)> onWrite{}; ///< called when a write has reached the service

    // The kinds' functions.
    Task<Result<void>> prepare(QList<plan::Step> steps);
    Task<Result<plan::Standing>> check(plan::Step step, bool wanted, plan::Moment moment);
    Task<Result<plan::Outcome>> change(plan::Step step, bool wanted, std::stop_token stop);
    Task<Result<plan::Outcome>> wait(plan::Step step);
    Task<Result<plan::Outcome>> lookForEvent(plan::Step step);

private:
    std::optional<Fault> nextFault(const QString& object);

    Clock& m_clock;
    QHash<QString, QList<Fault>> m_faults;
    QHash<std::pair<int, QString>, Fault> m_checkFaults;
};

} // namespace qm::test
