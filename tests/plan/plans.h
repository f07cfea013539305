// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "tests/support/results.h"

namespace qm::test {

/// 2026-11-24 09:00 UTC: when everything in these tests begins.
QDateTime startOfStory();

/// A step of a kind of FakeWorld: `makes("2", "b", {"1"})`.
plan::Step makes(const QString& id, const QString& object, const QStringList& after = {});
plan::Step removes(const QString& id, const QString& object, const QStringList& after = {});
plan::Step waitsUntil(const QString& id, const QDateTime& until, const QStringList& after = {});
plan::Step waitsFor(const QString& id, const QString& object, const QStringList& after = {});

/// A reviewed plan of these steps, under a fixed id.
plan::Plan planOf(const QList<plan::Step>& steps);

/// One line a step: "1 done", "2 failed: you may not", "3 waiting".
QStringList asText(const plan::Plan& plan);

} // namespace qm::test

namespace qm::plan {
void PrintTo(PlanState state, std::ostream* out);
void PrintTo(StepState state, std::ostream* out);
} // namespace qm::plan
