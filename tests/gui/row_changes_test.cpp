// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/row_changes.h"

#include <gtest/gtest.h>

#include <random>

using namespace qm::gui;

namespace {

struct Row {
    int key{0};
    int value{0};

    bool operator==(const Row&) const = default;
};

QList<RowRun> changes(const QList<Row>& old, const QList<Row>& now)
{
    return changesBetween(
        old, now, [](const Row& a, const Row& b) { return a.key < b.key; }, [](const Row& a, const Row& b) { return a == b; });
}

QList<Row> replayed(QList<Row> rows, const QList<RowRun>& runs, const QList<Row>& now)
{
    for (const RowRun& run : runs)
        for (int i = 0; i < run.count; ++i) {
            if (run.kind == RowRun::Kind::Remove)
                rows.removeAt(run.first);
            else if (run.kind == RowRun::Kind::Insert)
                rows.insert(run.first + i, now.at(run.first + i));
            else
                rows[run.first + i] = now.at(run.first + i);
        }
    return rows;
}

QList<Row> numbered(int count)
{
    QList<Row> rows;
    for (int key = 0; key < count; ++key)
        rows << Row{key};
    return rows;
}

} // namespace

TEST(RowChanges, OfTheSameRowsAreNone)
{
    EXPECT_TRUE(changes(numbered(5'000), numbered(5'000)).isEmpty());
    EXPECT_TRUE(changes({}, {}).isEmpty());
}

TEST(RowChanges, OfNeighboursAreOneRun)
{
    EXPECT_EQ(changes({}, numbered(100'000)), QList<RowRun>({{RowRun::Kind::Insert, 0, 100'000}}));
    EXPECT_EQ(changes(numbered(100'000), {}), QList<RowRun>({{RowRun::Kind::Remove, 0, 100'000}}));
    EXPECT_EQ(changes({{1}, {2}, {3}, {4}}, {{1}, {4}}), QList<RowRun>({{RowRun::Kind::Remove, 1, 2}}));
    EXPECT_EQ(changes({{1}, {2}, {3}}, {{1, 7}, {2, 7}, {3}}), QList<RowRun>({{RowRun::Kind::Update, 0, 2}}));
    EXPECT_EQ(changes({{1}, {4}}, {{1}, {2}, {3}, {4}}), QList<RowRun>({{RowRun::Kind::Insert, 1, 2}}));
}

TEST(RowChanges, LeadFromAnyListToAnyOther)
{
    std::mt19937 random(7);
    const auto some = [&] {
        QList<Row> rows;
        for (int key = 0; key < 40; ++key)
            if (random() % 3)
                rows << Row{key, int(random() % 2)};
        return rows;
    };
    for (int round = 0; round < 10'000; ++round) {
        const QList<Row> old = some();
        const QList<Row> now = some();
        ASSERT_EQ(replayed(old, changes(old, now), now), now) << "round " << round;
    }
}
