// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/net/answer_cache.h"
#include "core/net/call.h"
#include "core/net/limiter.h"
#include "core/net/limits.h"
#include "core/net/paged_list.h"
#include "core/net/retry.h"
#include "core/net/sign_in.h"
#include "core/net/tally.h"
#include "core/net/transport.h"
#include "core/net/vendor.h"

#include <spdlog/logger.h>

#include <memory>
#include <random>

namespace qm::net {

/// Sends calls to one vendor's service as one identity: signs them in, keeps to the limits, retries what is safe to repeat,
/// obeys Retry-After, makes repeated reads conditional, follows redirects within the same origin, ends every call by its deadline and writes a redacted log.
/// Lives longer than every task it started. Of one thread.
class Service {
public:
    struct Parts {
        Transport& transport;
        Clock& clock;
        SignIn& signIn;
        std::shared_ptr<spdlog::logger> log;
        std::shared_ptr<Limiter> limiter{};   ///< of the identity, where several services act as one; else it has its own
        std::shared_ptr<AnswerCache> cache{}; ///< likewise: what one of them read, none of them reads again
    };

    Service(Vendor vendor, Limits limits, Parts parts);

    /// Sends the call and reads its answer. Errors: what the vendor's refusal says; `unreachable` when no answer came in
    /// time; `protocol` when it could not be understood; `quota` when the service asks for a longer wait than we have;
    /// `cancelled`. Each says what was attempted.
    template <class T>
    Task<Result<T>> run(Call<T> call, std::stop_token stop)
    {
        co_return co_await ask(std::move(call.request), {}, call.read, std::move(stop));
    }

    /// Reads the whole list: the first page, then the others, concurrently where the first page names them. Items that
    /// shifted between pages are kept once; where fewer are left than the service counts, it is read again. Two readings alike
    /// tell that more is not shown to us (of a `filtered` list); else it is given up (`protocol`) if reading again does not help.
    /// Pages elsewhere, and lists without an end, are `protocol`. `arrived` is told of each page, again where it is read again.
    template <class T>
    Task<Result<Listing<T>>> runAll(PagedCall<T> call, std::stop_token stop, Arrived<T> arrived = {});

    /// Whether an error leaves open what became of a write: it may have been made. No answer to a write that may have
    /// arrived, an answer 5xx, a success that could not be read; in any of its attempts.
    static bool leavesDoubt(const Error& error) { return error.inDoubt; }

    const Vendor& vendor() const { return m_vendor; }
    const Limits& limits() const { return m_limits; }
    /// What it sent by now.
    const Tally& tally() const { return m_tally; }

private:
    using Reader = void (*)(); ///< which reader, not how to call it

    /// Sends a request (or, where `page` is set, to that address of the same service) and reads the answer, or takes what was
    /// read before where nothing has changed.
    template <class T>
    Task<Result<T>> ask(Request request, std::optional<QUrl> page, Result<T> (*read)(const Response&), std::stop_token stop);

    /// Sends it until there is a success or a reason.
    Task<Result<Response>> send(Request request, std::optional<QUrl> page, Reader reader, std::stop_token stop);
    std::optional<Pause> learnLimits(const Response& answer, Milliseconds sentAt);
    Result<QUrl> addressOf(const Request& request, const std::optional<QUrl>& page) const;

    /// One attempt, bounded in time.
    Task<Answer> attempt(Request request, QUrl url, Reader reader, Milliseconds limit, std::stop_token stop);
    /// Signs in and sends, again where the service refused what we signed in with and the sign-in knows better.
    Task<Answer> exchange(Request request, QUrl url, Reader reader, std::stop_token stop);
    /// Sends what is signed in, conditionally where it is known already.
    Task<Answer> transact(Request request, QUrl url, Reader reader, Headers identity, std::stop_token stop);
    bool refusesIdentity(const Response& answer) const;
    /// Sends, and sends again to where a redirect leads.
    Task<Answer> follow(WireRequest wire, std::stop_token stop);
    /// Sends over the wire, counts it and logs what came of it.
    Task<Answer> transmit(WireRequest wire, std::stop_token stop);

    template <class T>
    Task<Result<PagedList<T>>> readOnce(PagedCall<T> call, Arrived<T> arrived, std::stop_token stop);
    /// Reads the pages the first one named, all at the same time.
    template <class T>
    Task<Result<QList<Page<T>>>> readOthers(PagedCall<T> call, QList<QUrl> others, Arrived<T> arrived, std::stop_token stop);
    template <class T>
    Task<Result<Page<T>>> readPage(PagedCall<T> call, std::optional<QUrl> page, std::stop_token stop);

    /// Adds to a reader's error what was attempted, and the answer's ids.
    template <class T>
    Result<T> told(Result<T> read, const Request& request, const Response& response) const
    {
        return std::move(read).map_error([&](Error error) {
            error.inDoubt = request.writes();
            return complete(std::move(error), request, &response);
        });
    }
    WireRequest wireRequest(const Request& request, const QUrl& url, const Headers& identity) const;
    /// Why the request came to nothing in the end.
    Error errorOf(const Request& request, const Answer& answer) const;
    Error complete(Error error, const Request& request, const Response* response) const;
    void log(const WireRequest& wire, Milliseconds took, const Answer& answer) const;

    Vendor m_vendor;
    Limits m_limits;
    Parts m_parts;
    Tally m_tally;
    std::minstd_rand m_random;
};

} // namespace qm::net

#include "core/net/service_lists.h"
#include "core/net/service_reads.h"
