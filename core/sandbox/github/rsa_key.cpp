// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/rsa_key.h"

#include "core/sandbox/random.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <memory>

namespace qm::sandbox::github {
namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* thing) const
    {
        release(thing);
    }
};
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Scratch = std::unique_ptr<BN_CTX, Release<BN_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;

/// Two seeds whose number of 1,024 bits is a prime as it is: found once, so that no start has to search.
constexpr quint64 seedOfP = 65;
constexpr quint64 seedOfQ = 150;

Number primeOf(quint64 seed)
{
    Random random(seed);
    unsigned char bytes[128];
    for (std::size_t i = 0; i < sizeof bytes; i += 8) {
        const quint64 word = random.next();
        for (std::size_t j = 0; j < 8; ++j)
            bytes[i + j] = static_cast<unsigned char>(word >> (56 - 8 * j));
    }
    bytes[0] |= 0xc0;
    bytes[sizeof bytes - 1] |= 1;
    return Number(BN_bin2bn(bytes, sizeof bytes, nullptr));
}

/// The key of those two primes; null where OpenSSL cannot make it.
Key makeKey()
{
    const Scratch scratch(BN_CTX_new());
    const Number p = primeOf(seedOfQ); // the larger one first, as is usual
    const Number q = primeOf(seedOfP);
    const Number n(BN_new()), e(BN_new()), d(BN_new()), p1(BN_dup(p.get())), q1(BN_dup(q.get())), phi(BN_new()), dp(BN_new()), dq(BN_new());
    BN_mul(n.get(), p.get(), q.get(), scratch.get());
    BN_set_word(e.get(), 65'537);
    BN_sub_word(p1.get(), 1);
    BN_sub_word(q1.get(), 1);
    BN_mul(phi.get(), p1.get(), q1.get(), scratch.get());
    BN_mod_inverse(d.get(), e.get(), phi.get(), scratch.get());
    BN_mod(dp.get(), d.get(), p1.get(), scratch.get());
    BN_mod(dq.get(), d.get(), q1.get(), scratch.get());
    const Number inverse(BN_mod_inverse(nullptr, q.get(), p.get(), scratch.get()));
    const Builder builder(OSSL_PARAM_BLD_new());
    for (const auto& [name, number] : std::initializer_list<std::pair<const char*, const Number&>>{
             {OSSL_PKEY_PARAM_RSA_N, n},
             {OSSL_PKEY_PARAM_RSA_E, e},
             {OSSL_PKEY_PARAM_RSA_D, d},
             {OSSL_PKEY_PARAM_RSA_FACTOR1, p},
             {OSSL_PKEY_PARAM_RSA_FACTOR2, q},
             {OSSL_PKEY_PARAM_RSA_EXPONENT1, dp},
             {OSSL_PKEY_PARAM_RSA_EXPONENT2, dq},
             {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, inverse},
         })
        OSSL_PARAM_BLD_push_BN(builder.get(), name, number.get());
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) <= 0 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get()) <= 0)
        return {};
    return Key(key);
}

EVP_PKEY* sampleKey()
{
    static const Key key = makeKey();
    return key.get();
}

} // namespace

const QByteArray& samplePrivateKey()
{
    static const QByteArray pem = [] {
        const Bio memory(BIO_new(BIO_s_mem()));
        PEM_write_bio_PrivateKey_traditional(memory.get(), sampleKey(), nullptr, nullptr, 0, nullptr, nullptr);
        char* text = nullptr;
        const long size = BIO_get_mem_data(memory.get(), &text);
        return QByteArray(text, size);
    }();
    return pem;
}

bool isSignedWithSampleKey(const QByteArray& text, const QByteArray& signature)
{
    const Digest digest(EVP_MD_CTX_new());
    const auto bytes = [](const QByteArray& array) { return reinterpret_cast<const unsigned char*>(array.constData()); };
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, sampleKey()) == 1 &&
           EVP_DigestVerify(digest.get(), bytes(signature), std::size_t(signature.size()), bytes(text), std::size_t(text.size())) == 1;
}

} // namespace qm::sandbox::github
