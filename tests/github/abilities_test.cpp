// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/abilities.h"

#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::github;

namespace {

const QUrl api(u"https://api.github.com"_s);

QStringList needsOf(const QList<Requirement>& requirements)
{
    QStringList needs;
    for (const Requirement& requirement : requirements)
        needs << requirement.needs();
    return needs;
}

TEST(Requirements, HaveNoWritesWhereNothingIsToBeWritten)
{
    EXPECT_TRUE(needsOf(requirements({}, false)).contains(u"organization_secrets: write"_s));
    for (const QString& need : needsOf(requirements(u"platform-conventions"_s, true)))
        EXPECT_TRUE(need.endsWith(u": read"_s)) << need.toStdString();
    EXPECT_FALSE(needsOf(requirements({}, true)).contains(u"contents: read"_s));
    EXPECT_TRUE(needsOf(requirements(u"platform-conventions"_s, true)).contains(u"contents: read"_s));
}

TEST(AnApp, MayWhatAHigherLevelIncludes)
{
    const App app{.id = 1, .slug = u"q"_s};
    const Installation installation{.id = 2,
                                    .account = u"o"_s,
                                    .allRepositories = true,
                                    .permissions = {{u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}}};
    const Abilities abilities = abilitiesOf(app, installation, requirements({}, false), api);
    EXPECT_EQ(needsOf(abilities.can),
              (QStringList{u"metadata: read"_s, u"organization_secrets: read"_s, u"organization_secrets: write"_s}));
    ASSERT_EQ(abilities.cannot.size(), 1);
    EXPECT_EQ(abilities.cannot[0].requirement.needs(), u"members: read"_s);
    EXPECT_EQ(abilities.cannot[0].how, u"For “members: read”, on https://github.com/organizations/o/settings/apps/q/permissions set "
                                       u"Organization permissions › Members: Read-only and save; "
                                       "then an owner of o accepts it on https://github.com/organizations/o/settings/installations/2."_s);
    EXPECT_TRUE(abilities.moreThanNeeded.isEmpty());
}

TEST(AnApp, HasMoreThanItNeedsWhereALevelIsHigherToo)
{
    const Installation installation{
        .allRepositories = true,
        .permissions = {{u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}, {u"members"_s, u"write"_s}}};
    EXPECT_EQ(abilitiesOf({}, installation, requirements({}, true), api).moreThanNeeded,
              (QStringList{u"members: write"_s, u"organization_secrets: write"_s}));
}

TEST(TheSite, IsWherePeopleClick)
{
    EXPECT_EQ(siteOf(api), u"https://github.com"_s);
    EXPECT_EQ(siteOf(QUrl(u"https://api.octo.ghe.com"_s)), u"https://octo.ghe.com"_s);
    EXPECT_EQ(siteOf(QUrl(u"https://github.example.com/api/v3"_s)), u"https://github.example.com"_s);
    EXPECT_EQ(siteOf(QUrl(u"http://127.0.0.1:8080/api/v3"_s)), u"http://127.0.0.1:8080"_s);
}

TEST(ATokensGrant, IsAScopeOfAClassicOneAndAPermissionOfAFineGrainedOne)
{
    const Requirement write{u"change"_s, u"organization_secrets"_s, u"write"_s, {}};
    EXPECT_EQ(howToGrantToken(write, true, u"o"_s, api), u"On https://github.com/settings/tokens give the token the scope “admin:org”."_s);
    EXPECT_TRUE(howToGrantToken(write, false, u"o"_s, api).contains(u"Organization permissions › Secrets: Read and write"_s));
    const Requirement unknown{u"change"_s, u"new_thing"_s, u"write"_s, {}};
    EXPECT_TRUE(howToGrantToken(unknown, true, u"o"_s, api).contains(u"new_thing: Read and write"_s));
}

} // namespace
