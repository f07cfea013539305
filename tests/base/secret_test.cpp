// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/base/secret_store.h"
#include "tests/support/results.h"

#include <QJsonValue>
#include <QVariant>

#include <algorithm>
#include <concepts>
#include <fstream>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using qm::Secret;

namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) { out << value; };
template <class T>
concept Debuggable = requires(QDebug out, const T& value) { out << value; };

static_assert(Streamable<std::string> && Debuggable<QString>, "the concepts must be able to hold");
static_assert(!Streamable<Secret>);
static_assert(!Debuggable<Secret>);
static_assert(!std::convertible_to<Secret, QString> && !std::constructible_from<QString, Secret>);
static_assert(!std::convertible_to<Secret, QByteArray> && !std::constructible_from<QByteArray, Secret>);
static_assert(!std::convertible_to<Secret, QVariant> && !std::constructible_from<QJsonValue, Secret>);
static_assert(!std::convertible_to<Secret, std::string> && !std::convertible_to<Secret, bool>);
static_assert(!std::constructible_from<QString, Secret> && !std::convertible_to<QByteArray, Secret>, "made only on purpose");

/// How much memory of this process the kernel keeps out of swap.
long lockedKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmLck:"))
            return std::stol(line.substr(6));
    return 0;
}

} // namespace

TEST(Secret, KeepsExactlyTheBytesItWasGiven)
{
    const Secret secret(QByteArrayView("a\0b", 3));
    EXPECT_EQ(secret.size(), 3u);
    EXPECT_EQ(secret.expose(), QByteArrayView("a\0b", 3));
}

TEST(Secret, ThatIsEmptyHoldsNothing)
{
    EXPECT_TRUE(Secret().isEmpty());
    EXPECT_TRUE(Secret(QByteArrayView()).isEmpty());
    EXPECT_TRUE(Secret().expose().isEmpty());
    EXPECT_EQ(Secret(), Secret(QByteArrayView("")));
}

TEST(Secret, WipesTheBytesItTakes)
{
    QByteArray value = QByteArray("s3cr3t").append("-value and what was cut off");
    value.truncate(12);
    const QByteArrayView source(value.constData(), 33); // what is left of it stays allocated as long as `value` lives
    const Secret secret = Secret::taking(std::move(value));
    EXPECT_EQ(secret.expose(), QByteArrayView("s3cr3t-value"));
    EXPECT_TRUE(value.isEmpty()); // NOLINT(bugprone-use-after-move): documented
    EXPECT_TRUE(std::all_of(source.begin(), source.end(), [](char byte) { return byte == 0; }));
}

TEST(Secret, LeavesBytesAloneThatSomebodyElseShares)
{
    QByteArray value("shared with somebody");
    const QByteArray other = value;
    EXPECT_EQ(Secret::taking(std::move(value)).expose(), QByteArrayView("shared with somebody"));
    EXPECT_EQ(other, QByteArray("shared with somebody"));
    EXPECT_TRUE(value.isEmpty()); // NOLINT(bugprone-use-after-move): documented
}

TEST(Secret, IsWipedWhenItsLastOwnerGoes)
{
    const Secret neighbour(QByteArrayView("keeps their common page allocated"));
    auto secret = std::make_unique<Secret>(QByteArrayView("goes as soon as it can, all of it"));
    auto copy = std::make_unique<Secret>(*secret);
    const QByteArrayView place = secret->expose();
    secret.reset();
    EXPECT_EQ(place, QByteArrayView("goes as soon as it can, all of it"));
    copy.reset();
    EXPECT_FALSE(place.contains("goes")) << "the pool may keep a note of its own in the block, but none of ours";
    EXPECT_FALSE(place.contains("all of it"));
}

TEST(Secret, IsNotPrintedByATestThatFails)
{
    EXPECT_EQ(testing::PrintToString(Secret(QByteArrayView("CANARY"))).find("CANARY"), std::string::npos);
}

TEST(Secret, StaysLockedWhenItsNeighbourGoes)
{
    const long before = lockedKilobytes();
    auto neighbour = std::make_unique<Secret>(QByteArrayView("neighbour"));
    const Secret secret(QByteArrayView("secret"));
    const long locked = lockedKilobytes();
    if (locked == 0)
        GTEST_SKIP() << "this machine locks no memory";
    neighbour.reset();
    EXPECT_EQ(lockedKilobytes(), locked);
    EXPECT_GE(locked, before);
}

TEST(Secret, SharesPagesSoThatThousandsStayWithinWhatAMachineLocks)
{
    std::vector<Secret> secrets;
    const long before = lockedKilobytes();
    for (int i = 0; i < 5'000; ++i)
        secrets.emplace_back(QByteArray::number(i).rightJustified(40, '0'));
    EXPECT_LT(lockedKilobytes() - before, 1'024);
    for (int i = 0; i < 5'000; ++i)
        ASSERT_EQ(secrets[i].expose().toByteArray().toInt(), i);
}

TEST(Secret, MayBeLargerThanAPage)
{
    const QByteArray large(100'000, 'k');
    EXPECT_EQ(Secret(large).expose(), QByteArrayView(large));
}

TEST(Secret, MayBeMadeInOneThreadAndLeftInAnother)
{
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([thread] {
            std::vector<Secret> secrets;
            for (int i = 0; i < 500; ++i)
                secrets.emplace_back(QByteArray::number(i * 4 + thread));
            std::jthread([&] {
                for (int i = 0; i < 500; ++i)
                    EXPECT_EQ(secrets[i].expose().toByteArray().toInt(), i * 4 + thread);
                secrets.clear();
            });
        });
}

TEST(Secret, ComparesByValue)
{
    EXPECT_EQ(Secret(QByteArrayView("one")), Secret(QByteArrayView("one")));
    EXPECT_FALSE(Secret(QByteArrayView("one")) == Secret(QByteArrayView("two")));
    EXPECT_FALSE(Secret(QByteArrayView("one")) == Secret(QByteArrayView("one more")));
}

TEST(Secret, OutlivesTheOneItWasCopiedFrom)
{
    Secret copy;
    {
        const Secret original(QByteArrayView("kept"));
        copy = original;
    }
    EXPECT_EQ(copy.expose(), QByteArrayView("kept"));
}

TEST(MemorySecretStore, ForgetsWhatIsRemoved)
{
    qm::MemorySecretStore store;
    EXPECT_OK(QCoro::waitFor(store.put(u"plan/1/step/2"_s, Secret(QByteArrayView("x")), {})));
    EXPECT_EQ(store.keys(), QStringList(u"plan/1/step/2"_s));
    EXPECT_EQ(QCoro::waitFor(store.get(u"plan/1/step/2"_s, {})).value(), Secret(QByteArrayView("x")));
    EXPECT_OK(QCoro::waitFor(store.remove(u"plan/1/step/2"_s, {})));
    EXPECT_OK(QCoro::waitFor(store.remove(u"plan/1/step/2"_s, {})));
    EXPECT_EQ(QCoro::waitFor(store.get(u"plan/1/step/2"_s, {})).value(), std::nullopt);
}

TEST(MemorySecretStore, ReplacesWhatIsThere)
{
    qm::MemorySecretStore store;
    EXPECT_EQ(QCoro::waitFor(store.get(u"k"_s, {})).value(), std::nullopt);
    EXPECT_OK(QCoro::waitFor(store.put(u"k"_s, Secret(QByteArrayView("old")), {})));
    EXPECT_OK(QCoro::waitFor(store.put(u"k"_s, Secret(QByteArrayView("new")), {})));
    EXPECT_EQ(QCoro::waitFor(store.get(u"k"_s, {})).value(), Secret(QByteArrayView("new")));
    EXPECT_EQ(store.keys().size(), 1);
}
