// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/admission.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

bool isInstallation(const Visit& visit)
{
    return visit.asApp || (visit.token && visit.token->kind == Token::Kind::Installation);
}

} // namespace

std::optional<net::Response> refuseUnfit(const Ask& ask)
{
    if (ask.headers.value("user-agent").isEmpty())
        return net::Response{.status = 403,
                             .headers = {{"content-type"_ba, "text/html"_ba}},
                             .body = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header "
                                     "(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). "
                                     "Check https://developer.github.com for other possible causes.\n"_ba};
    const QByteArray version = ask.headers.value("x-github-api-version");
    if (version.isEmpty() || std::find(apiVersions.begin(), apiVersions.end(), version) != apiVersions.end())
        return std::nullopt;
    return refuse(400, u"The version you specified in the \"X-GitHub-Api-Version\" request header, \"%1\", is not a supported version. The "
                       "following versions are currently supported: \"%2\" (most recent), \"%3\"."_s.arg(
                           QString::fromLatin1(version), QLatin1StringView(apiVersions[0]), QLatin1StringView(apiVersions[1])));
}

net::Response refuseAccess(const Visit& visit, const Route& route)
{
    return refuse(
        403, isInstallation(visit) ? u"Resource not accessible by integration"_s : u"Resource not accessible by personal access token"_s,
        route.documentation);
}

std::optional<net::Response> refuseCaller(const Visit& visit, const Route& route)
{
    switch (route.caller) {
    case Caller::Anybody:
        return std::nullopt;
    case Caller::App:
        if (visit.asApp)
            return std::nullopt;
        return refuse(401, u"A JSON web token could not be decoded"_s, route.documentation);
    case Caller::Token:
    case Caller::Person:
    case Caller::Installation:
        break;
    }
    if (!visit.token && !visit.asApp)
        return refuse(401, u"Requires authentication"_s);
    if (visit.asApp || (route.caller == Caller::Person && isInstallation(visit)))
        return refuseAccess(visit, route);
    if (route.caller == Caller::Installation && !isInstallation(visit))
        return refuse(403, u"You must authenticate with an installation access token in order to use this endpoint."_s,
                      route.documentation);
    return std::nullopt;
}

std::optional<net::Response> refuseWithoutSso(const Visit& visit, const Route& route)
{
    if (visit.conditions.sso != Conditions::Sso::Required || !visit.token || isInstallation(visit))
        return std::nullopt;
    net::Response refusal = refuse(
        403,
        u"Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization."_s,
        route.documentation);
    refusal.headers.add("x-github-sso"_ba, "required; url=" + pagesBase(visit.base) + "/orgs/" + visit.state.organization.toUtf8() +
                                               "/sso?authorization_request=AAAAB3NzaC1yc2EAAAADAQABAAABAQ");
    return refusal;
}

} // namespace qm::sandbox::github
