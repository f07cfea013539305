// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of co_await that our calls and steps are written in. g++ 12 frees some of these aggregates and closures twice; a
// compiler is trusted once this passes, also under the address sanitizer.
#include "core/base/task.h"

#include <QList>
#include <QString>
#include <QTimer>

#include <QCoro/QCoroTask>
#include <QCoro/QCoroTimer>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

/// Counts how many of its kind are alive: more or fewer than none at the end is a double free or a leak.
struct Counted {
    inline static int alive = 0;
    QString text;

    Counted(QString text = {})
        : text(std::move(text))
    {
        ++alive;
    }
    Counted(const Counted& other)
        : text(other.text)
    {
        ++alive;
    }
    Counted(Counted&& other) noexcept
        : text(std::move(other.text))
    {
        ++alive;
    }
    Counted& operator=(const Counted&) = default;
    Counted& operator=(Counted&&) noexcept = default;
    ~Counted() { --alive; }
};

/// As our requests and intents: an aggregate of things that own memory.
struct Scope {
    Counted repository{};
    QList<Counted> list{};
    std::shared_ptr<Counted> shared{};
};

/// Really suspends, so that parameters must outlive the expression that made them.
Task<> breathe()
{
    QTimer timer;
    timer.start(0);
    co_await timer;
}

Task<QString> run(Scope scope)
{
    co_await breathe();
    QString text = scope.repository.text;
    for (const Counted& each : scope.list)
        text += each.text;
    co_return text;
}

Task<QString> call(std::function<Counted()> work)
{
    co_await breathe();
    co_return work().text;
}

template <class Work>
Task<QString> callAny(Work work)
{
    co_await breathe();
    co_return work().text;
}

Task<QString> load(Scope options = {.repository = u"default"_s})
{
    co_await breathe();
    co_return options.repository.text;
}

/// Long enough that no small-string optimisation keeps it out of the heap.
const QString name = u"a repository with a name that lives on the heap"_s;

class CoroutineForms : public testing::Test {
protected:
    void SetUp() override { Counted::alive = 0; }
    void TearDown() override { EXPECT_EQ(Counted::alive, 0) << "what a co_await expression made was freed twice, or never"; }
};

Task<QString> awaitsANamedAggregate()
{
    co_return co_await run(Scope{.repository = name});
}

Task<QString> awaitsAnUnnamedAggregate()
{
    const Counted r(name);
    co_return co_await run({.repository = r, .list = {r, r}});
}

Task<QString> awaitsAnAggregateThatSharesAndMoves()
{
    auto shared = std::make_shared<Counted>(name);
    co_return co_await run({.repository = *shared, .list = {Counted(name)}, .shared = std::move(shared)});
}

Task<QString> awaitsAClosure()
{
    Counted r(name);
    co_return co_await call([r] { return r; });
}

Task<QString> awaitsAClosureByItsOwnType()
{
    Counted r(name);
    co_return co_await callAny([r] { return r; });
}

Task<QString> awaitsOneOfTwo(bool ok)
{
    co_return ok ? co_await run({.repository = name}) : co_await load();
}

Task<QString> awaitsInACondition()
{
    if (const QString text = co_await run({.repository = name}); text == name)
        co_return text + co_await load({.repository = name});
    co_return u"never"_s;
}

Task<QString> awaitsADefaultArgument()
{
    co_return co_await load();
}

} // namespace

TEST_F(CoroutineForms, KeepAnAggregateThatIsNamedInTheExpression)
{
    EXPECT_EQ(QCoro::waitFor(awaitsANamedAggregate()), name);
}

TEST_F(CoroutineForms, KeepAnAggregateWithoutItsName)
{
    EXPECT_EQ(QCoro::waitFor(awaitsAnUnnamedAggregate()), name + name + name);
}

TEST_F(CoroutineForms, KeepWhatAnAggregateSharesAndMoves)
{
    EXPECT_EQ(QCoro::waitFor(awaitsAnAggregateThatSharesAndMoves()), name + name);
}

TEST_F(CoroutineForms, KeepWhatAClosureCaptured)
{
    EXPECT_EQ(QCoro::waitFor(awaitsAClosure()), name);
    EXPECT_EQ(QCoro::waitFor(awaitsAClosureByItsOwnType()), name);
}

TEST_F(CoroutineForms, AwaitOnlyTheChosenSideOfAConditional)
{
    EXPECT_EQ(QCoro::waitFor(awaitsOneOfTwo(true)), name);
    EXPECT_EQ(QCoro::waitFor(awaitsOneOfTwo(false)), u"default"_s);
    EXPECT_EQ(QCoro::waitFor(awaitsInACondition()), name + name);
}

TEST_F(CoroutineForms, MakeDefaultArgumentsForEveryCall)
{
    EXPECT_EQ(QCoro::waitFor(awaitsADefaultArgument()), u"default"_s);
    EXPECT_EQ(QCoro::waitFor(awaitsADefaultArgument()), u"default"_s);
}

} // namespace qm
