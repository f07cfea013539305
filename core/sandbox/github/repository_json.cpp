// SPDX-License-Identifier: GPL-3.0-or-later
// A repository as GitHub shows it: "minimal" in lists, "full" alone.
#include "core/sandbox/github/answers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// The addresses every repository carries: name and what follows the repository's own address.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 37> addresses{{
    {"archive_url"_L1, "/{archive_format}{/ref}"_L1},
    {"assignees_url"_L1, "/assignees{/user}"_L1},
    {"blobs_url"_L1, "/git/blobs{/sha}"_L1},
    {"branches_url"_L1, "/branches{/branch}"_L1},
    {"collaborators_url"_L1, "/collaborators{/collaborator}"_L1},
    {"comments_url"_L1, "/comments{/number}"_L1},
    {"commits_url"_L1, "/commits{/sha}"_L1},
    {"compare_url"_L1, "/compare/{base}...{head}"_L1},
    {"contents_url"_L1, "/contents/{+path}"_L1},
    {"contributors_url"_L1, "/contributors"_L1},
    {"deployments_url"_L1, "/deployments"_L1},
    {"downloads_url"_L1, "/downloads"_L1},
    {"events_url"_L1, "/events"_L1},
    {"forks_url"_L1, "/forks"_L1},
    {"git_commits_url"_L1, "/git/commits{/sha}"_L1},
    {"git_refs_url"_L1, "/git/refs{/sha}"_L1},
    {"git_tags_url"_L1, "/git/tags{/sha}"_L1},
    {"hooks_url"_L1, "/hooks"_L1},
    {"issue_comment_url"_L1, "/issues/comments{/number}"_L1},
    {"issue_events_url"_L1, "/issues/events{/number}"_L1},
    {"issues_url"_L1, "/issues{/number}"_L1},
    {"keys_url"_L1, "/keys{/key_id}"_L1},
    {"labels_url"_L1, "/labels{/name}"_L1},
    {"languages_url"_L1, "/languages"_L1},
    {"merges_url"_L1, "/merges"_L1},
    {"milestones_url"_L1, "/milestones{/number}"_L1},
    {"notifications_url"_L1, "/notifications{?since,all,participating}"_L1},
    {"pulls_url"_L1, "/pulls{/number}"_L1},
    {"releases_url"_L1, "/releases{/id}"_L1},
    {"stargazers_url"_L1, "/stargazers"_L1},
    {"statuses_url"_L1, "/statuses/{sha}"_L1},
    {"subscribers_url"_L1, "/subscribers"_L1},
    {"subscription_url"_L1, "/subscription"_L1},
    {"tags_url"_L1, "/tags"_L1},
    {"teams_url"_L1, "/teams"_L1},
    {"trees_url"_L1, "/git/trees{/sha}"_L1},
    {"url"_L1, ""_L1},
}};

void addWhatListsLeaveOut(QJsonObject& object, const Repository& repository, const QString& fullName)
{
    const QString html = u"https://github.com/"_s + fullName;
    for (const QLatin1StringView count : {"forks_count"_L1, "forks"_L1, "stargazers_count"_L1, "watchers_count"_L1, "watchers"_L1,
                                          "size"_L1, "open_issues_count"_L1, "open_issues"_L1, "network_count"_L1, "subscribers_count"_L1})
        object.insert(count, 0);
    for (const QLatin1StringView absent : {"license"_L1, "homepage"_L1, "language"_L1, "mirror_url"_L1})
        object.insert(absent, QJsonValue::Null);
    for (const QLatin1StringView feature : {"has_issues"_L1, "has_projects"_L1, "has_wiki"_L1})
        object.insert(feature, true);
    for (const QLatin1StringView feature : {"has_pages"_L1, "has_discussions"_L1})
        object.insert(feature, false);
    object.insert("git_url"_L1, u"git://github.com/%1.git"_s.arg(fullName));
    object.insert("ssh_url"_L1, u"git@github.com:%1.git"_s.arg(fullName));
    object.insert("clone_url"_L1, html + u".git"_s);
    object.insert("svn_url"_L1, html);
    object.insert("pushed_at"_L1, timeAsJson(repository.updatedAt));
}

} // namespace

QJsonObject repositoryAsJson(const Repository& repository, const State& state, const QUrl& base, bool full)
{
    const QString fullName = state.organization + u'/' + repository.name;
    const QString url = u"%1/repos/%2"_s.arg(base.toString(), fullName);
    QJsonObject object{
        {u"id"_s, repository.id},
        {u"node_id"_s, nodeId(u"R"_s, repository.id)},
        {u"name"_s, repository.name},
        {u"full_name"_s, fullName},
        {u"owner"_s, ownerAsJson(state, base)},
        {u"private"_s, repository.visibility != "public"_L1},
        {u"visibility"_s, repository.visibility},
        {u"html_url"_s, u"https://github.com/"_s + fullName},
        {u"description"_s, repository.description.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(repository.description)},
        {u"fork"_s, false},
        {u"archived"_s, repository.archived},
        {u"disabled"_s, false},
        {u"topics"_s, QJsonArray::fromStringList(repository.topics)},
        {u"default_branch"_s, u"main"_s},
        {u"created_at"_s, timeAsJson(repository.createdAt)},
        {u"updated_at"_s, timeAsJson(repository.updatedAt)}};
    for (const auto& [name, rest] : addresses)
        object.insert(name, url + rest);
    if (full)
        addWhatListsLeaveOut(object, repository, fullName);
    return object;
}

} // namespace qm::sandbox::github
