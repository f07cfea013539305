// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

#include <tl/expected.hpp>

namespace qm::sandbox::github {

/// Why GitHub does not take a JSON web token.
struct JwtRefusal {
    int status{401};
    QString message{};
};

/// Whether a token has the form of a JSON web token: three parts between dots.
bool looksLikeJwt(const QByteArray& token);

/// Whether a JSON web token signs the App in at that moment: RS256 with its key, issued (`iat`) not in the future and ending
/// (`exp`) at most ten minutes ahead, from (`iss`) its id or client id.
/// https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
tl::expected<void, JwtRefusal> checkJwt(const App& app, const QByteArray& token, const QDateTime& now);

} // namespace qm::sandbox::github
