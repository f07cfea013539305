// SPDX-License-Identifier: GPL-3.0-or-later
// How a page looks where there is nothing to see, not yet, not any more, or not at all.
#include "tests/screenshots/scene.h"

#include "gui/widgets/filter_field.h"
#include "tests/screenshots/turn_to.h"
#include "tests/support/event_loop.h"

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

void empty(Stage& stage)
{
    turnTo(stage, u"secrets"_s).filter().setText(u"team:qc visibility:private"_s);
}

/// Answers to reading come late, but for the lists themselves.
void answersLate(acceptance::ServedSandbox& sandbox)
{
    sandbox.setFaults({QJsonObject{{u"method"_s, u"GET"_s},
                                   {u"path"_s, u"/orgs/*/actions/secrets/*/repositories"_s},
                                   {u"nth"_s, 8},
                                   {u"times"_s, 999},
                                   {u"fault"_s, u"delay"_s},
                                   {u"delay_ms"_s, 10'000}}});
}

void loading(Stage& stage)
{
    turnTo(stage, u"secrets"_s);
    spinFor(std::chrono::seconds(1));
}

void refusesEverything(acceptance::ServedSandbox& sandbox)
{
    sandbox.setFaults({QJsonObject{{u"times"_s, 9'999}, {u"fault"_s, u"status"_s}, {u"status"_s, 401}}});
}

/// What the program saw before, and cannot read again.
void stale(Stage& stage)
{
    refusesEverything(stage.sandbox());
    stage.open();
    turnTo(stage, u"secrets"_s);
}

void locked(Stage& stage)
{
    turnTo(stage, u"secrets"_s);
    stage.desk().lock();
}

} // namespace

QList<Scene> stateScenes()
{
    const auto ordinary = [](acceptance::ServedSandbox&) {};
    return {
        {u"states-locked"_s, locked},
        {u"states-empty"_s, empty},
        {.name = u"states-loading"_s, .arrange = loading, .prepare = answersLate, .settles = Scene::Settles::Never},
        {.name = u"states-stale"_s, .arrange = stale, .prepare = ordinary},
        {.name = u"states-error"_s, .prepare = refusesEverything},
    };
}

} // namespace qm::test
