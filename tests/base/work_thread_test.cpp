// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_thread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using qm::WorkThread;

TEST(WorkThread, WorksInTheOrderOfGivingInOneThreadOfItsOwn)
{
    std::vector<int> done;
    std::vector<std::thread::id> where;
    {
        WorkThread thread;
        for (int i = 0; i < 1'000; ++i)
            thread.post([&, i] {
                done.push_back(i);
                where.push_back(std::this_thread::get_id());
            });
    }
    EXPECT_EQ(done.size(), 1'000u) << "it does all that it was given before it goes";
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
    EXPECT_EQ(std::count(where.begin(), where.end(), where.front()), 1'000);
    EXPECT_NE(where.front(), std::this_thread::get_id());
}

TEST(WorkThread, IsGivenWorkByManyAtOnce)
{
    int done = 0; // of the one thread
    {
        WorkThread thread;
        std::vector<std::jthread> givers;
        for (int giver = 0; giver < 8; ++giver)
            givers.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    thread.post([&done] { ++done; });
            });
    }
    EXPECT_EQ(done, 4'000);
}

TEST(WorkThread, IsGivenWorkByItsOwnWork)
{
    std::atomic<int> done = 0;
    {
        WorkThread thread;
        thread.post([&] { thread.post([&] { thread.post([&] { ++done; }); }); });
    }
    EXPECT_EQ(done, 1);
}

TEST(WorkThread, LetsGoOfWhatTheWorkHeldBeforeTheNext)
{
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = held;
    bool wasHeld = true;
    {
        WorkThread thread;
        thread.post([kept = std::move(held)] {});
        thread.post([&] { wasHeld = !watched.expired(); });
    }
    EXPECT_FALSE(wasHeld);
}

TEST(WorkThread, GoesAtOnceWithoutWork)
{
    for (int i = 0; i < 200; ++i)
        const WorkThread thread;
}
