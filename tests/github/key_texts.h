// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace qm::test {

/// A key made for the test, in the forms in which people hand keys over. Making one takes a tenth of a second.
class KeyTexts {
public:
    static KeyTexts rsa(int bits = 2048);
    static KeyTexts ellipticCurve();

    QByteArray pkcs1() const; ///< as GitHub gives it; of an elliptic curve its own form
    QByteArray pkcs8() const;
    QByteArray encryptedPkcs1() const;
    QByteArray encryptedPkcs8() const;
    QByteArray publicKey() const;
    QByteArray certificate() const; ///< self-signed
    QByteArray der() const;

    /// Whether it made that RS256 signature.
    bool made(const QByteArray& signature, const QByteArray& bytes) const;

private:
    explicit KeyTexts(evp_pkey_st* key);

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace qm::test
