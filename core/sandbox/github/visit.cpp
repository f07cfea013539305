// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/visit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

bool lacksSso(const Visit& visit)
{
    return visit.token && visit.token->kind != Token::Kind::Installation && visit.conditions.sso == Conditions::Sso::Partial;
}

} // namespace

bool Visit::reaches(const Repository& repository) const
{
    return !token || !token->repositories || repository.visibility == "public"_L1 ||
           std::binary_search(token->repositories->begin(), token->repositories->end(), repository.id);
}

bool Visit::shows(const Repository& repository) const
{
    if (lacksSso(*this) && repository.visibility != "public"_L1 && repository.id % 2 == 1)
        return false;
    return reaches(repository);
}

bool Visit::isTruncated() const
{
    return token && (token->repositories || lacksSso(*this));
}

Charged Visit::charged() const
{
    if (!token)
        return {};
    if (token->kind != Token::Kind::Installation)
        return {.login = token->login};
    const qsizetype repositories = token->repositories ? token->repositories->size() : state.repositories.size();
    return {.login = token->login, .requestsPerHour = requestsPerHourOfAnInstallation(repositories, state.members.size())};
}

} // namespace qm::sandbox::github
