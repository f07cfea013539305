// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/scope_steps.h"
#include "core/operations/world.h"
#include "tests/estate/fake_github.h"

namespace qm::test {

/// The world that steps act on, over a small GitHub: TOKEN may be read by lp-a, OTHER by lp-a and lp-b.
struct ScopeWorld : GithubWorld {
    ScopeWorld()
        : GithubWorld(
              FakeGithub{.secrets = {{QStringLiteral("TOKEN"), {.repositories = {1}}}, {QStringLiteral("OTHER"), {.repositories = {1, 2}}}},
                         .repositories = {{QStringLiteral("lp-a"), 1}, {QStringLiteral("lp-b"), 2}, {QStringLiteral("lp-c"), 3}}})
    {
    }

    const plan::StepKind& kindOf(const plan::Step& step) const { return *kinds.find(step.kind); }

    Result<plan::Standing> check(const plan::Step& step, plan::Moment moment = plan::Moment::BeforeRun)
    {
        return valueOf(kindOf(step).check(step, operations, moment, {}));
    }
    Result<plan::Outcome> perform(const plan::Step& step) { return valueOf(kindOf(step).perform(step, operations, {})); }

    plan::StepKinds kinds{operations::scopeStepKinds()};
    estate::Loader loader{service, clock, QStringLiteral("o")};
    operations::World operations{service, loader, QStringLiteral("o")};
};

} // namespace qm::test
