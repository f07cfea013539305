// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"
#include "tests/support/results.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

/// The test's own format: "1 2 3 | total=7 | withheld= | next=/l?page=2 | others=/l?page=2,/l?page=3".
Result<Page<qint64>> readPage(const Response& response)
{
    Page<qint64> page;
    if (response.body == "broken")
        return fail({.kind = Error::Kind::Protocol, .reason = u"$ is no JSON"_s});
    const QUrl base(u"https://api.example.com/"_s);
    for (const QByteArray& part : response.body.split('|')) {
        const QByteArray text = part.trimmed();
        const QByteArray value = text.mid(text.indexOf('=') + 1);
        if (text.startsWith("total="))
            page.total = value.toInt();
        else if (text.startsWith("withheld="))
            page.withheld = true;
        else if (text.startsWith("next="))
            page.next = base.resolved(QUrl::fromEncoded(value));
        else if (text.startsWith("others="))
            for (const QByteArray& other : value.split(','))
                page.others << base.resolved(QUrl::fromEncoded(other));
        else if (!text.isEmpty())
            for (const QByteArray& item : text.split(' '))
                page.items << item.toLongLong();
    }
    return page;
}

PagedCall<qint64> listCall()
{
    Request first = get(u"/list"_s);
    first.attempted = u"list it"_s;
    return {.first = first, .read = &readPage, .key = [](const qint64& item) { return item; }};
}

struct Lists : testing::Test {
    World world;

    /// Pages by number; the first has no number.
    void serve(QHash<QString, QByteArray> pages)
    {
        world.transport.otherwise = [pages](const WireRequest& request) {
            const QString page = QUrlQuery(request.url).queryItemValue(u"page"_s);
            return pages.contains(page) ? answer(200, pages[page]) : answer(404);
        };
    }
    Result<QList<qint64>> read(std::stop_token stop = {})
    {
        return world.valueOf(world.service.runAll(listCall(), stop)).map([](const Listing<qint64>& list) { return list.items; });
    }
};

} // namespace

TEST_F(Lists, ReadTheNamedPagesAtTheSameTimeAndKeepTheirOrder)
{
    serve({{u""_s, "1 2|total=6|next=/list?page=2|others=/list?page=2,/list?page=3"}, {u"2"_s, "3 4|next=/list?page=3"}, {u"3"_s, "5 6"}});
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(world.transport.times(), QList<qint64>({0, 10, 10}));
}

TEST_F(Lists, TellOfEachPageAsItArrives)
{
    struct Told {
        QList<qint64> items;
        qint64 at;
        bool operator==(const Told&) const = default;
    };
    QList<Told> told;
    const auto list = [&] {
        const auto arrived = [&](const QList<qint64>& items) { told << Told{items, world.clock.elapsed().count()}; };
        EXPECT_OK(world.valueOf(world.service.runAll(listCall(), {}, arrived)));
        return std::exchange(told, {});
    };
    serve({{u""_s, "1 2|others=/list?page=2,/list?page=3"}, {u"2"_s, "3"}, {u"3"_s, "4|next=/list?page=4"}, {u"4"_s, "5"}});
    EXPECT_EQ(list(), (QList<Told>{{{1, 2}, 10}, {{3}, 20}, {{4}, 20}, {{5}, 30}}));
    serve({{u""_s, "1"}});
    EXPECT_EQ(list(), (QList<Told>{{{1}, 40}}));
}

TEST_F(Lists, AskForTheOtherPagesBeforeWhatIsAskedForWhenTheFirstIsTold)
{
    serve({{u""_s, "1|others=/list?page=2"}, {u"2"_s, "2"}});
    std::optional<Task<Result<QByteArray>>> other;
    EXPECT_OK(world.valueOf(world.service.runAll(listCall(), {}, [&](const QList<qint64>&) {
        if (!other)
            other.emplace(world.begin(get(u"/other"_s)));
    })));
    EXPECT_EQ(world.transport.lines(), QStringList({u"GET /v1/list"_s, u"GET /list?page=2"_s, u"GET /v1/other"_s}));
    ASSERT_TRUE(other);
    world.valueOf(*std::move(other));
}

TEST_F(Lists, FollowTheNextPageWhereNoOthersAreNamed)
{
    serve({{u""_s, "1|next=/list?page=2"}, {u"2"_s, "2|next=/list?page=3"}, {u"3"_s, "3"}});
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 2, 3}));
}

TEST_F(Lists, ReadAPageThatGrewMeanwhile)
{
    serve({{u""_s, "1|others=/list?page=2"}, {u"2"_s, "2|next=/list?page=3"}, {u"3"_s, "3"}});
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 2, 3}));
}

TEST_F(Lists, DropWhatShiftedOntoTheNextPage)
{
    serve({{u""_s, "1 2|total=4|others=/list?page=2"}, {u"2"_s, "2 3 4"}});
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 2, 3, 4}));
    EXPECT_EQ(world.transport.sent.size(), 2);
}

TEST_F(Lists, AreReadAgainWhereOneIsMissing)
{
    world.transport.script = {answer(200, "1 2|total=4|others=/list?page=2"), answer(200, "4"),
                              answer(200, "1 2|total=4|others=/list?page=2"), answer(200, "3 4")};
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 2, 3, 4}));

    world.transport.otherwise = [](const WireRequest&) { return answer(200, "1|total=2"); };
    world.transport.sent.clear();
    const auto result = read();
    ASSERT_FAILS(result, Protocol);
    EXPECT_EQ(result.error().message(),
              u"Could not list it: the list kept changing while it was read. Try again when fewer changes are made to it."_s);
    EXPECT_EQ(world.transport.sent.size(), 3);
}

TEST_F(Lists, NeverAskAnotherHostForAPage)
{
    for (const QByteArray& page :
         {"1|next=https://evil.example/2"_ba, "1|others=https://evil.example/2"_ba, "1|next=http://api.example.com/2"_ba}) {
        world.transport.sent.clear();
        serve({{u""_s, page}});
        EXPECT_FAILS(read(), Protocol) << page.toStdString();
        EXPECT_EQ(world.transport.sent.size(), 1) << "the token went elsewhere";
    }
}

TEST_F(Lists, EndWhereAPageLeadsBack)
{
    serve({{u""_s, "1|next=/list?page=2"}, {u"2"_s, "2|next=/list?page=3"}, {u"3"_s, "3|next=/list?page=2"}});
    EXPECT_FAILS(read(), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 3);
}

TEST_F(Lists, EndAfterTwoThousandPages)
{
    int pages = 0;
    world.transport.otherwise = [&](const WireRequest&) {
        ++pages;
        return answer(200, QByteArray::number(pages) + "|next=/list?page=" + QByteArray::number(pages));
    };
    EXPECT_FAILS(read(), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 2'000);
}

TEST_F(Lists, EndWhereNewPagesBringNothingNew)
{
    int pages = 0;
    world.transport.otherwise = [&](const WireRequest&) { return answer(200, "1|next=/list?page=" + QByteArray::number(++pages)); };
    EXPECT_FAILS(read(), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 2);
}

TEST_F(Lists, EndWhereTheirPagesComeTooSlowly)
{
    int pages = 0;
    world.transport.otherwise = [&](const WireRequest&) {
        ++pages;
        Reply page = answer(200, QByteArray::number(pages) + "|next=/list?page=" + QByteArray::number(pages));
        page.after = 14s;
        return page;
    };
    EXPECT_FAILS(read(), Protocol);
    EXPECT_LT(world.clock.elapsed(), 11min);
}

TEST_F(Lists, ThatAreNotCountedAreReadAgainWhereSomethingShifted)
{
    world.transport.script = {answer(200, "1 2|others=/list?page=2"), answer(200, "2 3"), // one came in front
                              answer(200, "9 1|others=/list?page=2"), answer(200, "2 3")};
    EXPECT_EQ(read(), Result<QList<qint64>>({9, 1, 2, 3}));
    world.transport.script = {answer(200, "1 2|others=/list?page=2"), answer(200, ""), // so many are gone that one was missed
                              answer(200, "1 3")};
    EXPECT_EQ(read(), Result<QList<qint64>>({1, 3}));
    world.transport.script.clear();
    serve({{u""_s, "1 2|others=/list?page=2"}, {u"2"_s, "2 3"}});
    world.transport.sent.clear();
    EXPECT_FAILS(read(), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 6) << "three readings";
}

TEST_F(Lists, TellTheFirstFailureAndLeaveNothingRunning)
{
    serve({{u""_s, "1|others=/list?page=2,/list?page=8,/list?page=9"}, {u"2"_s, "broken"}});
    const auto result = read();
    ASSERT_FAILS(result, Protocol);
    EXPECT_EQ(result.error().attempted, u"list it"_s);
    EXPECT_EQ(world.transport.underWay, 0);
    EXPECT_EQ(world.clock.waiting(), 0u);
}

TEST_F(Lists, StopAllPagesTogether)
{
    world.transport.script = {answer(200, "1|others=/list?page=2,/list?page=3")};
    world.transport.otherwise = [](const WireRequest&) { return drip(); };
    std::stop_source stop;
    auto task = world.service.runAll(listCall(), stop.get_token());
    world.clock.runUntilDone(world.clock.sleep(3s, {}));
    EXPECT_EQ(world.transport.underWay, 2);
    stop.request_stop();
    EXPECT_FAILS(world.valueOf(std::move(task)), Cancelled);
    EXPECT_EQ(world.clock.elapsed(), 3s);
    EXPECT_EQ(world.transport.underWay, 0);
}

namespace {

struct FilteredLists : Lists {
    Result<Listing<qint64>> readFiltered()
    {
        PagedCall<qint64> call = listCall();
        call.filtered = true;
        return world.valueOf(world.service.runAll(call, {}));
    }
};

} // namespace

TEST_F(FilteredLists, ThatStayShortOfTheirCountAreTruncated)
{
    world.transport.script = {answer(200, "1 2|total=9|others=/list?page=2,/list?page=3"), answer(200, "7"), answer(200, ""),
                              answer(200, "1 2|total=9|others=/list?page=2,/list?page=3"), answer(200, "7"), answer(200, "")};
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1, 2, 7}, Truncation::Access}));
}

TEST_F(FilteredLists, ThatAreShortOnceAreReadAgain)
{
    world.transport.script = {answer(200, "1|total=2"), answer(200, "1 2|total=2")};
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1, 2}, Truncation::None}));
}

TEST_F(FilteredLists, ThatKeepChangingAreNoTruncatedOnes)
{
    using Readings = QList<QByteArray>;
    for (const Readings& readings : {Readings{"1|total=3", "1 2|total=3", "2|total=3"}, // other items
                                     Readings{"1|total=2", "1|total=3", "1|total=2"},   // another count
                                     Readings{"1 1|total=3", "1 1|total=3", "1 1|total=3"}}) {
        for (const QByteArray& reading : readings)
            world.transport.script.push_back(answer(200, reading));
        const auto list = readFiltered();
        ASSERT_FAILS(list, Protocol);
        EXPECT_EQ(list.error().reason, u"the list kept changing while it was read"_s);
        EXPECT_TRUE(world.transport.script.empty());
    }
}

TEST_F(FilteredLists, AreTruncatedWhereTheServiceSaysThatItLeftSomeOut)
{
    serve({{u""_s, "1|total=1|withheld="}});
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1}, Truncation::SignOn})) << "it only looks complete";
    serve({{u""_s, "1|total=3|withheld="}});
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1}, Truncation::SignOn}));
}

TEST_F(FilteredLists, MayBeTruncatedWhereTheIdentityDoesNotSeeAll)
{
    serve({{u""_s, "1 2"}});
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1, 2}, Truncation::None}));
    world.signIn.all = false;
    EXPECT_EQ(readFiltered(), (Listing<qint64>{{1, 2}, Truncation::Access}));
    EXPECT_EQ(world.valueOf(world.service.runAll(listCall(), {})), (Listing<qint64>{{1, 2}, Truncation::None})) << "no list of such things";
}
