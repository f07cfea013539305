// SPDX-License-Identifier: GPL-3.0-or-later
// What can be picked in the scope wizard, and what picking it comes to.
#include "gui/models/repository_picks.h"
#include "gui/models/secret_picks.h"
#include "tests/gui/scope_world.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QStringList secrets{u"LP_PREPROD_ID"_s, u"LP_PROD_ID"_s};

estate::Estate world()
{
    estate::Estate estate = test::repositoriesNamed({u"lp-a"_s, u"lp-b"_s, u"lp-alone"_s, u"lp-open"_s});
    github::Repository open = *estate.repository(u"lp-open"_s);
    open.visibility = github::RepositoryVisibility::Public;
    estate = estate.withRepository(open, test::scopeNow);
    estate = test::withList(estate, secrets.first(), {u"lp-a"_s, u"lp-b"_s});
    return test::withList(estate, secrets.last(), {u"lp-b"_s});
}

RepositoryPick pickOf(const QString& name, const PickRule& rule)
{
    for (const RepositoryPick& pick : picksOf(world(), *test::scopeKnowledge(), secrets, rule))
        if (pick.name == name)
            return pick;
    return {};
}

TEST(RepositoryPicks, SayWhoReadsItsFirstSecretOfProduction)
{
    const PickRule rule{.pattern = u"lp-*"_s};
    EXPECT_EQ(pickOf(u"lp-a"_s, rule).note, RepositoryPick::Note::FirstInProduction);
    EXPECT_EQ(pickOf(u"lp-a"_s, rule).inProduction, 1);
    EXPECT_EQ(pickOf(u"lp-b"_s, rule).note, RepositoryPick::Note::None);
    EXPECT_EQ(pickOf(u"lp-b"_s, rule).inProduction, 0);
}

TEST(RepositoryPicks, CannotPickAnIsolatedOneAndSayWhy)
{
    const PickRule rule{.pattern = u"lp-*"_s, .ticked = {u"lp-alone"_s}};
    const RepositoryPick alone = pickOf(u"lp-alone"_s, rule);
    EXPECT_TRUE(alone.isFixed);
    EXPECT_FALSE(alone.isPicked);
    EXPECT_TRUE(alone.isLeftOut);
    EXPECT_TRUE(whyFixed(alone).contains(u"isolated"_s)) << whyFixed(alone).toStdString();
    EXPECT_EQ(whyFixed(pickOf(u"lp-a"_s, rule)), QString());
}

TEST(RepositoryPicks, LeaveAPublicOneOutUntilItIsTickedByHand)
{
    EXPECT_TRUE(pickOf(u"lp-open"_s, {.pattern = u"lp-*"_s}).isLeftOut);
    const RepositoryPick ticked = pickOf(u"lp-open"_s, {.pattern = u"lp-*"_s, .ticked = {u"lp-open"_s}});
    EXPECT_TRUE(ticked.isPicked);
    EXPECT_FALSE(ticked.isLeftOut);
    EXPECT_FALSE(pickOf(u"lp-open"_s, {.by = PickRule::By::Hand}).isLeftOut) << "no rule means it";
}

TEST(RepositoryPicks, CountWhatIsRemoved)
{
    const RepositoryPick removed = pickOf(u"lp-b"_s, {.pattern = u"lp-b"_s, .change = ScopeChange::Remove});
    EXPECT_EQ(removed.losses, 2);
    EXPECT_EQ(removed.inProduction, 1);
    const RepositoryPick replaced = pickOf(u"lp-b"_s, {.pattern = u"lp-a"_s, .change = ScopeChange::Replace});
    EXPECT_EQ(replaced.losses, 2) << "it is not among the only ones";
    EXPECT_EQ(pickOf(u"lp-a"_s, {.pattern = u"lp-a"_s, .change = ScopeChange::Replace}).losses, 0);
}

TEST(SecretPicks, StandInTheOrderOfPromotionAndSayHowManyArePicked)
{
    const Picture picture{.estate = world(), .known = test::scopeKnowledge(), .now = test::scopeNow};
    const auto table = makeSecretPickTable();
    table->setRows(secretPicks(picture, {secrets.last()}));
    ASSERT_EQ(table->rowCount(), 2);
    const auto head = [&](int row) { return table->index(row, 0).data(TableModel::GroupRole).value<GroupHead>().group; };
    EXPECT_EQ(head(0), (Group{.title = u"Pre"_s, .caption = u"0 of 1 picked"_s, .stage = u"preprod"_s}));
    EXPECT_EQ(head(1), (Group{.title = u"Prod"_s, .caption = u"1 of 1 picked"_s, .stage = u"prod"_s, .isProduction = true}));
}

TEST(SecretPicks, SayHowManyRepositoriesThePickedOnesReach)
{
    const Picture picture{.estate = world(), .known = test::scopeKnowledge(), .now = test::scopeNow};
    using Reached = QList<std::pair<QString, int>>;
    EXPECT_EQ(reachedBy(secretPicks(picture, {}), picture.estate), Reached());
    const QSet<QString> both(secrets.cbegin(), secrets.cend());
    EXPECT_EQ(reachedBy(secretPicks(picture, both), picture.estate), (Reached{{u"Pre"_s, 2}, {u"Prod"_s, 1}}));
}

} // namespace
