// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/one_shot_body.h"
#include "tests/support/results.h"

using qm::net::OneShotBody;

TEST(OneShotBody, GivesItsBytesOnceInPieces)
{
    OneShotBody body("abcdef");
    EXPECT_TRUE(body.isSequential());
    EXPECT_EQ(body.bytesAvailable(), 6);
    EXPECT_EQ(body.read(4), "abcd");
    EXPECT_FALSE(body.atEnd());
    EXPECT_EQ(body.read(4), "ef");
    EXPECT_TRUE(body.atEnd());
    EXPECT_EQ(body.read(1), QByteArray());
}

TEST(OneShotBody, CannotBeRewound)
{
    OneShotBody body("abc");
    body.readAll();
    EXPECT_FALSE(body.seek(0));
    EXPECT_FALSE(body.reset());
    EXPECT_EQ(body.readAll(), QByteArray());
}

TEST(OneShotBody, MayBeEmpty)
{
    OneShotBody body({});
    EXPECT_TRUE(body.atEnd());
    EXPECT_EQ(body.bytesAvailable(), 0);
}
