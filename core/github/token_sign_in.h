// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/net/sign_in.h"

namespace qm::github {

/// Signs in with a token that somebody made by hand. It cannot be renewed: when GitHub refuses it, that is final.
class TokenSignIn final : public net::SignIn {
public:
    explicit TokenSignIn(Secret token);

    Task<Result<net::Headers>> headers(std::stop_token stop) override;
    bool refused(const net::Headers&, const net::Response&) override { return false; }

private:
    Secret m_token;
};

} // namespace qm::github
