// SPDX-License-Identifier: GPL-3.0-or-later
// As whom a profile signs in: file, keychain, environment, in this order; and what happens without a keychain.
#include "core/credentials/identity_search.h"

#include "core/credentials/keychain_or_memory.h"
#include "core/credentials/profile_secrets.h"
#include "tests/support/awaited.h"
#include "tests/support/broken_store.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::credentials;
using namespace qm::test;
using qm::Error;
using qm::Result;
using qm::Secret;

namespace {

Secret secret(const char* value)
{
    return Secret(QByteArrayView(value));
}

std::optional<GitHubIdentity> token(const char* value)
{
    return GitHubToken{.value = secret(value)};
}

class IdentitySearch : public testing::Test {
protected:
    Result<std::optional<GitHubIdentity>> find() { return awaited(findGitHubIdentity(profile, file, keychain, environment, {})); }
    void keep(SecretKind kind, const char* value) { EXPECT_OK(awaited(keychain.put(secretKey(profile, kind), secret(value), {}))); }

    Profile profile{.name = u"work"_s, .organization = u"meridian-retail"_s};
    Credentials file;
    qm::MemorySecretStore keychain;
    Environment environment;
};

TEST_F(IdentitySearch, TakesTheFileBeforeTheKeychainBeforeTheEnvironment)
{
    EXPECT_EQ(find().value(), std::nullopt);
    environment.githubToken = secret("of the environment");
    EXPECT_TRUE(find().value() == token("of the environment"));
    keep(SecretKind::GitHubToken, "of the keychain");
    EXPECT_TRUE(find().value() == token("of the keychain"));
    file.github = GitHubToken{.value = secret("of the file")};
    EXPECT_TRUE(find().value() == token("of the file"));
}

TEST_F(IdentitySearch, SignsInAsTheProfilesApp)
{
    profile.signInBy = Profile::SignInBy::App;
    profile.appId = 7;
    profile.installationId = 8;
    environment.githubToken = secret("a token is no App");
    EXPECT_EQ(find().value(), std::nullopt);
    environment.githubAppId = u"7"_s;
    environment.githubAppKey = secret("PEM of the environment");
    EXPECT_TRUE(find().value() ==
                std::optional<GitHubIdentity>(GitHubApp{.id = 7, .installation = 8, .privateKey = secret("PEM of the environment")}));
    keep(SecretKind::GitHubAppKey, "PEM of the keychain");
    EXPECT_TRUE(find().value() ==
                std::optional<GitHubIdentity>(GitHubApp{.id = 7, .installation = 8, .privateKey = secret("PEM of the keychain")}));
}

TEST_F(IdentitySearch, RefusesTheKeyOfAnotherApp)
{
    profile.signInBy = Profile::SignInBy::App;
    profile.appId = 7;
    environment.githubAppId = u"70"_s;
    environment.githubAppKey = secret("canary");
    const auto found = find();
    ASSERT_FAILS(found, Usage);
    EXPECT_FALSE(found.error().message().contains(u"canary"_s));
}

TEST_F(IdentitySearch, GoesOnToTheEnvironmentWhereThereIsNoKeychain)
{
    BrokenStore none(Error::Kind::Unreachable);
    KeychainOrMemory secrets(none);
    environment.githubToken = secret("of the environment");
    const auto found = awaited(findGitHubIdentity(profile, file, secrets, environment, {}));
    EXPECT_TRUE(found.value() == token("of the environment"));
    ASSERT_TRUE(secrets.problem());
    const Error said = noIdentity(profile, secrets.problem());
    EXPECT_EQ(said.kind, Error::Kind::SignIn);
    EXPECT_TRUE(said.message().contains(u"no such name on the bus"_s)) << said.message().toStdString();
    EXPECT_TRUE(said.hint.contains(u"--credentials FILE"_s));
}

TEST_F(IdentitySearch, DoesNotPassOverALockedKeychain)
{
    BrokenStore locked(Error::Kind::Forbidden);
    KeychainOrMemory secrets(locked);
    environment.githubToken = secret("of the environment");
    EXPECT_FAILS(awaited(findGitHubIdentity(profile, file, secrets, environment, {})), Forbidden);
    EXPECT_FALSE(secrets.problem());
}

TEST(WithoutAKeychain, SecretsStayInMemoryAndTheKeychainIsAskedOnce)
{
    BrokenStore none(Error::Kind::Unreachable);
    KeychainOrMemory secrets(none);
    EXPECT_FALSE(secrets.problem());
    ASSERT_OK(awaited(secrets.put(u"a"_s, secret("value"), {})));
    EXPECT_EQ(awaited(secrets.get(u"a"_s, {})).value(), secret("value"));
    ASSERT_OK(awaited(secrets.remove(u"a"_s, {})));
    EXPECT_EQ(awaited(secrets.get(u"a"_s, {})).value(), std::nullopt);
    EXPECT_EQ(none.asked(), 1);
    ASSERT_TRUE(secrets.problem());
    EXPECT_EQ(secrets.problem()->reason, u"no such name on the bus"_s);
}

TEST(WithAKeychain, SecretsAreNowhereElse)
{
    qm::MemorySecretStore keychain;
    KeychainOrMemory secrets(keychain);
    ASSERT_OK(awaited(secrets.put(u"a"_s, secret("value"), {})));
    EXPECT_EQ(keychain.keys(), QStringList(u"a"_s));
    ASSERT_OK(awaited(secrets.remove(u"a"_s, {})));
    EXPECT_EQ(keychain.keys(), QStringList());
}

} // namespace
