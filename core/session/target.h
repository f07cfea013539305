// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/credentials.h"
#include "core/credentials/profile.h"
#include "core/net/limits.h"

#include <QByteArray>
#include <QUrl>

namespace qm::session {

/// Where to work, and as whom.
struct Target {
    QUrl github{}; ///< where GitHub's API starts
    QString organization{};
    credentials::GitHubIdentity githubIdentity{};
    net::Limits githubLimits{};
    QString tenant{};    ///< the Entra tenant; empty while none is connected
    bool sandbox{false}; ///< a sample organization: its plans never fit a real one
    QString profile{};   ///< the name of the profile it comes from; empty where none
    QString colour{};    ///< that profile's, to tell it apart on screen; empty: none
    bool readOnly{false};
    QStringList productionStages{}; ///< production whatever the conventions say
    std::optional<credentials::Management> management{};
};

/// Reads an endpoints file as `sandbox serve` prints it. Only the credentials inside the file are used, and every address must
/// be on this machine (127.0.0.0/8, ::1 or localhost): `usage` otherwise, so that no file can send a token elsewhere.
Result<Target> readEndpoints(const QByteArray& json);

/// Where a profile says, as that identity. Nothing but the profile says where that is.
Target targetOf(const credentials::Profile& profile, credentials::GitHubIdentity identity);

/// The same place, signed in to with these credentials where they say how: `--credentials` decides over every other source.
Target signedInWith(const credentials::Credentials& given, Target target);

} // namespace qm::session
