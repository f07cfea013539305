// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/app_key.h"

#include "core/github/app_key_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AppKey)
};

constexpr int fewestBits{2048};

using Key = std::shared_ptr<EVP_PKEY>;

/// OpenSSL asks on the terminal for a password unless it is told that there is none.
int noPassword(char*, int, int, void*)
{
    return 0;
}

Key parse(QByteArrayView pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> source(BIO_new_mem_buf(pem.data(), int(pem.size())), &BIO_free);
    return {PEM_read_bio_PrivateKey(source.get(), nullptr, &noPassword, nullptr), &EVP_PKEY_free};
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace

AppKey::AppKey(std::shared_ptr<evp_pkey_st> key)
    : m_key(std::move(key))
{
}

Result<AppKey> AppKey::read(const Secret& text)
{
    const Result<Secret> pem = mendedPem(text);
    if (!pem)
        return fail(pem.error());
    ERR_clear_error();
    Key key = parse(pem->expose());
    if (!key) {
        const char* why = ERR_reason_error_string(ERR_peek_last_error());
        ERR_clear_error();
        return fail(unusableKey(Words::tr("it is damaged (%1)").arg(QString::fromLatin1(why ? why : "unreadable")),
                                Words::tr("Copy the file anew, or generate a new key on the App's settings page.")));
    }
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return fail(unusableKey(Words::tr("it is no RSA key, and GitHub's Apps use RSA"), getAnotherKey()));
    if (EVP_PKEY_get_bits(key.get()) < fewestBits)
        return fail(unusableKey(Words::tr("it has only %1 bits, which is too weak to be one of GitHub's").arg(EVP_PKEY_get_bits(key.get())),
                                getAnotherKey()));
    return AppKey(std::move(key));
}

QByteArray AppKey::sign(QByteArrayView bytes) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), std::size_t(bytes.size())) != 1)
        return {};
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(signature.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
    if (EVP_DigestSign(context.get(), out, &size, bytesOf(bytes), std::size_t(bytes.size())) != 1)
        return {};
    signature.truncate(qsizetype(size));
    return signature;
}

QString AppKey::fingerprint() const
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(m_key.get(), &der);
    if (size <= 0)
        return {};
    const auto hash =
        QCryptographicHash::hash({reinterpret_cast<const char*>(der), size}, // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
                                 QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64());
}

} // namespace qm::github
