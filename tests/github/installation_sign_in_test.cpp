// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/installation_sign_in.h"
#include "tests/github/fake_app.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::Secret;
using qm::github::Permissions;

namespace {

class InstallationSignIn : public testing::Test, protected qm::test::AppWorld {
protected:
    static const inline Permissions metadata{{u"metadata"_s, u"read"_s}};
    const QString key = u"plan/p1/token"_s;

    qm::github::InstallationSignIn signIn{installation, clock, {.permissions = metadata}, {{store, key}}};

    QByteArray kept() { return valueOf(store.get(key, {})).value().value_or(Secret()).expose().toByteArray(); }
    qm::Result<void> end() { return valueOf(signIn.end({})); }
};

} // namespace

TEST_F(InstallationSignIn, GetsATokenOfExactlyWhatIsNeededWhenItIsFirstNeeded)
{
    EXPECT_TRUE(github.askedWith.isEmpty());
    EXPECT_OK(ask(signIn));
    EXPECT_OK(ask(signIn));
    EXPECT_EQ(github.askedWith, QList<QByteArray>{R"({"permissions":{"metadata":"read"}})"});
}

TEST_F(InstallationSignIn, RenewsBeforeTheTokenExpiresAndEndsTheOldOne)
{
    EXPECT_OK(ask(signIn));
    pass(54min);
    EXPECT_OK(ask(signIn));
    EXPECT_EQ(github.alive, QStringList{u"ghs_1"_s});
    pass(2min);
    EXPECT_OK(ask(signIn));
    EXPECT_EQ(github.alive, QStringList{u"ghs_2"_s});
    EXPECT_EQ(github.ended, QStringList{u"ghs_1"_s});
}

TEST_F(InstallationSignIn, GetsAnotherOneWhereATokenDiesEarly)
{
    EXPECT_OK(ask(signIn));
    pass(10min);
    github.alive.clear();
    EXPECT_OK(ask(signIn));
    EXPECT_EQ(github.alive, QStringList{u"ghs_2"_s});
    EXPECT_EQ(kept(), "ghs_2\n");
}

TEST_F(InstallationSignIn, WaitsUntilAFreshTokenIsKnownEverywhere)
{
    for (const int status : {401, 403}) {
        SCOPED_TRACE(status);
        AppWorld other;
        other.github.unknownFor = 2s;
        other.github.unknownStatus = status;
        qm::github::InstallationSignIn fresh(other.installation, other.clock, {});
        EXPECT_OK(other.ask(fresh));
        EXPECT_EQ(other.github.askedWith.size(), 1) << "a second token would be as new";
        EXPECT_EQ(other.github.answers, QStringList({u"ghs_1 %1"_s.arg(status), u"ghs_1 %1"_s.arg(status), u"ghs_1 200"_s}));
    }
}

TEST_F(InstallationSignIn, BelievesARefusalThatIsMeant)
{
    github.unknownFor = 24h;
    github.unknownStatus = 403;
    const auto refused = ask(signIn);
    ASSERT_FAILS(refused, Forbidden);
    EXPECT_LT(clock.elapsed(), 8s);
    EXPECT_EQ(github.askedWith.size(), 1);
}

TEST_F(InstallationSignIn, DoesNotGetTokensForEverWhereNoneIsGood)
{
    github.unknownFor = 24h;
    for (int i = 0; i < 20; ++i)
        EXPECT_FAILS(ask(signIn), SignIn);
    EXPECT_LE(github.askedWith.size(), 8);
}

TEST_F(InstallationSignIn, KeepsTheTokenBeforeItIsUsed)
{
    github.transport.otherwise = [this](const qm::net::WireRequest& request) {
        if (request.url.path() == "/x"_L1)
            EXPECT_EQ(kept(), "ghs_1\n");
        return github.answerTo(request);
    };
    EXPECT_OK(ask(signIn));
}

TEST_F(InstallationSignIn, LeavesNoLivingTokenAtItsEnd)
{
    EXPECT_OK(ask(signIn));
    EXPECT_OK(end());
    EXPECT_TRUE(github.alive.isEmpty());
    EXPECT_TRUE(store.keys().isEmpty());
    EXPECT_OK(end()) << "and has nothing to end a second time";
    EXPECT_EQ(github.ended.size(), 1);
}

TEST_F(InstallationSignIn, StillKeepsWhatItCouldNotEnd)
{
    EXPECT_OK(ask(signIn));
    github.endsThatFail = 9;
    EXPECT_FAILS(end(), Unreachable);
    EXPECT_EQ(kept(), "ghs_1\n");
    github.endsThatFail = 0;
    EXPECT_OK(end());
    EXPECT_TRUE(github.alive.isEmpty());
    EXPECT_TRUE(store.keys().isEmpty());
}

TEST_F(InstallationSignIn, EndsWhatAKilledProcessLeftBehindBeforeItGoesOn)
{
    EXPECT_OK(ask(signIn)); // and dies
    qm::github::InstallationSignIn next(installation, clock, {.permissions = metadata}, {{store, key}});
    EXPECT_OK(ask(next));
    EXPECT_EQ(github.alive, QStringList{u"ghs_2"_s});
    EXPECT_EQ(kept(), "ghs_2\n");
    EXPECT_OK(valueOf(next.end({})));
    EXPECT_TRUE(github.alive.isEmpty());
    EXPECT_TRUE(store.keys().isEmpty());
}

TEST_F(InstallationSignIn, RemembersEveryTokenThatIsStillToBeEnded)
{
    EXPECT_OK(ask(signIn));
    pass(56min);
    github.endsThatFail = 9;
    EXPECT_OK(ask(signIn));
    EXPECT_EQ(kept(), "ghs_1\nghs_2\n");
    github.endsThatFail = 0;
    github.alive.removeAll(u"ghs_1"_s); // expired meanwhile
    qm::github::InstallationSignIn next(installation, clock, {.permissions = metadata}, {{store, key}});
    valueOf(next.takeOver({}));
    EXPECT_OK(valueOf(next.end({})));
    EXPECT_TRUE(github.alive.isEmpty());
    EXPECT_TRUE(store.keys().isEmpty());
    EXPECT_EQ(github.askedWith.size(), 2) << "no token is needed for that";
}

TEST_F(InstallationSignIn, ThatWasNeverUsedLeavesAloneWhatAnotherProcessKeeps)
{
    EXPECT_OK(ask(signIn)); // and goes on
    qm::github::InstallationSignIn refusedByTheLease(installation, clock, {.permissions = metadata}, {{store, key}});
    EXPECT_OK(valueOf(refusedByTheLease.end({})));
    EXPECT_EQ(kept(), "ghs_1\n");
    EXPECT_EQ(github.alive, QStringList{u"ghs_1"_s});
}

TEST_F(InstallationSignIn, NamesThePermissionTheAppLacksAndHowToGrantIt)
{
    qm::github::InstallationSignIn greedy(installation, clock, {.permissions = {{u"organization_secrets"_s, u"write"_s}}});
    const auto refused = ask(greedy);
    ASSERT_FAILS(refused, Forbidden);
    EXPECT_TRUE(refused.error().reason.contains(u"“organization_secrets: write”"_s)) << refused.error().reason.toStdString();
    EXPECT_TRUE(refused.error().hint.contains(u"Permissions & events"_s));
    EXPECT_TRUE(github.answers.isEmpty()) << "nothing was asked in its name";
}

TEST_F(InstallationSignIn, SaysWhichOfIdInstallationAndKeyToCheck)
{
    github.refusal = {401, {}, R"({"message":"A JSON web token could not be decoded"})"};
    const auto wrongKey = ask(signIn);
    ASSERT_FAILS(wrongKey, SignIn);
    EXPECT_TRUE(wrongKey.error().hint.contains(u"App 41"_s) && wrongKey.error().hint.contains(u"SHA256:"_s));
    github.refusal = {404, {}, R"({"message":"Not Found"})"};
    const auto wrongInstallation = ask(signIn);
    ASSERT_FAILS(wrongInstallation, NotFound);
    EXPECT_TRUE(wrongInstallation.error().hint.contains(u"no installation 7"_s));
    github.refusal = {403, {}, R"({"message":"This installation has been suspended"})"};
    const auto suspended = ask(signIn);
    ASSERT_FAILS(suspended, Forbidden);
    EXPECT_TRUE(suspended.error().hint.contains(u"suspension"_s));
}

TEST_F(InstallationSignIn, GetsOneTokenForManyWhoAskTogether)
{
    std::vector<qm::Task<qm::Result<qm::net::Headers>>> asking;
    for (int i = 0; i < 20; ++i)
        asking.push_back(signIn.headers({}));
    for (auto& one : asking)
        EXPECT_EQ(valueOf(std::move(one))->value("Authorization"), "Bearer ghs_1");
    EXPECT_EQ(github.askedWith.size(), 1);
}

TEST(Permissions, AreComparedByLevel)
{
    const Permissions granted{{u"members"_s, u"write"_s}, {u"metadata"_s, u"read"_s}};
    EXPECT_EQ(qm::github::lacking({{u"members"_s, u"read"_s}, {u"metadata"_s, u"read"_s}}, granted), Permissions());
    EXPECT_EQ(qm::github::lacking({{u"metadata"_s, u"write"_s}, {u"secrets"_s, u"read"_s}}, granted),
              (Permissions{{u"metadata"_s, u"write"_s}, {u"secrets"_s, u"read"_s}}));
    EXPECT_EQ(qm::github::inWords({{u"b"_s, u"read"_s}, {u"a"_s, u"write"_s}}), u"a: write, b: read"_s);
}
