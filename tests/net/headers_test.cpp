// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/headers.h"
#include "tests/support/results.h"

using qm::net::Headers;

TEST(Headers, AreFoundWhateverTheirCase)
{
    const Headers headers{{"Retry-After", "7"}, {"X-Empty", ""}};
    EXPECT_EQ(headers.value("retry-after"), "7");
    EXPECT_TRUE(headers.contains("x-empty"));
    EXPECT_FALSE(headers.contains("Retry"));
    EXPECT_EQ(headers.value("Retry"), QByteArray());
}

TEST(Headers, KeepOrderAndRepeats)
{
    Headers headers{{"Link", "a"}};
    headers.add(Headers{{"Accept", "x"}, {"link", "b"}});
    EXPECT_EQ(headers, (Headers{{"Link", "a"}, {"Accept", "x"}, {"link", "b"}}));
    EXPECT_EQ(headers.value("link"), "a");
}

TEST(Headers, SetReplacesAllOfThatName)
{
    Headers headers{{"Link", "a"}, {"Accept", "x"}, {"link", "b"}};
    headers.set("LINK", "c");
    EXPECT_EQ(headers, (Headers{{"Accept", "x"}, {"LINK", "c"}}));
}
