// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step_kind.h"

#include <QStringList>

namespace qm::simulation {

/// A program with one fault of its own, which the stories must find.
enum class Mutant {
    None,
    SendsAStepTwice,
    SkipsTheCheck,
    BelievesWithoutReadingBack,
    TrustsAStaleEstate,
    IgnoresTheLease,
    OverwritesAChangedList,
    ClaimsWithoutDoing,
    CallsAFailureDone,
    LosesTheListWithTheVisibility,
};

QString mutantName(Mutant mutant);
QList<Mutant> allMutants();

/// The step kinds of that program; those of the product for `None` and for mutants that live elsewhere.
plan::StepKinds kindsOf(Mutant mutant);

} // namespace qm::simulation
