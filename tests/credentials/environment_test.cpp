// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/environment.h"

#include "tests/support/results.h"

#include <QFile>

#include <cstdlib>

using namespace qm::credentials;
using qm::Secret;

namespace {

/// What everybody on this machine with our rights can read of a process.
QByteArray seenFromOutside()
{
    QFile file(QStringLiteral("/proc/self/environ"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The environment it was started with is what /proc shows: so this program starts itself again with secrets in it.
TEST(TheEnvironment, KeepsNothingAfterItWasTaken)
{
    if (!std::getenv("QUARTERMASTER_GITHUB_APP_ID")) {
        EXPECT_EXIT(
            {
                ::setenv("QUARTERMASTER_GITHUB_TOKEN", "canary-token", 1);
                ::setenv("QUARTERMASTER_GITHUB_APP_ID", "7", 1);
                ::setenv("QUARTERMASTER_GITHUB_APP_KEY", "canary-key", 1);
                ::execl("/proc/self/exe", "environment_test", "--gtest_filter=TheEnvironment.*", nullptr);
            },
            testing::ExitedWithCode(0), "");
        return;
    }
    ASSERT_TRUE(seenFromOutside().contains("canary-token") && seenFromOutside().contains("canary-key")) << "the search finds what is there";
    const Environment environment = takeEnvironment();
    EXPECT_EQ(environment.githubToken, Secret(QByteArrayView("canary-token")));
    EXPECT_EQ(environment.githubAppId, QStringLiteral("7"));
    EXPECT_EQ(environment.githubAppKey, Secret(QByteArrayView("canary-key")));
    EXPECT_FALSE(seenFromOutside().contains("canary"));
    EXPECT_EQ(std::getenv("QUARTERMASTER_GITHUB_TOKEN"), nullptr);
    EXPECT_TRUE(takeEnvironment().githubToken.isEmpty());
}

} // namespace
