// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/conventions.h"

#include <QString>
#include <QStringList>

namespace qm::conventions {

/// The name of a team's secret in one stage, in capitals as GitHub keeps it: LP_PROD_AZURE_CLIENT_ID.
QString secretName(const Naming& naming, const QString& team, const QString& stage, const QString& name);

/// The display name of a team's service principal in one stage: spn-lp-prod.
QString principalName(const Naming& naming, const QString& team, const QString& stage);

/// What names of a team's jobs, and of its models and experiments, begin with.
QString jobPrefix(const Naming& naming, const QString& team);
QString modelPrefix(const Naming& naming, const QString& team);

/// A key as {TEAM} and {STAGE} have it: "pre-prod" is PRE_PROD.
QString inCapitals(const QString& key);

/// Everything between braces in a pattern, braces left out.
QStringList placeholders(const QString& pattern);

} // namespace qm::conventions
