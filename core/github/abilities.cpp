// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/abilities.h"

#include "core/github/installation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Abilities)
};

/// As GitHub's pages call a permission, in English as they are: the group it stands in and its name there.
struct OnPage {
    QLatin1StringView permission;
    QLatin1StringView group;
    QLatin1StringView name;
    QLatin1StringView scope; ///< of a classic token
};
constexpr std::array<OnPage, 5> pages{{
    {"organization_secrets"_L1, "Organization permissions"_L1, "Secrets"_L1, "admin:org"_L1},
    {"members"_L1, "Organization permissions"_L1, "Members"_L1, "read:org"_L1},
    {"metadata"_L1, "Repository permissions"_L1, "Metadata"_L1, "repo"_L1},
    {"contents"_L1, "Repository permissions"_L1, "Contents"_L1, "repo"_L1},
    {"secrets"_L1, "Repository permissions"_L1, "Secrets"_L1, "repo"_L1},
}};

const OnPage* onPage(const QString& permission)
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const OnPage& page) { return page.permission == permission; });
    return found == pages.end() ? nullptr : &*found;
}

/// "Organization permissions › Secrets: Read and write"
QString clicksTo(const Requirement& requirement)
{
    const QString level = requirement.level == "read"_L1 ? u"Read-only"_s : u"Read and write"_s;
    if (const OnPage* page = onPage(requirement.permission))
        return u"%1 › %2: %3"_s.arg(page->group, page->name, level);
    return u"%1: %2"_s.arg(requirement.permission, level);
}

QString howToGrantApp(const Requirement& requirement, const App& app, const Installation& installation, const QUrl& api)
{
    return Words::tr("For “%6”, on %1/organizations/%2/settings/apps/%3/permissions set %4 and save; then an owner of %2 accepts it on "
                     "%1/organizations/%2/settings/installations/%5.")
        .arg(siteOf(api), installation.account, app.slug, clicksTo(requirement), QString::number(installation.id), requirement.needs());
}

} // namespace

QList<Requirement> requirements(const std::optional<QString>& management, bool readsOnly)
{
    QList<Requirement> all{
        {Words::tr("list the repositories"), u"metadata"_s, u"read"_s, {u"estate show repositories"_s, u"secrets scope"_s}},
        {Words::tr("list the organization secrets and who may read them"),
         u"organization_secrets"_s,
         u"read"_s,
         {u"estate show secrets"_s, u"secrets scope"_s}},
        {Words::tr("list teams and their members"), u"members"_s, u"read"_s, {u"estate show teams"_s}},
    };
    if (!readsOnly)
        all << Requirement{Words::tr("change which repositories may read a secret"),
                           u"organization_secrets"_s,
                           u"write"_s,
                           {u"secrets scope"_s, u"repository secrets"_s, u"plan apply"_s, u"plan undo"_s}};
    if (management)
        all << Requirement{Words::tr("read the conventions in %1").arg(*management), u"contents"_s, u"read"_s, {u"repository secrets"_s}};
    return all;
}

QString siteOf(const QUrl& api)
{
    QUrl site = api.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (site.host().startsWith("api."_L1)) // github.com and <name>.ghe.com; an Enterprise Server's API has no host of its own
        site.setHost(site.host().sliced(4));
    return site.toString();
}

Abilities abilitiesOf(const App& app, const Installation& installation, const QList<Requirement>& requirements, const QUrl& api)
{
    Abilities abilities{.kind = Abilities::Kind::App, .login = app.slug + u"[bot]"_s, .permissions = installation.permissions};
    Permissions needed{{u"secrets"_s, u"read"_s}}; // with it “repository secrets” asks less, without it it asks more
    for (const Requirement& requirement : requirements) {
        const Permissions wanted{{requirement.permission, requirement.level}};
        if (!lacking(wanted, needed).isEmpty())
            needed.insert(requirement.permission, requirement.level);
        if (lacking(wanted, installation.permissions).isEmpty())
            abilities.can << requirement;
        else
            abilities.cannot << MissingAbility{requirement, howToGrantApp(requirement, app, installation, api)};
    }
    if (!installation.allRepositories)
        abilities.cannot << MissingAbility{
            {Words::tr("see every repository"),
             u"repository access"_s,
             u"all repositories"_s,
             {u"estate show repositories"_s, u"secrets scope"_s}},
            Words::tr(
                "On %1/organizations/%2/settings/installations/%3 choose “All repositories”; what is not chosen is missing in every list.")
                .arg(siteOf(api), installation.account)
                .arg(installation.id)};
    const Permissions beyond = lacking(installation.permissions, needed);
    for (auto each = beyond.begin(); each != beyond.end(); ++each)
        abilities.moreThanNeeded << each.key() + u": "_s + each.value();
    return abilities;
}

QString howToGrantToken(const Requirement& requirement, bool isClassic, const QString& organization, const QUrl& api)
{
    const OnPage* page = onPage(requirement.permission);
    if (isClassic && page)
        return Words::tr("On %1/settings/tokens give the token the scope “%2”.").arg(siteOf(api), page->scope);
    return Words::tr("For “%4”, on %1/settings/personal-access-tokens edit the token of %2: %3; an owner may have to approve it.")
        .arg(siteOf(api), organization, clicksTo(requirement), requirement.needs());
}

} // namespace qm::github
