// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/organization.h"

#include "core/github/answers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

Result<Organization> readOrganization(JsonReader json)
{
    Organization organization{.id = json.integer("id"_L1), .login = json.text("login"_L1)};
    return json.finish(std::move(organization));
}

Result<User> readUser(JsonReader json)
{
    User user{.id = json.integer("id"_L1), .login = json.text("login"_L1)};
    return json.finish(std::move(user));
}

} // namespace

net::Call<Organization> getOrganization(const QString& org)
{
    net::Request request = net::get(u"/orgs/{org}"_s, {org});
    request.attempted = Words::tr("read the organization %1").arg(org);
    return {.request = request, .read = readRecord<&readOrganization>};
}

net::Call<User> getAuthenticatedUser()
{
    net::Request request = net::get(u"/user"_s);
    request.attempted = Words::tr("learn who is signed in");
    return {.request = request, .read = readRecord<&readUser>};
}

} // namespace qm::github
