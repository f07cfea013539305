// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/app_key.h"
#include "tests/github/key_texts.h"
#include "tests/support/results.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using qm::Secret;
using qm::github::AppKey;
using qm::test::KeyTexts;

namespace {

const KeyTexts& rsa()
{
    static const KeyTexts key = KeyTexts::rsa();
    return key;
}

QByteArray without(QByteArray text, const QByteArray& what)
{
    return text.replace(what, "");
}

QByteArray with(QByteArray text, const QByteArray& before, const QByteArray& after)
{
    return text.replace(before, after);
}

struct KeyCase {
    std::string name;
    QByteArray text;
    QString reasonHolds{};
    QString hintHolds{};
};

class GoodKeys : public testing::TestWithParam<KeyCase> {};
class BadKeys : public testing::TestWithParam<KeyCase> {};

} // namespace

TEST_P(GoodKeys, Sign)
{
    const auto key = AppKey::read(Secret(GetParam().text));
    ASSERT_OK(key);
    const QByteArray signature = key->sign("to be signed");
    EXPECT_TRUE(rsa().made(signature, "to be signed"));
    EXPECT_FALSE(rsa().made(signature, "to be Signed"));
}

INSTANTIATE_TEST_SUITE_P(, GoodKeys,
                         testing::Values(KeyCase{"Pkcs1", rsa().pkcs1()}, KeyCase{"Pkcs8", rsa().pkcs8()},
                                         KeyCase{"WithWindowsLineBreaks", with(rsa().pkcs1(), "\n", "\r\n")},
                                         KeyCase{"WithoutItsLineBreaks", without(rsa().pkcs1(), "\n")},
                                         KeyCase{"WithSpacesForLineBreaks", with(rsa().pkcs8(), "\n", " ")},
                                         KeyCase{"WithItsLineBreaksSpelled", with(rsa().pkcs1(), "\n", "\\n")},
                                         KeyCase{"WithItsLineBreaksSpelledTheWindowsWay", with(rsa().pkcs1(), "\n", "\\r\\n")},
                                         KeyCase{"InQuotes", '"' + with(rsa().pkcs1(), "\n", "\\n") + '"'},
                                         KeyCase{"Indented", with(rsa().pkcs1(), "\n", "\n    ")},
                                         KeyCase{"WithoutItsLastLineBreak", rsa().pkcs1().trimmed()},
                                         KeyCase{"InBase64AsAWhole", rsa().pkcs1().toBase64()},
                                         KeyCase{"BehindItsCertificate", rsa().certificate() + rsa().pkcs8()},
                                         KeyCase{"BehindWords", "Here it is:\n" + rsa().pkcs1()}),
                         [](const auto& test) { return test.param.name; });

TEST_P(BadKeys, AreExplained)
{
    const auto key = AppKey::read(Secret(GetParam().text));
    ASSERT_FAILS(key, SignIn);
    const qm::Error& error = key.error();
    EXPECT_TRUE(error.reason.contains(GetParam().reasonHolds)) << error.reason.toStdString();
    EXPECT_TRUE(error.hint.contains(GetParam().hintHolds)) << error.hint.toStdString();
    EXPECT_TRUE(error.hint.endsWith(u'.'));
    const QByteArray word = GetParam().text.trimmed().mid(30, 20);
    EXPECT_TRUE(word.isEmpty() || !error.message().contains(QString::fromLatin1(word))) << "the key itself is in the message";
}

INSTANTIATE_TEST_SUITE_P(
    , BadKeys,
    testing::Values(KeyCase{"Empty", "", u"empty"_s, u"settings page"_s}, KeyCase{"White", " \n ", u"empty"_s, u"settings page"_s},
                    KeyCase{"Garbage", "hello there, this is no key at all", u"-----BEGIN RSA PRIVATE KEY-----"_s, u"settings page"_s},
                    KeyCase{"EllipticCurve", KeyTexts::ellipticCurve().pkcs1(), u"elliptic curve"_s, u"Generate a private key"_s},
                    KeyCase{"EllipticCurveInPkcs8", KeyTexts::ellipticCurve().pkcs8(), u"no RSA key"_s, u"Generate a private key"_s},
                    KeyCase{"EncryptedPkcs1", rsa().encryptedPkcs1(), u"encrypted with a password"_s, u"openssl rsa"_s},
                    KeyCase{"EncryptedPkcs8", rsa().encryptedPkcs8(), u"encrypted with a password"_s, u"openssl rsa"_s},
                    KeyCase{"EncryptedAndFlattened", without(rsa().encryptedPkcs1(), "\n"), u"encrypted with a password"_s,
                            u"openssl rsa"_s},
                    KeyCase{"Public", rsa().publicKey(), u"public key"_s, u"Generate a private key"_s},
                    KeyCase{"Certificate", rsa().certificate(), u"certificate"_s, u"Generate a private key"_s},
                    KeyCase{"Weak", KeyTexts::rsa(1024).pkcs1(), u"1024 bits"_s, u"Generate a private key"_s},
                    KeyCase{"OfSsh", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----\n", u"SSH"_s,
                            u"Generate a private key"_s},
                    KeyCase{"PublicOfSsh", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ me@here", u"SSH"_s, u"Generate a private key"_s},
                    KeyCase{"SomethingElse", "-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----\n", u"something else"_s,
                            u"Generate a private key"_s},
                    KeyCase{"CutOff", rsa().pkcs1().left(800), u"end is missing"_s, u"Copy the whole file"_s},
                    KeyCase{"CutOffInItsFirstLine", "-----BEGIN RSA PRIV", u"something else"_s, u"Generate"_s},
                    KeyCase{"WithAHole", rsa().pkcs1().remove(400, 64), u"damaged"_s, u"Copy the file anew"_s},
                    KeyCase{"WithAStrangeSign", rsa().pkcs1().replace(400, 1, "?"), u"signs that do not belong"_s, u"Copy the file anew"_s},
                    KeyCase{"Binary", rsa().der(), u"binary"_s, u"openssl rsa -inform DER"_s},
                    KeyCase{"FileName", "/home/ana/lp.2026-11-01.private-key.pem", u"name of a file"_s, u"what is in the file"_s},
                    KeyCase{"Token", "ghp_abcdefghijklmnopqrstuvwxyz0123456789", u"token"_s, u"private key"_s},
                    KeyCase{"ClientSecret", "0123456789abcdef0123456789abcdef01234567", u"client secret"_s, u"Generate a private key"_s}),
    [](const auto& test) { return test.param.name; });

TEST(AppKeys, ShowTheFingerprintThatGitHubShows)
{
    // "base64 SHA-256 of the DER public key": what stands between the lines of the public key's PEM.
    const QByteArray pem = rsa().publicKey();
    const QByteArray der = QByteArray::fromBase64(pem.mid(pem.indexOf('\n')).left(pem.lastIndexOf("-----END") - pem.indexOf('\n')));
    EXPECT_EQ(AppKey::read(Secret(rsa().pkcs1()))->fingerprint(),
              u"SHA256:"_s + QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toBase64()));
}
