// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/exit_code.h"

#include <QSet>

namespace qm::cli {

ExitCode exitCodeFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return ExitCode::Cancelled;
    case Error::Kind::Usage:
        return ExitCode::Usage;
    case Error::Kind::SignIn:
        return ExitCode::SignIn;
    case Error::Kind::Conflict:
        return ExitCode::Conflict;
    case Error::Kind::Unreachable:
    case Error::Kind::Quota:
    case Error::Kind::Protocol:
        return ExitCode::Unreachable;
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Invalid:
    case Error::Kind::Internal:
        break;
    }
    return ExitCode::Failed;
}

ExitCode exitCodeFor(const plan::Plan& plan)
{
    using plan::PlanState;
    if (plan.state == PlanState::Done || plan.state == PlanState::Waiting || plan.state == PlanState::Undone ||
        plan.state == PlanState::Planned)
        return ExitCode::Done;
    QSet<ExitCode> causes;
    if (plan.state == PlanState::Cancelled)
        causes << ExitCode::Cancelled;
    for (const plan::Step& step : plan.steps)
        if (step.error)
            causes << exitCodeFor(step.error->kind);
    for (const ExitCode code : {ExitCode::Cancelled, ExitCode::Usage, ExitCode::SignIn, ExitCode::Conflict, ExitCode::Unreachable})
        if (causes.contains(code))
            return code;
    return ExitCode::Failed;
}

} // namespace qm::cli
