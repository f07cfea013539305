// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/body.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/repository_json.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto onCreation = std::to_array<Field>({
    {"name", Field::Text, true},
    {"description"},
    {"homepage"},
    {"private", Field::Boolean},
    {"visibility", Field::Text, false, {"public", "private"}},
    {"has_issues", Field::Boolean},
    {"has_projects", Field::Boolean},
    {"has_wiki", Field::Boolean},
    {"has_downloads", Field::Boolean},
    {"is_template", Field::Boolean},
    {"team_id", Field::Integer},
    {"auto_init", Field::Boolean},
    {"gitignore_template"},
    {"license_template"},
    {"allow_squash_merge", Field::Boolean},
    {"allow_merge_commit", Field::Boolean},
    {"allow_rebase_merge", Field::Boolean},
    {"allow_auto_merge", Field::Boolean},
    {"delete_branch_on_merge", Field::Boolean},
    {"use_squash_pr_title_as_default", Field::Boolean},
    {"squash_merge_commit_title", Field::Text, false, {"PR_TITLE", "COMMIT_OR_PR_TITLE"}},
    {"squash_merge_commit_message", Field::Text, false, {"PR_BODY", "COMMIT_MESSAGES", "BLANK"}},
    {"merge_commit_title", Field::Text, false, {"PR_TITLE", "MERGE_MESSAGE"}},
    {"merge_commit_message", Field::Text, false, {"PR_BODY", "PR_TITLE", "BLANK"}},
    {"custom_properties", Field::Object},
});

constexpr auto onUpdate = std::to_array<Field>({
    {"name"},
    {"description"},
    {"homepage"},
    {"private", Field::Boolean},
    {"visibility", Field::Text, false, {"public", "private"}},
    {"security_and_analysis", Field::Object},
    {"has_issues", Field::Boolean},
    {"has_projects", Field::Boolean},
    {"has_wiki", Field::Boolean},
    {"has_pull_requests", Field::Boolean},
    {"pull_request_creation_policy", Field::Text, false, {"all", "collaborators_only"}},
    {"is_template", Field::Boolean},
    {"default_branch"},
    {"allow_squash_merge", Field::Boolean},
    {"allow_merge_commit", Field::Boolean},
    {"allow_rebase_merge", Field::Boolean},
    {"allow_auto_merge", Field::Boolean},
    {"delete_branch_on_merge", Field::Boolean},
    {"allow_update_branch", Field::Boolean},
    {"use_squash_pr_title_as_default", Field::Boolean},
    {"squash_merge_commit_title", Field::Text, false, {"PR_TITLE", "COMMIT_OR_PR_TITLE"}},
    {"squash_merge_commit_message", Field::Text, false, {"PR_BODY", "COMMIT_MESSAGES", "BLANK"}},
    {"merge_commit_title", Field::Text, false, {"PR_TITLE", "MERGE_MESSAGE"}},
    {"merge_commit_message", Field::Text, false, {"PR_BODY", "PR_TITLE", "BLANK"}},
    {"archived", Field::Boolean},
    {"allow_forking", Field::Boolean},
    {"web_commit_signoff_required", Field::Boolean},
});

/// A wished name as GitHub takes it: what a name cannot hold becomes a hyphen.
QString asName(const QString& wish)
{
    QString name = wish;
    for (QChar& letter : name)
        if (letter.unicode() > 127 || (!letter.isLetterOrNumber() && letter != u'-' && letter != u'_' && letter != u'.'))
            letter = u'-';
    return name;
}

/// Why a repository cannot have that name; `self` may keep its own.
std::optional<net::Response> refuseName(const Visit& visit, const QString& name, qint64 self, const QString& summary)
{
    const auto refusal = [&](const QString& message) { return refuseField("Repository", "name", message, summary, visit.documentation); };
    if (name.isEmpty())
        return refusal(u"name is too short (minimum is 1 character)"_s);
    if (name.size() > 100)
        return refusal(u"name is too long (maximum is 100 characters)"_s);
    if (name == "."_L1 || name == ".."_L1 || name.endsWith(".git"_L1))
        return refusal(u"name is reserved"_s);
    const Repository* holder = visit.state.repositoryNamed(name);
    if (holder && holder->id != self)
        return refusal(u"name already exists on this account"_s);
    return std::nullopt;
}

/// Takes over what the body says about a repository, apart from its name.
void take(Repository& repository, const QJsonObject& body)
{
    for (auto field = body.begin(); field != body.end(); ++field) {
        const QString& name = field.key();
        if (name == "description"_L1)
            repository.description = field->toString();
        else if (name == "homepage"_L1)
            repository.homepage = field->toString();
        else if (name == "private"_L1)
            repository.visibility = field->toBool() ? u"private"_s : u"public"_s;
        else if (name == "archived"_L1)
            repository.archived = field->toBool();
        else if (name == "default_branch"_L1)
            repository.defaultBranch = field->toString();
        else if (name != "name"_L1 && name != "visibility"_L1 && name != "auto_init"_L1 && !field->isObject())
            repository.settings.insert(name, *field);
    }
    if (body.contains("visibility"_L1))
        repository.visibility = body.value("visibility"_L1).toString();
}

bool isOfType(const Repository& repository, const QString& type)
{
    if (type == "public"_L1)
        return repository.visibility == "public"_L1;
    if (type == "private"_L1)
        return repository.visibility != "public"_L1;
    return type != "forks"_L1;
}

void sortBy(QList<const Repository*>& repositories, const QString& key, const QString& direction)
{
    const auto before = [&](const Repository* a, const Repository* b) {
        if (key == "full_name"_L1)
            return a->name.compare(b->name, Qt::CaseInsensitive) < 0;
        const auto time = [&](const Repository* one) {
            return key == "updated"_L1 ? one->updatedAt : key == "pushed"_L1 ? one->pushedAt : one->createdAt;
        };
        const QDateTime first = time(a);
        const QDateTime second = time(b);
        return first == second ? a->id < b->id : first < second;
    };
    std::sort(repositories.begin(), repositories.end(), before);
    if (direction == "desc"_L1 || (direction != "asc"_L1 && key != "full_name"_L1))
        std::reverse(repositories.begin(), repositories.end());
}

} // namespace

net::Response listRepositories(Visit& visit)
{
    const QString type = visit.ask.queryValue("type"_L1);
    QList<const Repository*> repositories;
    for (const Repository& repository : std::as_const(visit.state.repositories))
        if (isOfType(repository, type) && visit.shows(repository))
            repositories.append(&repository);
    sortBy(repositories, visit.ask.queryValue("sort"_L1), visit.ask.queryValue("direction"_L1));
    return answerPage(visit, repositories, nullptr,
                      [&](const Repository* repository) { return visit.listed.json(visit.state, *repository, visit.base); });
}

net::Response getRepository(Visit& visit)
{
    return answerJson(200, repositoryJson(visit.state, *visit.repository, visit.base, Detail::Full));
}

net::Response createRepository(Visit& visit)
{
    const auto body = readBody(visit, onCreation);
    if (!body)
        return body.error();
    const QString name = asName(body->value("name"_L1).toString());
    if (auto refusal = refuseName(visit, name, 0, u"Repository creation failed."_s))
        return *std::move(refusal);
    Repository repository{.id = visit.state.nextRepositoryId,
                          .name = name,
                          .visibility = u"public"_s,
                          .defaultBranch = u"main"_s,
                          .createdAt = visit.now,
                          .updatedAt = visit.now,
                          .pushedAt = visit.now,
                          .empty = !body->value("auto_init"_L1).toBool()};
    take(repository, *body);
    visit.state.add(repository);
    net::Response answer = answerJson(201, repositoryJson(visit.state, repository, visit.base, Detail::Full));
    answer.headers.add("location"_ba, visit.base + "/repos/" + visit.state.organization.toUtf8() + '/' + name.toUtf8());
    return answer;
}

net::Response updateRepository(Visit& visit)
{
    const auto body = readBody(visit, onUpdate);
    if (!body)
        return body.error();
    Repository repository = *visit.repository;
    const bool stays = body->value("archived"_L1).toBool(true);
    if (repository.archived && stays)
        return refuse(403, u"Repository was archived so is read-only."_s, visit.documentation);
    if (body->contains("name"_L1)) {
        repository.name = asName(body->value("name"_L1).toString());
        if (auto refusal = refuseName(visit, repository.name, repository.id, u"Validation Failed"_s))
            return *std::move(refusal);
    }
    take(repository, *body);
    repository.updatedAt = visit.now;
    visit.state.replace(repository);
    return answerJson(200, repositoryJson(visit.state, repository, visit.base, Detail::Full));
}

net::Response deleteRepository(Visit& visit)
{
    visit.state.remove(visit.repository->id);
    return answerNothing(204);
}

} // namespace qm::sandbox::github
