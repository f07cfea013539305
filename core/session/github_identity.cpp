// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/github_identity.h"

namespace qm::session {
namespace {

class NoSignIn final : public net::SignIn {
public:
    explicit NoSignIn(Error why)
        : m_why(std::move(why))
    {
    }

    Task<Result<net::Headers>> headers(std::stop_token) override { co_return fail(m_why); }
    bool refused(const net::Headers&, const net::Response&) override { return false; }

private:
    Error m_why;
};

} // namespace

std::shared_ptr<const GitHubIdentity> nobody(Error why)
{
    return std::make_shared<GitHubIdentity>(nullptr, std::make_unique<NoSignIn>(std::move(why)));
}

CurrentSignIn::CurrentSignIn(std::shared_ptr<const GitHubIdentity> identity)
    : m_identity(std::move(identity))
{
}

Task<Result<net::Headers>> CurrentSignIn::headers(std::stop_token stop)
{
    const auto held = m_identity;
    co_return co_await held->signIn->headers(std::move(stop));
}

bool CurrentSignIn::refused(const net::Headers& given, const net::Response& answer)
{
    return m_identity->signIn->refused(given, answer);
}

Task<Result<void>> CurrentSignIn::end(std::stop_token stop)
{
    const auto held = m_identity;
    co_return co_await held->signIn->end(std::move(stop));
}

} // namespace qm::session
