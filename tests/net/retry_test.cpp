// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retry.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::net;

namespace {

using Reached = TransportFailure::Reached;

Answer status(int status)
{
    return Response{.status = status};
}

Answer failed(TransportFailure failure)
{
    return tl::unexpected(unanswered(failure));
}

} // namespace

TEST(Retry, RepeatsOnlyWhatCannotBeDoneTwice)
{
    struct Case {
        const char* name;
        Request request;
        Answer answer;
        bool asked;
        bool repeats;
    };
    const Request read = get(u"/"_s);
    const Request write = put(u"/"_s);
    const Request create = post(u"/"_s);
    const std::initializer_list<Case> cases{
        {"a read after a server's fault", read, status(502), false, true},
        {"a PUT after a server's fault", write, status(500), false, true},
        {"a DELETE after a server's fault", remove(u"/"_s), status(504), false, true},
        {"a POST after a server's fault", create, status(503), false, false},
        {"a POST after a server's fault that asks for it", create, status(503), true, false},
        {"a PATCH after a server's fault", patch(u"/"_s), status(503), false, false},
        {"a POST that was refused for its pace", create, status(429), true, true},
        {"a POST that was refused for good", create, status(422), false, false},
        {"a read that was refused for good", read, status(404), false, false},
        {"a read after a fault that stays", read, status(501), false, false},
        {"a read after a fault that asks for it", read, status(501), true, true},
        {"a read whose answer was lost", read, failed({}), false, true},
        {"a PUT whose answer was lost", write, failed({}), false, true},
        {"a POST whose answer was lost", create, failed({}), false, false},
        {"a POST that never arrived", create, failed({.reached = Reached::No}), false, true},
        {"a read that was stopped", read, failed({.stopped = true}), false, false},
        {"a read from an impostor", read, failed({.reached = Reached::No, .untrusted = true}), false, false},
        {"a read with an endless answer", read, failed({.unreadable = true}), false, false},
    };
    for (const Case& one : cases)
        EXPECT_EQ(mayRepeat(one.request, one.answer, one.asked), one.repeats) << one.name;
}

TEST(Retry, DoubtsOnlyWritesThatMayHaveBeenMade)
{
    struct Case {
        const char* name;
        Request request;
        Answer answer;
        bool doubts;
    };
    const Request write = put(u"/"_s);
    const std::initializer_list<Case> cases{
        {"no answer", write, failed({}), true},
        {"stopped on the way", write, failed({.stopped = true}), true},
        {"an unreadable answer", write, failed({.unreadable = true}), true},
        {"never arrived", write, failed({.reached = Reached::No}), false},
        {"a server's fault", write, status(500), true},
        {"a gateway that gave up", write, status(504), true},
        {"a refusal", write, status(409), false},
        {"a limit", write, status(429), false},
        {"a redirect", write, status(301), false},
        {"a read without an answer", get(u"/"_s), failed({}), false},
        {"a read with a server's fault", get(u"/"_s), status(500), false},
    };
    for (const Case& one : cases)
        EXPECT_EQ(mayHaveChanged(one.request, one.answer), one.doubts) << one.name;
}

TEST(Retry, TakesAnUnchangedPageOnlyWhereItAskedForOne)
{
    Request conditional = get(u"/"_s);
    conditional.headers.add("If-None-Match", "\"1\"");
    EXPECT_TRUE(isSuccess(conditional, {.status = 304}));
    EXPECT_FALSE(isSuccess(get(u"/"_s), {.status = 304}));
    EXPECT_TRUE(isSuccess(get(u"/"_s), {.status = 204}));
    EXPECT_FALSE(isSuccess(get(u"/"_s), {.status = 300}));
}

TEST(Retry, BacksOffWithinItsBounds)
{
    std::minstd_rand random(7);
    for (int round = 0; round < 1000; ++round)
        for (const auto& [attempt, longest] : {std::pair(1, 500ms), {2, 1000ms}, {3, 2000ms}, {5, 8000ms}, {6, 8000ms}, {1000, 8000ms}}) {
            const auto wait = backOff(attempt, random);
            EXPECT_GE(wait, longest / 2);
            EXPECT_LE(wait, longest);
        }
}

TEST(Retry, BacksOffAlikeForTheSameSeedAndDifferentlyForAnother)
{
    const auto waits = [](unsigned seed) {
        std::minstd_rand random(seed);
        QList<qint64> waits;
        for (int attempt = 1; attempt < 10; ++attempt)
            waits << backOff(attempt, random).count();
        return waits;
    };
    EXPECT_EQ(waits(3), waits(3));
    EXPECT_NE(waits(3), waits(4));
}
