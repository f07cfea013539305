// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an organization again charges nothing of the quota where nothing has changed.
#include "tests/acceptance/app_world.h"
#include "tests/support/results.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class WarmRefresh : public testing::Test, protected AppWorld {
protected:
    qm::Result<qm::estate::Estate> load() { return valueOf(session().loader().load({}, {.repositories = true, .secrets = true}, {}, {})); }
    /// How often the conventions were asked for, from the nth on.
    int askedForConventions(qsizetype from) const
    {
        const auto all = asked().mid(from);
        return int(std::ranges::count_if(all, [](const Asked& one) { return one.path.contains(u"/platform-conventions/"_s); }));
    }
    /// The reads from the nth on that were charged to the quota.
    int charged(qsizetype from) const
    {
        int charged = 0;
        for (const Asked& one : asked().mid(from))
            charged += one.method == "GET"_L1 && one.status != 304 ? 1 : 0;
        return charged;
    }
};

} // namespace

TEST_F(WarmRefresh, AsksForTheConventionsAgainAndIsNotChargedForThem)
{
    const auto read = [this] { return valueOf(session().load({.repositories = true, .secrets = true}, {}, {})); };
    ASSERT_OK(valueOf(session().conventions({})));
    ASSERT_OK(read());
    EXPECT_EQ(askedForConventions(0), 2) << "those that were found before the first reading are as new as it is";
    const qsizetype reads = asked().size();
    ASSERT_OK(read());
    EXPECT_EQ(askedForConventions(reads), 2);
    EXPECT_EQ(charged(reads), 0);
}

TEST_F(WarmRefresh, IsChargedForWhatChangedOnly)
{
    const auto cold = load();
    ASSERT_OK(cold);
    const qsizetype reads = asked().size();
    EXPECT_GT(charged(0), 50);

    const auto warm = load();
    ASSERT_OK(warm);
    EXPECT_EQ(charged(reads), 0);
    EXPECT_EQ(warm->secrets().size(), cold->secrets().size());
    EXPECT_EQ(warm->repositories().size(), cold->repositories().size());

    const auto planned = planSixty();
    ASSERT_OK(planned);
    ASSERT_OK(run(planned->id));
    const qsizetype before = asked().size();
    const auto changed = load();
    ASSERT_OK(changed);
    EXPECT_GE(charged(before), 6) << "the lists of six secrets";
    EXPECT_LE(charged(before), 8);
    for (const auto& step : planned->steps)
        EXPECT_TRUE(
            changed->secret(step.arguments["secret"_L1].toString())->selected.contains({step.arguments["repository_id"_L1].toInteger()}));
}

TEST_F(WarmRefresh, IsTheOnlyThingThatIsCountedAsAReading)
{
    const auto read = [this] { return valueOf(session().load({.repositories = true, .secrets = true}, {}, {})); };
    /// Those of what was asked that get the App its tokens are not asked for a reading.
    const auto askedToRead = [this] {
        return int(std::ranges::count_if(asked(), [](const Asked& one) { return !one.path.startsWith("/app"_L1); }));
    };
    ASSERT_OK(read());
    const qm::net::Tally cold = session().requestsOfReadings();
    EXPECT_EQ(cold.sent, askedToRead());
    EXPECT_EQ(cold.unchanged, 0);

    const auto planned = planSixty();
    ASSERT_OK(planned);
    ASSERT_OK(run(planned->id));
    EXPECT_EQ(session().requestsOfReadings(), cold) << "neither planning nor running is reading";

    const int before = askedToRead();
    ASSERT_OK(read());
    const qm::net::Tally warm = session().requestsOfReadings().since(cold);
    EXPECT_EQ(warm.sent, askedToRead() - before);
    EXPECT_GE(warm.unchanged, warm.sent - 8) << "all but the lists of six secrets";
}
