// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/secret_values.h"
#include "tests/support/results.h"

#include <QJsonArray>

#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace qm::github;
using qm::Secret;

namespace {

struct KeyPair {
    QByteArray open{crypto_box_PUBLICKEYBYTES, Qt::Uninitialized};
    QByteArray secret{crypto_box_SECRETKEYBYTES, Qt::Uninitialized};

    KeyPair() { crypto_box_keypair(bytes(open), bytes(secret)); }

    static unsigned char* bytes(QByteArray& array) { return reinterpret_cast<unsigned char*>(array.data()); }

    QByteArray opened(const SealedSecret& sealed)
    {
        QByteArray box = QByteArray::fromBase64(sealed.text);
        QByteArray plain(box.size() - crypto_box_SEALBYTES, Qt::Uninitialized);
        return crypto_box_seal_open(bytes(plain), bytes(box), std::size_t(box.size()), bytes(open), bytes(secret)) == 0 ? plain
                                                                                                                        : "closed"_ba;
    }
};

qm::Result<PublicKey> readKey(const QByteArray& body)
{
    return getOrgPublicKey(u"o"_s).read({200, {}, body});
}

} // namespace

TEST(Sealing, IsOpenedByTheKeysOwnerOnly)
{
    KeyPair pair;
    KeyPair other;
    const auto sealed = seal(Secret("s3cret\0and more"_ba), {.id = u"k1"_s, .key = pair.open});
    ASSERT_OK(sealed);
    EXPECT_EQ(sealed->keyId, u"k1"_s);
    EXPECT_EQ(pair.opened(*sealed), "s3cret\0and more"_ba);
    EXPECT_EQ(other.opened(*sealed), "closed");
    EXPECT_FALSE(sealed->text.contains("s3cret"));
    EXPECT_NE(seal(Secret("x"), {.id = u"k"_s, .key = pair.open})->text, seal(Secret("x"), {.id = u"k"_s, .key = pair.open})->text);
}

TEST(Sealing, RefusesWhatGitHubWouldRefuse)
{
    KeyPair pair;
    const PublicKey key{.id = u"k"_s, .key = pair.open};
    EXPECT_OK(seal(Secret(QByteArray(longestSecretValue, 'x')), key));
    const auto tooLong = seal(Secret(QByteArray(longestSecretValue + 1, 'x')), key);
    ASSERT_FAILS(tooLong, Usage);
    EXPECT_TRUE(tooLong.error().message().contains(u"49152"_s)) << tooLong.error().message().toStdString();
    EXPECT_FAILS(seal(Secret("x"), {.id = u"k"_s, .key = "short"}), Protocol);
    EXPECT_FAILS(seal(Secret("x"), {.id = u"k"_s, .key = QByteArray(32, '\0')}), Protocol);
}

TEST(PublicKeys, AreReadStrictly)
{
    const auto key = readKey(R"({"key_id":"012345678912345678","key":"2Sg8iYjAxxmI2LvUXpJjkYrMxURPc8r+dB7TJyvvcCU="})");
    ASSERT_OK(key);
    EXPECT_EQ(key->id, u"012345678912345678"_s);
    EXPECT_EQ(key->key.size(), 32);
    EXPECT_FAILS(readKey(R"({"key_id":"1","key":"2Sg8"})"), Protocol);
    EXPECT_FAILS(readKey(R"({"key_id":"1","key":"not base64!"})"), Protocol);
    EXPECT_FAILS(readKey(R"({"key":"2Sg8iYjAxxmI2LvUXpJjkYrMxURPc8r+dB7TJyvvcCU="})"), Protocol);
}

TEST(PutSecret, SendsValueVisibilityAndListTogether)
{
    const auto request =
        putOrgSecret(u"o"_s, u"S"_s, {.text = "AAAA", .keyId = u"k"_s}, {.repositories = {{9007199254740993}, {2}}}).request;
    EXPECT_EQ(request.path(), "/orgs/o/actions/secrets/S");
    EXPECT_EQ(*request.body, (QJsonObject{{u"encrypted_value"_s, u"AAAA"_s},
                                          {u"key_id"_s, u"k"_s},
                                          {u"visibility"_s, u"selected"_s},
                                          {u"selected_repository_ids"_s, QJsonArray{qint64(9007199254740993), 2}}}));
    EXPECT_FALSE(request.isSafeToRepeat()) << "somebody else may write in between";
}

TEST(PutSecret, SendsNoListWithAnotherVisibility)
{
    const Scope scope{.visibility = SecretVisibility::All, .repositories = {{1}}};
    EXPECT_FALSE(putOrgSecret(u"o"_s, u"S"_s, {}, scope).request.body->contains("selected_repository_ids"_L1));
    EXPECT_EQ(*changeOrgSecretVisibility(u"o"_s, u"S"_s, scope).request.body, (QJsonObject{{u"visibility"_s, u"all"_s}}));
}

TEST(PutSecret, OfAnEmptyListSaysThatItIsEmpty)
{
    EXPECT_TRUE(changeOrgSecretVisibility(u"o"_s, u"S"_s, {}).request.body->value("selected_repository_ids"_L1).isArray());
}

TEST(PutSecret, TakesBothAnswersThatAreDocumented)
{
    const auto read = putOrgSecret(u"o"_s, u"S"_s, {}, {}).read;
    EXPECT_OK(read({201, {}, "{}"}));
    EXPECT_OK(read({204, {}, {}}));
    EXPECT_FAILS(read({200, {}, "{}"}), Protocol);
}
