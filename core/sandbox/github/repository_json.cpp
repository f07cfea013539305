// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/repository_json.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/people_json.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// Addresses below the repository's own: field, and what follows.
constexpr std::array<std::pair<const char*, const char*>, 37> addresses{{
    {"url", ""},
    {"forks_url", "/forks"},
    {"keys_url", "/keys{/key_id}"},
    {"collaborators_url", "/collaborators{/collaborator}"},
    {"teams_url", "/teams"},
    {"hooks_url", "/hooks"},
    {"issue_events_url", "/issues/events{/number}"},
    {"events_url", "/events"},
    {"assignees_url", "/assignees{/user}"},
    {"branches_url", "/branches{/branch}"},
    {"tags_url", "/tags"},
    {"blobs_url", "/git/blobs{/sha}"},
    {"git_tags_url", "/git/tags{/sha}"},
    {"git_refs_url", "/git/refs{/sha}"},
    {"trees_url", "/git/trees{/sha}"},
    {"statuses_url", "/statuses/{sha}"},
    {"languages_url", "/languages"},
    {"stargazers_url", "/stargazers"},
    {"contributors_url", "/contributors"},
    {"subscribers_url", "/subscribers"},
    {"subscription_url", "/subscription"},
    {"commits_url", "/commits{/sha}"},
    {"git_commits_url", "/git/commits{/sha}"},
    {"comments_url", "/comments{/number}"},
    {"issue_comment_url", "/issues/comments{/number}"},
    {"contents_url", "/contents/{+path}"},
    {"compare_url", "/compare/{base}...{head}"},
    {"merges_url", "/merges"},
    {"archive_url", "/{archive_format}{/ref}"},
    {"downloads_url", "/downloads"},
    {"issues_url", "/issues{/number}"},
    {"pulls_url", "/pulls{/number}"},
    {"milestones_url", "/milestones{/number}"},
    {"notifications_url", "/notifications{?since,all,participating}"},
    {"labels_url", "/labels{/name}"},
    {"releases_url", "/releases{/id}"},
    {"deployments_url", "/deployments"},
}};

/// Switches of a new repository; those a repository sets otherwise are in its settings.
constexpr std::array<std::pair<const char*, bool>, 9> switches{{
    {"has_issues", true},
    {"has_projects", true},
    {"has_wiki", true},
    {"has_discussions", false},
    {"is_template", false},
    {"allow_forking", false},
    {"web_commit_signoff_required", false},
    {"has_pages", false},
    {"disabled", false},
}};
constexpr std::array<std::pair<const char*, bool>, 7> mergeSwitches{{
    {"allow_squash_merge", true},
    {"allow_merge_commit", true},
    {"allow_rebase_merge", true},
    {"allow_auto_merge", false},
    {"delete_branch_on_merge", false},
    {"allow_update_branch", false},
    {"use_squash_pr_title_as_default", false},
}};
constexpr std::array<std::pair<const char*, const char*>, 4> mergeTexts{{
    {"squash_merge_commit_title", "COMMIT_OR_PR_TITLE"},
    {"squash_merge_commit_message", "COMMIT_MESSAGES"},
    {"merge_commit_title", "MERGE_MESSAGE"},
    {"merge_commit_message", "PR_TITLE"},
}};

/// Text as JSON, quotes included; null where it is empty.
QByteArray quoted(const QString& text)
{
    if (text.isEmpty())
        return "null"_ba;
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

class Writer {
public:
    explicit Writer(qsizetype expected) { m_json.reserve(expected); }

    void raw(const char* name, QByteArrayView json)
    {
        m_json.append(m_json.isEmpty() ? "{\"" : ",\"").append(name).append("\":").append(json);
    }
    /// Text that needs no escapes.
    void plain(const char* name, QByteArrayView text)
    {
        m_json.append(m_json.isEmpty() ? "{\"" : ",\"").append(name).append("\":\"").append(text).append('"');
    }
    void plain(const char* name, QByteArrayView text, QByteArrayView more)
    {
        m_json.append(",\"").append(name).append("\":\"").append(text).append(more).append('"');
    }
    QByteArray finish() { return m_json.append('}'); }

private:
    QByteArray m_json;
};

template <class Switches>
void addSwitches(Writer& json, const Repository& repository, const Switches& switches)
{
    for (const auto& [name, usual] : switches) {
        const bool on = repository.settings.isEmpty() ? usual : repository.settings.value(QLatin1StringView(name)).toBool(usual);
        json.raw(name, on ? "true" : "false");
    }
}

void addFull(Writer& json, const State& state, const Repository& repository, const QByteArray& base)
{
    addSwitches(json, repository, mergeSwitches);
    for (const auto& [name, usual] : mergeTexts)
        json.plain(name, repository.settings.value(QLatin1StringView(name)).toString(QLatin1StringView(usual)).toUtf8());
    json.raw("organization", ownerJson(state, base));
    json.raw("temp_clone_token", "\"\"");
    json.raw("network_count", "0");
    json.raw("subscribers_count", "3");
}

} // namespace

QString stamp(const QDateTime& time)
{
    return time.toString(Qt::ISODate);
}

QByteArray nodeId(const char* prefix, qint64 id)
{
    return QByteArray(prefix) + "_kgDO" + QByteArray::number(id, 36);
}

QByteArray ownerJson(const State& state, const QByteArray& base)
{
    const QByteArray login = state.organization.toUtf8();
    const QByteArray url = base + "/users/" + login;
    Writer json(1'500);
    json.plain("login", login);
    json.raw("id", QByteArray::number(state.organizationId));
    json.plain("node_id", nodeId("O", state.organizationId));
    json.plain("avatar_url", pagesBase(base), "/avatars/u/" + QByteArray::number(state.organizationId));
    json.raw("gravatar_id", "\"\"");
    json.plain("url", url);
    json.plain("html_url", pagesBase(base), '/' + login);
    for (const auto& [name, rest] : std::initializer_list<std::pair<const char*, const char*>>{
             {"followers_url", "/followers"},
             {"following_url", "/following{/other_user}"},
             {"gists_url", "/gists{/gist_id}"},
             {"starred_url", "/starred{/owner}{/repo}"},
             {"subscriptions_url", "/subscriptions"},
             {"organizations_url", "/orgs"},
             {"repos_url", "/repos"},
             {"events_url", "/events{/privacy}"},
             {"received_events_url", "/received_events"},
         })
        json.plain(name, url, rest);
    json.plain("type", "Organization");
    json.raw("site_admin", "false");
    return json.finish();
}

QByteArray repositoryJson(const State& state, const Repository& repository, const QByteArray& base, Detail detail,
                          const QString& permission)
{
    const QByteArray fullName = state.organization.toUtf8() + '/' + repository.name.toUtf8();
    const QByteArray url = base + "/repos/" + fullName;
    const QByteArray page = pagesBase(base) + '/' + fullName;
    Writer json(9'000);
    json.raw("id", QByteArray::number(repository.id));
    json.plain("node_id", nodeId("R", repository.id));
    json.plain("name", repository.name.toUtf8());
    json.plain("full_name", fullName);
    json.raw("private", repository.visibility == "public"_L1 ? "false" : "true");
    json.raw("owner", ownerJson(state, base));
    json.plain("html_url", page);
    json.raw("description", quoted(repository.description));
    json.raw("fork", "false");
    for (const auto& [name, rest] : addresses)
        json.plain(name, url, rest);
    json.plain("created_at", stamp(repository.createdAt).toLatin1());
    json.plain("updated_at", stamp(repository.updatedAt).toLatin1());
    json.plain("pushed_at", stamp(repository.pushedAt).toLatin1());
    json.plain("git_url", page, ".git");
    json.plain("ssh_url", page, ".git");
    json.plain("clone_url", page, ".git");
    json.plain("svn_url", page);
    json.raw("homepage", quoted(repository.homepage));
    json.raw("language", "\"Python\"");
    for (const char* count :
         {"size", "stargazers_count", "watchers_count", "forks_count", "open_issues_count", "forks", "open_issues", "watchers"})
        json.raw(count, "0");
    json.raw("mirror_url", "null");
    json.raw("license", "null");
    json.raw("archived", repository.archived ? "true" : "false");
    addSwitches(json, repository, switches);
    json.raw("has_downloads", "true");
    json.raw("topics", QJsonDocument(QJsonArray::fromStringList(repository.topics)).toJson(QJsonDocument::Compact));
    json.plain("visibility", repository.visibility.toLatin1());
    json.plain("default_branch", repository.defaultBranch.toUtf8());
    json.raw("permissions", QJsonDocument(rightsOf(permission)).toJson(QJsonDocument::Compact));
    json.plain("role_name", roleName(permission).toLatin1());
    if (detail == Detail::Full)
        addFull(json, state, repository, base);
    return json.finish();
}

QByteArray ListedRepositories::json(const State& state, const Repository& repository, const QByteArray& base)
{
    if (m_base != base || m_changes != state.changesOfRepositories) {
        m_rendered.clear();
        m_base = base;
        m_changes = state.changesOfRepositories;
    }
    QByteArray& rendered = m_rendered[repository.id];
    if (rendered.isEmpty())
        rendered = repositoryJson(state, repository, base, Detail::Minimal);
    return rendered;
}

} // namespace qm::sandbox::github
