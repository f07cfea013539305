// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/secret_reading.h"

namespace qm::estate {

Task<Result<std::optional<SecretScope>>> readSecret(net::Service& github, QString organization, QString name, std::stop_token stop)
{
    const auto secret = co_await github.run(github::getOrgSecret(organization, name), stop);
    if (!secret && secret.error().kind == Error::Kind::NotFound)
        co_return std::optional<SecretScope>();
    if (!secret)
        co_return fail(secret.error());
    const Result<SecretScope> scope = co_await readScope(github, organization, *secret, stop);
    if (!scope && scope.error().kind == Error::Kind::NotFound)
        co_return std::optional<SecretScope>(); // deleted between the two requests
    if (!scope)
        co_return fail(scope.error());
    co_return std::optional<SecretScope>(*scope);
}

Task<Result<SecretScope>> readScope(net::Service& github, QString organization, github::OrgSecret secret, std::stop_token stop)
{
    SecretScope scope{.secret = std::move(secret)};
    if (scope.secret.visibility != github::SecretVisibility::Selected)
        co_return scope;
    const auto repositories = co_await github.runAll(github::listOrgSecretRepositories(organization, scope.secret.name), stop);
    if (!repositories)
        co_return fail(repositories.error());
    scope.truncation = repositories->truncation;
    for (const github::SelectedRepository& repository : repositories->items)
        scope.selected.insert(repository.id, repository.name);
    co_return scope;
}

} // namespace qm::estate
