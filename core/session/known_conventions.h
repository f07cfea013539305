// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/conventions.h"
#include "core/conventions/ownership.h"
#include "core/net/service.h"
#include "core/session/target.h"

#include <QByteArray>

#include <memory>

namespace qm::session {

/// A file with conventions that a person named, as it was read.
struct ConventionsFile {
    QString name{};
    QByteArray bytes{};
};

/// The conventions a session works by.
struct KnownConventions {
    conventions::Conventions rules{};
    conventions::Ownership owners{};
    QString origin{};         ///< the file, or "platform-conventions/quartermaster.yaml"; empty: there are none
    QString commit{};         ///< of the management repository; empty for a file
    QStringList production{}; ///< stages that count as production: those of high risk and those the profile names

    bool areThere() const { return !origin.isEmpty(); }

    /// The key of the stage that "github:secret/LP_PROD_TOKEN" belongs to; empty where its name tells none.
    QString stageOf(const QString& object) const;
    /// Whether changes in that stage must be agreed to by its name.
    bool isProduction(const QString& stage) const { return production.contains(stage); }
};

using Knowledge = std::shared_ptr<const KnownConventions>;

/// Finds the conventions: the file a person named, else the one in the management repository that the target names, else
/// none. A broken file, one for another organization, and one that is named but cannot be read are errors of usage: without
/// it nothing would count as production.
Task<Result<Knowledge>> findConventions(Target target, std::optional<ConventionsFile> file, net::Service& github, std::stop_token stop);

} // namespace qm::session
