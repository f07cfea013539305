// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/rate_limit.h"

#include "core/github/answers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

Quota readQuota(const JsonReader& json)
{
    return {.limit = json.integer("limit"_L1),
            .remaining = json.integer("remaining"_L1),
            .resetsAt = QDateTime::fromSecsSinceEpoch(json.integer("reset"_L1), Qt::UTC)};
}

Result<RateLimit> readRateLimit(JsonReader json)
{
    const JsonReader resources = json.at("resources"_L1);
    const std::optional<JsonReader> graphql = resources.optionalAt("graphql"_L1);
    RateLimit limit{.core = readQuota(resources.at("core"_L1)), .graphql = graphql ? readQuota(*graphql) : Quota()};
    return json.finish(std::move(limit));
}

} // namespace

net::Call<RateLimit> getRateLimit()
{
    net::Request request = net::get(u"/rate_limit"_s);
    request.attempted = Words::tr("learn what is left of the quota");
    return {.request = request, .read = readRecord<&readRateLimit>};
}

} // namespace qm::github
