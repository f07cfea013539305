// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retry.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Retry)
};

Error errorOf(const TransportFailure& failure)
{
    if (failure.stopped)
        return cancelled();
    if (failure.unreadable)
        return {.kind = Error::Kind::Protocol, .reason = failure.reason};
    if (failure.untrusted)
        return {.kind = Error::Kind::Unreachable,
                .reason = failure.reason,
                .hint = Words::tr("Nothing was sent. Check the address, and whether something on the way intercepts the connection.")};
    return {.kind = Error::Kind::Unreachable,
            .reason = failure.reason,
            .hint = Words::tr("Check the network and the service's status page, then try again.")};
}

bool isServersFault(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

} // namespace

Unanswered unanswered(const TransportFailure& failure)
{
    return {.error = errorOf(failure),
            .reached = failure.reached == TransportFailure::Reached::Perhaps,
            .again = !failure.stopped && !failure.untrusted && !failure.unreadable};
}

bool isSuccess(const Request& request, const Response& response)
{
    return (response.status >= 200 && response.status < 300) ||
           (response.status == 304 && (response.known || request.headers.contains("If-None-Match")));
}

bool isRedirect(const Response& response)
{
    return response.status == 301 || response.status == 302 || response.status == 307 || response.status == 308;
}

bool mayRepeat(const Request& request, const Answer& answer, bool asked)
{
    if (!answer)
        return answer.error().again && (request.isSafeToRepeat() || !answer.error().reached);
    if (answer->status < 500)
        return asked && !request.replaces; // a refusal: nothing was done; what is replaced may be another after the break
    return request.isSafeToRepeat() && (asked || isServersFault(answer->status));
}

bool mayHaveChanged(const Request& request, const Answer& answer)
{
    return request.writes() && (answer ? answer->status >= 500 : answer.error().reached);
}

std::chrono::milliseconds backOff(int attempt, std::minstd_rand& random)
{
    const int longest = 500 << std::clamp(attempt - 1, 0, 4);
    return std::chrono::milliseconds(longest - int(random() % (longest / 2 + 1)));
}

} // namespace qm::net
