// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/github/key_texts.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace qm::test {
namespace {

template <class Write>
QByteArray written(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    if (write(memory.get()) != 1)
        qFatal("OpenSSL cannot write a key");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, qsizetype(size)};
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

KeyTexts::KeyTexts(evp_pkey_st* key)
    : m_key(key, &EVP_PKEY_free)
{
    if (!key)
        qFatal("OpenSSL cannot make a key");
}

KeyTexts KeyTexts::rsa(int bits)
{
    return KeyTexts(EVP_RSA_gen(unsigned(bits)));
}

KeyTexts KeyTexts::ellipticCurve()
{
    return KeyTexts(EVP_EC_gen("P-256"));
}

QByteArray KeyTexts::pkcs1() const
{
    return written([&](BIO* out) { return PEM_write_bio_PrivateKey_traditional(out, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

QByteArray KeyTexts::pkcs8() const
{
    return written([&](BIO* out) { return PEM_write_bio_PKCS8PrivateKey(out, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

QByteArray KeyTexts::encryptedPkcs1() const
{
    return written([&](BIO* out) {
        return PEM_write_bio_PrivateKey_traditional(out, m_key.get(), EVP_aes_256_cbc(), bytesOf("word"), 4, nullptr, nullptr);
    });
}

QByteArray KeyTexts::encryptedPkcs8() const
{
    return written(
        [&](BIO* out) { return PEM_write_bio_PKCS8PrivateKey(out, m_key.get(), EVP_aes_256_cbc(), "word", 4, nullptr, nullptr); });
}

QByteArray KeyTexts::publicKey() const
{
    return written([&](BIO* out) { return PEM_write_bio_PUBKEY(out, m_key.get()); });
}

QByteArray KeyTexts::certificate() const
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), m_key.get());
    X509_sign(certificate.get(), m_key.get(), EVP_sha256());
    return written([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); });
}

QByteArray KeyTexts::der() const
{
    return written([&](BIO* out) { return i2d_PrivateKey_bio(out, m_key.get()); });
}

bool KeyTexts::made(const QByteArray& signature, const QByteArray& bytes) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()), bytesOf(bytes), std::size_t(bytes.size())) ==
               1;
}

} // namespace qm::test
