// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real gnome-keyring-daemon on a session bus of the test's own.
#include "core/credentials/keychain.h"
#include "tests/support/awaited.h"
#include "tests/support/results.h"
#include "tests/support/session_bus.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace qm::credentials;
using namespace qm::test;
using qm::Secret;

namespace {

/// One for the whole program: GLib keeps to the first bus it sees.
const SessionBus& bus()
{
    static const SessionBus* const bus = [] {
        static SessionBus started(SessionBus::Keyring::Unlocked);
        started.use();
        return &started;
    }();
    return *bus;
}

class KeychainOnTheBus : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(bus().problem(), QString()); }

    std::optional<Secret> get(const QString& key, Keychain& from)
    {
        const auto read = awaited(from.get(key, {}));
        EXPECT_OK(read);
        return read.value_or(std::nullopt);
    }
    std::optional<Secret> get(const QString& key) { return get(key, keychain); }

    Keychain keychain{u"quartermaster-test"_s};
};

Secret secret(const QByteArray& value)
{
    return Secret(QByteArrayView(value));
}

TEST_F(KeychainOnTheBus, GivesBackWhatWasPut)
{
    EXPECT_EQ(get(u"a/token"_s), std::nullopt);
    EXPECT_OK(awaited(keychain.put(u"a/token"_s, secret("first"), {})));
    EXPECT_EQ(get(u"a/token"_s), secret("first"));
    EXPECT_OK(awaited(keychain.put(u"a/token"_s, secret("second"), {})));
    EXPECT_EQ(get(u"a/token"_s), secret("second"));
}

TEST_F(KeychainOnTheBus, KeepsOneEntryForEachKey)
{
    EXPECT_OK(awaited(keychain.put(u"b/token"_s, secret("of b"), {})));
    EXPECT_OK(awaited(keychain.put(u"b/key"_s, secret("another of b"), {})));
    EXPECT_OK(awaited(keychain.put(u"c/token"_s, secret("of c"), {})));
    EXPECT_OK(awaited(keychain.remove(u"b/token"_s, {})));
    EXPECT_EQ(get(u"b/token"_s), std::nullopt);
    EXPECT_EQ(get(u"b/key"_s), secret("another of b"));
    EXPECT_EQ(get(u"c/token"_s), secret("of c"));
    EXPECT_OK(awaited(keychain.remove(u"b/token"_s, {}))) << "forgetting what is not there is harmless";
}

TEST_F(KeychainOnTheBus, KeepsServicesApart)
{
    Keychain other(u"quartermaster-other-test"_s);
    EXPECT_OK(awaited(keychain.put(u"d/token"_s, secret("ours"), {})));
    EXPECT_EQ(get(u"d/token"_s, other), std::nullopt);
}

TEST_F(KeychainOnTheBus, TakesAnyBytesUpToAMebibyte)
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    for (const QByteArray& value : {all, QByteArray(" \n"), QByteArray(4096, 'k'), QByteArray(49'152, '\xff'), QByteArray(1 << 20, 'm')}) {
        QElapsedTimer took;
        took.start();
        ASSERT_OK(awaited(keychain.put(u"e/size"_s, secret(value), {})));
        const qint64 put = took.restart();
        EXPECT_EQ(get(u"e/size"_s), secret(value)) << value.size() << " bytes";
        RecordProperty("put and get " + std::to_string(value.size()) + " bytes, ms",
                       std::to_string(put) + " " + std::to_string(took.elapsed()));
    }
}

TEST_F(KeychainOnTheBus, KeepsNothingInPlainSight)
{
    EXPECT_OK(awaited(keychain.put(u"f/token"_s, secret("canary-in-the-keyring"), {})));
    int files = 0;
    for (QDirIterator each(bus().keyringFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        const QByteArray bytes = file.readAll();
        EXPECT_FALSE(bytes.contains("canary-in-the-keyring")) << file.fileName().toStdString();
        EXPECT_FALSE(bytes.contains(QByteArray("canary-in-the-keyring").toBase64())) << file.fileName().toStdString();
    }
    EXPECT_GE(files, 2) << "the keyring keeps a file";
}

TEST_F(KeychainOnTheBus, EndsWhenAskedToStop)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(awaited(keychain.get(u"a/token"_s, stop.get_token())), Cancelled);
    EXPECT_FAILS(awaited(keychain.put(u"g/token"_s, secret("late"), stop.get_token())), Cancelled);
    spinFor(std::chrono::milliseconds(50)); // what was begun ends unheard
}

} // namespace
