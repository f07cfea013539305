// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/repositories.h"

#include "core/github/answers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

constexpr std::array<std::pair<RepositoryVisibility, QLatin1StringView>, 3> visibilities{{
    {RepositoryVisibility::Public, "public"_L1},
    {RepositoryVisibility::Private, "private"_L1},
    {RepositoryVisibility::Internal, "internal"_L1},
}};

/// Older Enterprise Servers and some lists send only `private`.
RepositoryVisibility readVisibility(const JsonReader& json)
{
    if (json.has("visibility"_L1))
        return json.oneOf<RepositoryVisibility>("visibility"_L1, visibilities);
    return json.boolean("private"_L1) ? RepositoryVisibility::Private : RepositoryVisibility::Public;
}

} // namespace

QString visibilityName(RepositoryVisibility visibility)
{
    for (const auto& [known, name] : visibilities)
        if (known == visibility)
            return name;
    return {};
}

Result<Repository> readRepository(JsonReader json)
{
    Repository repository{.id = {json.integer("id"_L1)},
                          .name = json.text("name"_L1),
                          .visibility = readVisibility(json),
                          .archived = json.optionalBoolean("archived"_L1).value_or(false),
                          .topics = json.has("topics"_L1) ? json.texts("topics"_L1) : QStringList(),
                          .description = json.optionalText("description"_L1).value_or(QString())};
    return json.finish(std::move(repository));
}

net::PagedCall<Repository> listOrgRepositories(const QString& org)
{
    net::Request request = net::get(u"/orgs/{org}/repos"_s, {org});
    request.query = largestPage();
    request.attempted = Words::tr("list the repositories of %1").arg(org);
    return {.first = request,
            .read = readPage<&readRepository>,
            .key = [](const Repository& repository) { return repository.id.value; },
            .filtered = true};
}

net::Call<Repository> getRepository(const QString& owner, const QString& name)
{
    net::Request request = net::get(u"/repos/{owner}/{repo}"_s, {owner, name});
    request.attempted = Words::tr("read the repository %1").arg(name);
    return {.request = request, .read = readRecord<&readRepository>};
}

} // namespace qm::github
