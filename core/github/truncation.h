// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <QString>

namespace qm::github {

/// Why GitHub shows this identity less than there is, as a part of a sentence: "this identity has access to selected
/// repositories only". Empty where it shows all.
QString whyTruncated(net::Truncation truncation);

/// What to do so that all is shown: a whole sentence.
/// REST: "Authenticating to the REST API", X-GitHub-SSO; Apps, `repository_selection`.
QString howToSeeAll(net::Truncation truncation);

/// The name of a reason in JSON: "access", "single_sign_on"; empty where all is shown.
QString truncationName(net::Truncation truncation);
std::optional<net::Truncation> truncationOf(QStringView name);

} // namespace qm::github
