// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"

#include <spdlog/sinks/ostream_sink.h>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);

Error refusal(const net::Response& response)
{
    const auto kind = response.status == 429   ? Error::Kind::Quota
                      : response.status >= 500 ? Error::Kind::Unreachable
                                               : Error::Kind::Invalid;
    return {.kind = kind, .reason = u"it refuses"_s, .hint = u"Ask somebody."_s};
}

std::optional<net::Pause> pause(const net::Response& response, const QDateTime&)
{
    if (response.status < 400 || !response.headers.contains("Retry-After"))
        return std::nullopt;
    return net::Pause{.atLeast = std::chrono::seconds(response.headers.value("Retry-After").toInt()), .reason = u"it asks for a break"_s};
}

Result<QByteArray> readBody(const net::Response& response)
{
    if (response.body == "broken")
        return fail({.kind = Error::Kind::Protocol, .reason = u"$ is no JSON"_s});
    return response.body;
}

} // namespace

Task<Result<net::Headers>> CountingSignIn::headers(std::stop_token stop)
{
    if (before)
        if (const Result<void> waited = co_await before(stop); !waited)
            co_return fail(waited.error());
    if (failure)
        co_return fail(*failure);
    co_return net::Headers{{"Authorization", "Bearer token-" + QByteArray::number(token)}};
}

bool CountingSignIn::refused(const net::Headers& given, const net::Response&)
{
    if (given.value("Authorization") != "Bearer token-" + QByteArray::number(token))
        return true;
    if (renewals == 0)
        return false;
    --renewals;
    ++token;
    return true;
}

net::Vendor testVendor()
{
    return {.name = u"Example"_s,
            .base = QUrl(u"https://api.example.com/v1"_s),
            .headers = {{"Accept", "application/json"}},
            .requestIdHeader = "X-Request-Id",
            .refusal = &refusal,
            .pause = &pause};
}

net::Call<QByteArray> call(net::Request request)
{
    if (request.attempted.isEmpty())
        request.attempted = u"do it"_s;
    return {.request = std::move(request), .read = &readBody};
}

World::World(net::Limits limits, net::Vendor vendor)
    : clock(start)
    , transport(clock)
    , service(std::move(vendor), limits,
              {.transport = transport,
               .clock = clock,
               .signIn = signIn,
               .log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(logged))})
{
}

Task<Result<QByteArray>> World::begin(net::Request request, std::stop_token stop)
{
    return service.run(call(std::move(request)), std::move(stop));
}

Result<QByteArray> World::run(net::Request request, std::stop_token stop)
{
    return valueOf(begin(std::move(request), std::move(stop)));
}

} // namespace qm::test
