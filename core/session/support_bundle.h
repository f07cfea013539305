// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"
#include "core/plan/plan.h"

#include <QJsonObject>

namespace qm::session {

/// What a bug report is made from.
struct SupportFacts {
    QDateTime madeAt{};
    QMap<QString, QString> versions{}; ///< "quartermaster" → "0.1.0"
    QList<credentials::Profile> profiles{};
    QStringList log{}; ///< the last lines
    QList<plan::Plan> plans{};
};

/// The facts as one JSON object (`quartermaster-support/1`). Every text in it passes the redactor once more; secrets are in none
/// of the facts to begin with.
QJsonObject supportBundle(const SupportFacts& facts);

/// What is in it, a sentence each, to be read before it is written.
QStringList contentsOf(const SupportFacts& facts);

} // namespace qm::session
