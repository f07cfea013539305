// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/secrets.h"

#include "core/github/answers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

constexpr std::array<std::pair<SecretVisibility, QLatin1StringView>, 3> visibilities{{
    {SecretVisibility::All, "all"_L1},
    {SecretVisibility::Private, "private"_L1},
    {SecretVisibility::Selected, "selected"_L1},
}};

Result<OrgSecret> readOrgSecret(JsonReader json)
{
    OrgSecret secret{.name = json.text("name"_L1),
                     .visibility = json.oneOf<SecretVisibility>("visibility"_L1, visibilities),
                     .updatedAt = json.time("updated_at"_L1)};
    return json.finish(std::move(secret));
}

Result<QString> readSecretName(JsonReader json)
{
    return json.finish(json.text("name"_L1));
}

qint64 keyOf(const QString& name)
{
    return qint64(qHash(name));
}

const QString repositoryOfSecret = u"/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"_s;

} // namespace

QString visibilityName(SecretVisibility visibility)
{
    for (const auto& [known, name] : visibilities)
        if (known == visibility)
            return name;
    return {};
}

std::optional<SecretVisibility> secretVisibilityOf(QStringView name)
{
    for (const auto& [visibility, known] : visibilities)
        if (known == name)
            return visibility;
    return std::nullopt;
}

Result<SelectedRepository> readSelectedRepository(JsonReader json)
{
    SelectedRepository repository{.id = {json.integer("id"_L1)}, .name = json.text("name"_L1)};
    return json.finish(std::move(repository));
}

net::PagedCall<OrgSecret> listOrgSecrets(const QString& org)
{
    net::Request request = net::get(u"/orgs/{org}/actions/secrets"_s, {org});
    request.query = largestPage();
    request.attempted = Words::tr("list the secrets of %1").arg(org);
    return {.first = request, .read = readCountedPage<"secrets", &readOrgSecret>, .key = [](const OrgSecret& secret) {
                return keyOf(secret.name);
            }};
}

net::Call<OrgSecret> getOrgSecret(const QString& org, const QString& secret)
{
    net::Request request = net::get(u"/orgs/{org}/actions/secrets/{secret_name}"_s, {org, secret});
    request.attempted = Words::tr("read the secret %1").arg(secret);
    return {.request = request, .read = readRecord<&readOrgSecret>};
}

net::PagedCall<SelectedRepository> listOrgSecretRepositories(const QString& org, const QString& secret)
{
    net::Request request = net::get(u"/orgs/{org}/actions/secrets/{secret_name}/repositories"_s, {org, secret});
    request.query = largestPage();
    request.attempted = Words::tr("list the repositories that may read %1").arg(secret);
    return {.first = request,
            .read = readCountedPage<"repositories", &readSelectedRepository>,
            .key = [](const SelectedRepository& repository) { return repository.id.value; },
            .filtered = true};
}

net::PagedCall<QString> listOrgSecretsOfRepository(const QString& owner, const QString& repository)
{
    net::Request request = net::get(u"/repos/{owner}/{repo}/actions/organization-secrets"_s, {owner, repository});
    request.query = largestPage();
    request.attempted = Words::tr("list the organization secrets that %1 may read").arg(repository);
    return {.first = request, .read = readCountedPage<"secrets", &readSecretName>, .key = [](const QString& name) { return keyOf(name); }};
}

net::Call<net::Receipt> setOrgSecretRepositories(const QString& org, const QString& secret, const QList<RepositoryId>& repositories)
{
    net::Request request = net::put(u"/orgs/{org}/actions/secrets/{secret_name}/repositories"_s, {org, secret});
    QJsonArray ids;
    for (const RepositoryId id : repositories)
        ids << id.value;
    request.body = QJsonObject{{u"selected_repository_ids"_s, ids}};
    request.replaces = true;
    request.attempted = Words::tr("replace the list of repositories that may read %1").arg(secret);
    return {.request = request, .read = readReceipt};
}

net::Call<net::Receipt> addRepositoryToOrgSecret(const QString& org, const QString& secret, RepositoryId repository)
{
    net::Request request = net::put(repositoryOfSecret, {org, secret, repository.toString()});
    request.attempted = Words::tr("let repository %1 read %2").arg(repository.toString(), secret);
    return {.request = request, .read = readReceipt};
}

net::Call<net::Receipt> removeRepositoryFromOrgSecret(const QString& org, const QString& secret, RepositoryId repository)
{
    net::Request request = net::remove(repositoryOfSecret, {org, secret, repository.toString()});
    request.attempted = Words::tr("stop repository %1 reading %2").arg(repository.toString(), secret);
    return {.request = request, .read = readReceipt};
}

} // namespace qm::github
