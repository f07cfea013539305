// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/conventions.h"
#include "core/conventions/ownership.h"
#include "core/estate/snapshot.h"
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
    std::optional<estate::ConventionsText> text{}; ///< what they were read from; nothing: there are none
    QStringList production{};                      ///< stages that count as production: those of high risk and those the profile names

    bool areThere() const { return text.has_value(); }
    /// Of the management repository; empty for a file.
    QString commit() const { return text ? text->commit : QString(); }

    /// The key of the stage that "github:secret/LP_PROD_TOKEN" belongs to; empty where its name tells none.
    QString stageOf(const QString& object) const;
    /// Whether changes in that stage must be agreed to by its name.
    bool isProduction(const QString& stage) const { return production.contains(stage); }
    /// The same of the stage that a secret of that name is of.
    bool isOfProduction(const QString& secret) const { return isProduction(owners.stageOfSecret(secret)); }
};

using Knowledge = std::shared_ptr<const KnownConventions>;

/// Understands conventions that were read. Broken ones, and those for another organization, are errors of usage.
Result<Knowledge> understand(const estate::ConventionsText& text, const Target& target);

/// Finds the conventions: the file a person named, else the one in the management repository that the target names, else
/// none. A broken file, one for another organization, and one that is named but cannot be read are errors of usage: without
/// it nothing would count as production.
Task<Result<Knowledge>> findConventions(Target target, std::optional<ConventionsFile> file, net::Service& github, std::stop_token stop);

} // namespace qm::session
