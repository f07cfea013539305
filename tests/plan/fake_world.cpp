// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/fake_world.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::test {

using plan::Moment;
using plan::Outcome;
using plan::Standing;
using plan::Step;

namespace {

QString name(Moment moment)
{
    switch (moment) {
    case Moment::BeforeRun:
        return u"BeforeRun"_s;
    case Moment::BeforeWrite:
        return u"BeforeWrite"_s;
    case Moment::AfterDoubt:
        break;
    }
    return u"AfterDoubt"_s;
}

Task<Result<void>> prepareAll(QList<Step> steps, FakeWorld& world, std::stop_token)
{
    return world.prepare(steps);
}

template <bool wanted>
Task<Result<Standing>> checkBox(Step step, FakeWorld& world, Moment moment, std::stop_token)
{
    return world.check(step, wanted, moment);
}

template <bool wanted>
Task<Result<Outcome>> changeBox(Step step, FakeWorld& world, std::stop_token stop)
{
    return world.change(step, wanted, stop);
}

Task<Result<Standing>> checkNothing(Step, FakeWorld&, Moment, std::stop_token)
{
    co_return Standing{};
}

Task<Result<Outcome>> performWait(Step step, FakeWorld& world, std::stop_token)
{
    return world.wait(step);
}

Task<Result<Outcome>> performLook(Step step, FakeWorld& world, std::stop_token)
{
    return world.lookForEvent(step);
}

template <bool makes>
std::optional<Step> inverse(const Step& step)
{
    return Step{.kind = makes ? u"thing.box.remove"_s : u"thing.box.make"_s,
                .change = makes ? plan::Change::Delete : plan::Change::Create,
                .object = step.object,
                .summary = step.object + (makes ? u" is gone"_s : u" is there"_s),
                .undo = step.kind};
}

Result<void> validate(const Step& step)
{
    if (step.arguments.contains("password"_L1))
        return fail({.kind = Error::Kind::Usage, .reason = u"arguments.password is unknown"_s});
    return {};
}

} // namespace

plan::StepKinds FakeWorld::kinds()
{
    using plan::over;
    const std::array<plan::StepKind, 5> all{{
        {.id = "thing.box.make"_L1,
         .validate = validate,
         .prepare = over<&prepareAll>,
         .check = over<&checkBox<true>>,
         .perform = over<&changeBox<true>>,
         .inverse = inverse<true>},
        {.id = "thing.box.remove"_L1,
         .validate = validate,
         .prepare = over<&prepareAll>,
         .check = over<&checkBox<false>>,
         .perform = over<&changeBox<false>>,
         .inverse = inverse<false>},
        {.id = "other.box.make"_L1, .check = over<&checkBox<true>>, .perform = over<&changeBox<true>>},
        {.id = "thing.time.wait"_L1, .check = over<&checkNothing>, .perform = over<&performWait>},
        {.id = "thing.event.wait"_L1, .check = over<&checkNothing>, .perform = over<&performLook>},
    }};
    return plan::StepKinds(all);
}

std::optional<FakeWorld::Fault> FakeWorld::nextFault(const QString& object)
{
    QList<Fault>& faults = m_faults[object];
    return faults.isEmpty() ? std::nullopt : std::optional(faults.takeFirst());
}

Task<Result<void>> FakeWorld::prepare(QList<Step> steps)
{
    QStringList objects;
    for (const Step& step : steps)
        objects << step.object;
    log << u"prepare "_s + objects.join(u' ');
    if (nextFault(u"prepare"_s))
        co_return fail({.kind = Error::Kind::Unreachable, .reason = u"nobody answers"_s});
    co_return Result<void>();
}

Task<Result<Standing>> FakeWorld::check(Step step, bool wanted, Moment moment)
{
    log << u"check %1 %2"_s.arg(step.object, name(moment));
    const std::pair key(int(moment), step.object);
    const std::optional<Fault> fault = m_checkFaults.contains(key) ? std::optional(m_checkFaults.take(key)) : std::nullopt;
    if (moment == Moment::BeforeWrite)
        co_await m_clock.sleep(Milliseconds(1), {});
    if (fault == Fault::NoAnswer)
        co_return fail({.kind = Error::Kind::Unreachable, .reason = u"nobody answers"_s});
    if (fault == Fault::Changed)
        co_return fail({.kind = Error::Kind::Conflict, .reason = u"somebody changed it"_s});
    if (things.contains(step.object) == wanted)
        co_return Standing{.needed = false, .reason = wanted ? u"it is there already"_s : u"it was gone already"_s};
    co_return Standing{};
}

Task<Result<Outcome>> FakeWorld::change(Step step, bool wanted, std::stop_token stop)
{
    log << (wanted ? u"make "_s : u"remove "_s) + step.object;
    mostUnderWay = std::max(mostUnderWay, ++underWay);
    if (onMake)
        onMake(step.object);
    const Result<void> passed = co_await m_clock.sleep(writeTakes, stop);
    --underWay;
    if (!passed)
        co_return fail(passed.error());
    const std::optional<Fault> fault = nextFault(step.object);
    if (fault == Fault::Refused)
        co_return fail({.kind = Error::Kind::Forbidden, .reason = u"you may not"_s, .status = 403, .requestId = u"r-no"_s});
    if (fault == Fault::TooMany)
        co_return fail({.kind = Error::Kind::Quota, .reason = u"too many"_s, .status = 429});
    const Error lost{.kind = Error::Kind::Unreachable, .reason = u"no answer"_s, .inDoubt = true};
    if (fault == Fault::LostRequest)
        co_return fail(lost);
    wanted ? void(things << step.object) : void(things.removeAll(step.object));
    writes << step.object;
    if (onWrite)
        onWrite(step.object);
    if (fault == Fault::LostAnswer)
        co_return fail(lost);
    co_return Outcome{.requests = {u"r-"_s + step.object}};
}

Task<Result<Outcome>> FakeWorld::wait(Step step)
{
    log << u"wait "_s + step.object;
    const QDateTime until = QDateTime::fromString(step.arguments["until"_L1].toString(), Qt::ISODate);
    if (m_clock.now() >= until)
        co_return Outcome{};
    co_return Outcome{.kind = Outcome::Kind::Waiting, .note = u"its time"_s, .until = until};
}

Task<Result<Outcome>> FakeWorld::lookForEvent(Step step)
{
    log << u"look for "_s + step.object;
    if (things.contains(step.object))
        co_return Outcome{};
    co_return Outcome{.kind = Outcome::Kind::Waiting,
                      .note = u"somebody to bring it"_s,
                      .until = m_clock.now().addSecs(step.arguments["every"_L1].toInt(60))};
}

} // namespace qm::test
