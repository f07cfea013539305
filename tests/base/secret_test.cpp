// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/base/secret_store.h"
#include "tests/support/results.h"

#include <QJsonValue>
#include <QVariant>

#include <concepts>
#include <sstream>

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
    QByteArray value = QByteArray("s3cr3t").append("-value");
    const char* place = value.constData();
    const Secret secret = Secret::taking(std::move(value));
    EXPECT_EQ(secret.expose(), QByteArrayView("s3cr3t-value"));
    EXPECT_TRUE(value.isEmpty()); // NOLINT(bugprone-use-after-move): documented
    EXPECT_NE(place, secret.expose().data());
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

TEST(Secret, ServesThousandsAtOnceThoughAMachineLocksFewerPages)
{
    std::vector<Secret> secrets;
    for (int i = 0; i < 5'000; ++i)
        secrets.emplace_back(QByteArray::number(i));
    EXPECT_EQ(secrets.at(4'999).expose(), QByteArrayView("4999"));
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
