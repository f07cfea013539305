// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

namespace qm::github {

/// An organization, as far as we use it.
struct Organization {
    qint64 id{0};
    QString login{};

    bool operator==(const Organization&) const = default;
};

/// Who is signed in.
struct User {
    qint64 id{0};
    QString login{};

    bool operator==(const User&) const = default;
};

/// REST: Orgs, "Get an organization".
net::Call<Organization> getOrganization(const QString& org);

/// REST: Users, "Get the authenticated user".
net::Call<User> getAuthenticatedUser();

} // namespace qm::github
