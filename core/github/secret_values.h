// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/github/secrets.h"

namespace qm::github {

/// The key that values of an organization's secrets are sealed with.
struct PublicKey {
    QString id{};
    QByteArray key{}; ///< 32 bytes, for Curve25519

    bool operator==(const PublicKey&) const = default;
};

/// A value only GitHub can open, as it is sent: base64 of a libsodium sealed box, and the id of the key it was sealed with.
struct SealedSecret {
    QByteArray text{};
    QString keyId{};
};

/// Who may read a secret.
struct Scope {
    SecretVisibility visibility{SecretVisibility::Selected};
    QList<RepositoryId> repositories{}; ///< of `selected`; may be empty. With another visibility it is not sent.
};

/// The longest value GitHub takes.
inline constexpr qsizetype longestSecretValue{48 * 1024};

/// Needs the permission `organization_secrets: read`.
/// REST: Actions/secrets, "Get an organization public key".
/// https://docs.github.com/rest/actions/secrets#get-an-organization-public-key
net::Call<PublicKey> getOrgPublicKey(const QString& org);

/// Seals a value for GitHub: crypto_box_seal. What was needed of the value on the way is wiped; the Secret stays the caller's.
/// `usage` where it is longer than GitHub takes, `protocol` where the key is none.
Result<SealedSecret> seal(const Secret& value, const PublicKey& key);

/// Makes a secret or replaces its value *and* its scope: leaving out the list of a `selected` secret would clear it, so read
/// both right before and send both. Needs `organization_secrets: write`.
/// REST: Actions/secrets, "Create or update an organization secret".
/// https://docs.github.com/rest/actions/secrets#create-or-update-an-organization-secret
net::Call<net::Receipt> putOrgSecret(const QString& org, const QString& secret, const SealedSecret& value, const Scope& scope);

/// Changes who may read a secret without sending its value again. GitHub's description allows that (only `visibility` is
/// required), but the service is known to refuse it for a secret that does not exist yet (422, “"key_id" wasn't supplied”), and
/// no known tool relies on it for one that does: `invalid` means that there is no way but `putOrgSecret`, so the person who
/// has the value must give it. The same endpoint, and as whole a replacement of the list, as `putOrgSecret`.
/// REST: Actions/secrets, "Create or update an organization secret".
/// https://docs.github.com/rest/actions/secrets#create-or-update-an-organization-secret
net::Call<net::Receipt> changeOrgSecretVisibility(const QString& org, const QString& secret, const Scope& scope);

/// `not_found` where there is none of that name (any more). Needs `organization_secrets: write`.
/// REST: Actions/secrets, "Delete an organization secret".
/// https://docs.github.com/rest/actions/secrets#delete-an-organization-secret
net::Call<net::Receipt> deleteOrgSecret(const QString& org, const QString& secret);

} // namespace qm::github
