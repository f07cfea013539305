// SPDX-License-Identifier: GPL-3.0-or-later
// Loader::load: everything, as it arrives.
#include "core/estate/loader.h"

#include "tests/estate/fake_github.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::estate;
using qm::Milliseconds;
using qm::test::FakeGithub;
using qm::test::GithubWorld;

namespace {

const Everything all{.repositories = true, .secrets = true, .teams = {}};

/// Nine secrets with a list each, one that all may read, two repositories; two requests at once.
FakeGithub organization()
{
    FakeGithub github{.secrets = {{u"ALL"_s, {.visibility = u"all"_s}}}, .repositories = {{u"lp-a"_s, 1}, {u"lp-b"_s, 2}}};
    for (int i = 1; i <= 9; ++i)
        github.secrets.insert(u"S%1"_s.arg(i), {.repositories = {1}});
    return github;
}

class LoadingAll : public testing::Test {
protected:
    GithubWorld world{organization(), {.concurrent = 2}};
    Loader loader{world.service, world.clock, u"o"_s};
    QList<Estate> arrived;

    qm::Result<Estate> load(const Estate& known = {}, const Everything& what = all)
    {
        return world.valueOf(loader.load(known, what, [this](const Estate& estate) { arrived << estate; }, {}));
    }
    /// The secrets whose lists were asked for, in that order.
    QStringList listsAsked() const
    {
        QStringList names;
        for (const auto& sent : world.transport.sent)
            if (const QStringList path = sent.request.url.path().split(u'/'); path.size() == 7)
                names << path.at(5);
        return names;
    }
};

} // namespace

TEST_F(LoadingAll, TellsOfNamesBeforeTheirListsAreThere)
{
    ASSERT_OK(load());
    ASSERT_GT(arrived.size(), 10) << "each list by itself";
    const auto named = std::ranges::find_if(arrived, [](const Estate& estate) { return !estate.secretsToRead().isEmpty(); });
    ASSERT_NE(named, arrived.end());
    EXPECT_EQ(named->secretsToRead().size(), 9);
    EXPECT_EQ(named->secret(u"S1"_s), nullptr) << "a list that was not read is never shown as empty";
    EXPECT_NE(named->secret(u"ALL"_s), nullptr) << "it needs no list";
    for (const Estate& estate : arrived)
        for (const SecretScope& secret : estate.secrets())
            EXPECT_EQ(secret.selected.size(), secret.secret.name == "ALL"_L1 ? 0 : 1);
    EXPECT_TRUE(arrived.last().secretsToRead().isEmpty());
    EXPECT_EQ(arrived.last().secrets().size(), 10);
    EXPECT_EQ(arrived.last().repositories().size(), 2);
}

namespace {

/// The names of the secrets on two pages: S1, S2 and, a while later, S3.
class LoadingPages : public LoadingAll {
protected:
    Milliseconds whileLater{100};

    LoadingPages()
    {
        world.transport.otherwise = [this](const qm::net::WireRequest& request) {
            const QString page = request.url.toString().section("actions/secrets?"_L1, 1);
            if (page.isEmpty())
                return world.github.answer(request);
            const auto named = [](const QByteArray& name) {
                return R"({"name":")" + name +
                       R"(","visibility":"selected","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"})";
            };
            const QByteArray other = "<https://api.github.com/orgs/o/actions/secrets?per_page=100&page=2>";
            if (!page.contains("&page=2"_L1))
                return qm::test::answer(200, R"({"total_count":3,"secrets":[)" + named("S1") + ',' + named("S2") + "]}",
                                        {{"link", other + R"(; rel="next", )" + other + R"(; rel="last")"}});
            auto last = qm::test::answer(200, R"({"total_count":3,"secrets":[)" + named("S3") + "]}");
            last.after = whileLater;
            return last;
        };
    }
};

} // namespace

TEST_F(LoadingPages, AsksForListsWhileNamesStillCome)
{
    const auto estate = load({}, {.secrets = true});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secretNames(), QStringList({u"S1"_s, u"S2"_s, u"S3"_s}));
    EXPECT_EQ(listsAsked(), QStringList({u"S1"_s, u"S2"_s, u"S3"_s})) << "each once";
    EXPECT_EQ(world.clock.elapsed(), 10ms + whileLater + 10ms) << "the first page, the second and beside it two lists, the third list";
}

TEST_F(LoadingPages, ASecretDeletedBeforeAllNamesAreThereIsAbsent)
{
    world.github.goesWhenItsListIsAsked = u"S1"_s;
    const auto estate = load({}, {.secrets = true});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secretNames(), QStringList({u"S2"_s, u"S3"_s}));
    EXPECT_TRUE(estate->secretsToRead().isEmpty());
    EXPECT_TRUE(estate->secretReadAt(u"S1"_s).isValid());
}

TEST_F(LoadingPages, WhoseNamesCannotAllBeReadLeavesNothingRunning)
{
    const auto pages = world.transport.otherwise;
    world.transport.otherwise = [pages](const qm::net::WireRequest& request) {
        return request.url.toString().contains("&page=2"_L1) ? qm::test::answer(403, R"({"message":"Resource not accessible"})")
                                                             : pages(request);
    };
    EXPECT_FAILS(load({}, {.secrets = true}), Forbidden);
    EXPECT_EQ(world.transport.underWay, 0);
}

TEST_F(LoadingAll, TakesNoMoreRequestsThanThereAreLists)
{
    ASSERT_OK(load());
    EXPECT_EQ(world.newRequests().size(), 1 + 1 + 9);
    EXPECT_EQ(world.transport.mostUnderWay, 2);
}

TEST_F(LoadingAll, ReadsFirstWhatSomebodyLooksAt)
{
    loader.readFirst({u"S9"_s, u"S8"_s});
    ASSERT_OK(load());
    EXPECT_EQ(listsAsked().first(2), QStringList({u"S8"_s, u"S9"_s}));
    EXPECT_EQ(listsAsked().size(), 9);
}

TEST_F(LoadingAll, TurnsToAnotherSecretWhileItReads)
{
    const auto estate = world.valueOf(loader.load({}, all,
                                                  [this](const Estate& known) {
                                                      if (known.secret(u"S1"_s))
                                                          loader.readFirst({u"S9"_s});
                                                  },
                                                  {}));
    ASSERT_OK(estate);
    const QStringList asked = listsAsked();
    EXPECT_EQ(asked.first(2), QStringList({u"S1"_s, u"S2"_s}));
    EXPECT_LE(asked.indexOf(u"S9"_s), 3) << asked.join(' '_L1).toStdString();
}

TEST_F(LoadingAll, KeepsWhatIsKnownUntilItsSuccessorIsThere)
{
    const auto before = load();
    ASSERT_OK(before);
    world.github.secrets.remove(u"S2"_s);
    world.github.secrets[u"S3"_s].repositories = {1, 2};
    world.github.repositories.remove(u"lp-b"_s);
    arrived.clear();
    const auto after = load(*before);
    ASSERT_OK(after);
    for (const Estate& estate : arrived) {
        EXPECT_NE(estate.secret(u"S1"_s), nullptr);
        EXPECT_TRUE(estate.secretsToRead().isEmpty()) << "an older list is better than none";
    }
    EXPECT_EQ(after->secret(u"S2"_s), nullptr);
    EXPECT_EQ(after->repositoryNames(), QStringList(u"lp-a"_s));
    EXPECT_GT(after->secretsReadAt(), before->secretsReadAt());
}

TEST_F(LoadingAll, ASecretThatBecameSelectedIsStillToBeRead)
{
    const auto before = load();
    ASSERT_OK(before);
    world.github.secrets[u"ALL"_s] = {.repositories = {2}};
    arrived.clear();
    ASSERT_OK(load(*before));
    const bool told = std::ranges::any_of(
        arrived, [](const Estate& estate) { return !estate.secretsToRead().isEmpty() && estate.secretsToRead().first().name == "ALL"_L1; });
    EXPECT_TRUE(told);
    EXPECT_EQ(arrived.last().secret(u"ALL"_s)->selected.values(), QStringList(u"lp-b"_s));
}

TEST_F(LoadingAll, ASecretDeletedMeanwhileIsAbsent)
{
    world.github.goesWhenItsListIsAsked = u"S4"_s;
    const auto estate = load();
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secret(u"S4"_s), nullptr);
    EXPECT_TRUE(estate->secretReadAt(u"S4"_s).isValid());
    EXPECT_TRUE(estate->secretsToRead().isEmpty());
}

TEST_F(LoadingAll, LeavesAloneWhatIsNotAskedFor)
{
    const auto secrets = load({}, {.secrets = true});
    ASSERT_OK(secrets);
    EXPECT_FALSE(secrets->repositoriesReadAt().isValid());
    world.newRequests();
    const auto both = load(*secrets, {.repositories = true});
    ASSERT_OK(both);
    EXPECT_EQ(world.newRequests(), QStringList(u"GET /orgs/o/repos?per_page=100"_s));
    EXPECT_EQ(both->secrets().size(), 10);
    EXPECT_OK(load({}, {}));
    EXPECT_TRUE(world.newRequests().isEmpty());
}

TEST_F(LoadingAll, AFailureEndsItSoonAndWhatArrivedWasTold)
{
    world.transport.otherwise = [this](const qm::net::WireRequest& request) {
        return request.url.path().contains(u"/S3/"_s) ? qm::test::answer(403, R"({"message":"Resource not accessible"})")
                                                      : world.github.answer(request);
    };
    EXPECT_FAILS(load(), Forbidden);
    EXPECT_EQ(world.transport.underWay, 0);
    EXPECT_LT(listsAsked().size(), 9) << "nobody goes on after a refusal";
    ASSERT_FALSE(arrived.isEmpty());
    EXPECT_NE(arrived.last().secret(u"S1"_s), nullptr);
}

TEST_F(LoadingAll, StopsWhenAsked)
{
    std::stop_source stop;
    auto task = loader.load({}, all, [&](const Estate&) { stop.request_stop(); }, stop.get_token());
    EXPECT_FAILS(world.valueOf(std::move(task)), Cancelled);
    EXPECT_EQ(world.transport.underWay, 0);
}
