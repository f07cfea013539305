// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <memory>

struct evp_pkey_st;

namespace qm::github {

/// The private key of a GitHub App.
/// https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps
class AppKey {
public:
    /// Reads a key as a person hands it over: PEM as GitHub gives it (PKCS#1) or as other tools keep it (PKCS#8), also where its
    /// line breaks were lost, spelled “\n”, or the whole was put into base64. Anything else is `sign_in`, and says what it is
    /// instead and what to do.
    static Result<AppKey> read(const Secret& text);

    /// The RS256 signature of these bytes.
    QByteArray sign(QByteArrayView bytes) const;

    /// As the App's settings page shows it: "SHA256:" and the base64 of the public key's hash.
    QString fingerprint() const;

private:
    explicit AppKey(std::shared_ptr<evp_pkey_st> key);

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace qm::github
