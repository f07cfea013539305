// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "core/github/app_sign_in.h"
#include "tests/github/key_texts.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::Milliseconds;
using qm::net::Headers;
using qm::net::Response;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);

class AppSignIn : public testing::Test {
protected:
    Headers headers() { return QCoro::waitFor(signIn.headers({})).value(); }

    static QJsonObject part(const Headers& headers, int number)
    {
        const QByteArray encoded = headers.value("Authorization").mid(7).split('.').value(number);
        return QJsonDocument::fromJson(QByteArray::fromBase64(encoded, QByteArray::Base64UrlEncoding)).object();
    }
    static qint64 issuedAt(const Headers& headers) { return part(headers, 1)["iat"_L1].toInteger(); }

    /// Lets so much time pass.
    void pass(Milliseconds time)
    {
        const auto sleep = clock.sleep(time, {});
        clock.runUntilDone(sleep);
    }

    static Response refusalAt(const QByteArray& date)
    {
        return {401, {{"Date", date}}, R"({"message":"'Expiration time' claim ('exp') is too far in the future"})"};
    }

    qm::test::KeyTexts key{qm::test::KeyTexts::rsa()};
    qm::VirtualClock clock{start};
    qm::github::AppSignIn signIn{41, qm::github::AppKey::read(qm::Secret(key.pkcs1())).value(), clock};
};

} // namespace

TEST_F(AppSignIn, SignsWhoItIsForTenMinutes)
{
    const Headers given = headers();
    EXPECT_EQ(part(given, 0), (QJsonObject{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}}));
    const qint64 now = start.toSecsSinceEpoch();
    EXPECT_EQ(part(given, 1), (QJsonObject{{u"iat"_s, now - 60}, {u"exp"_s, now + 540}, {u"iss"_s, u"41"_s}}));
    const QByteArrayList parts = given.value("Authorization").mid(7).split('.');
    ASSERT_EQ(parts.size(), 3);
    EXPECT_TRUE(key.made(QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding), parts[0] + '.' + parts[1]));
    EXPECT_FALSE(given.value("Authorization").contains('=')) << "padding is not allowed there";
}

TEST_F(AppSignIn, KeepsATokenWhileItIsGoodAndMakesAnotherBeforeItExpires)
{
    const Headers first = headers();
    pass(7min);
    EXPECT_EQ(headers(), first);
    pass(1min);
    EXPECT_EQ(issuedAt(headers()), issuedAt(first) + 480);
}

TEST_F(AppSignIn, TakesTheTimeFromGitHubWhereItsOwnIsOff)
{
    const Headers early = headers();
    EXPECT_TRUE(signIn.refused(early, refusalAt("Tue, 24 Nov 2026 08:48:00 GMT"))); // ours is twelve minutes ahead
    EXPECT_EQ(issuedAt(headers()), issuedAt(early) - 720);
    pass(9min);
    EXPECT_EQ(issuedAt(headers()), issuedAt(early) - 180) << "and remembers it";
}

TEST_F(AppSignIn, DoesNotTryAgainWhereTheTimeIsNotTheReason)
{
    const Headers given = headers();
    EXPECT_FALSE(signIn.refused(given, refusalAt("Tue, 24 Nov 2026 09:00:20 GMT")));
    EXPECT_FALSE(signIn.refused(given, refusalAt("yesterday")));
    EXPECT_FALSE(signIn.refused(given, {401, {}, {}}));
    EXPECT_FALSE(signIn.refused(given, {403, {{"Date", "Tue, 24 Nov 2026 08:00:00 GMT"}}, {}}));
}

TEST_F(AppSignIn, TriesAgainWithATokenThatWasMadeMeanwhile)
{
    const Headers old = headers();
    EXPECT_TRUE(signIn.refused(old, refusalAt("Tue, 24 Nov 2026 09:10:00 GMT")));
    const Headers now = headers();
    EXPECT_TRUE(signIn.refused(old, refusalAt("Tue, 24 Nov 2026 09:10:00 GMT"))) << "the second of two refused together";
    EXPECT_EQ(headers(), now);
}
