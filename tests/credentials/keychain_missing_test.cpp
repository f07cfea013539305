// SPDX-License-Identifier: GPL-3.0-or-later
// On a session bus where nobody keeps secrets.
#include "core/credentials/keychain.h"
#include "tests/support/awaited.h"
#include "tests/support/results.h"
#include "tests/support/session_bus.h"

using namespace Qt::StringLiterals;
using namespace qm::credentials;
using namespace qm::test;
using qm::Secret;

namespace {

TEST(NoKeychainOnTheBus, IsSaidAtEveryUse)
{
    const SessionBus bus(SessionBus::Keyring::None);
    ASSERT_EQ(bus.problem(), QString());
    bus.use();
    Keychain keychain(u"quartermaster-test"_s);
    const auto put = awaited(keychain.put(u"a/token"_s, Secret(QByteArrayView("value")), {}));
    ASSERT_FAILS(put, Unreachable);
    EXPECT_TRUE(put.error().message().startsWith(u"Could not keep a secret: there is no keychain that works here"_s))
        << put.error().message().toStdString();
    EXPECT_FALSE(put.error().hint.isEmpty());
    EXPECT_FAILS(awaited(keychain.get(u"a/token"_s, {})), Unreachable);
    EXPECT_FAILS(awaited(keychain.remove(u"a/token"_s, {})), Unreachable);
}

} // namespace
