// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/token_sign_in.h"

namespace qm::github {

TokenSignIn::TokenSignIn(Secret token)
    : m_token(std::move(token))
{
}

Task<Result<net::Headers>> TokenSignIn::headers(std::stop_token)
{
    co_return net::Headers{{"Authorization", "Bearer " + m_token.expose().toByteArray()}};
}

} // namespace qm::github
