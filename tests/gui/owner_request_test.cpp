// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/owner_request.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using qm::github::Abilities;
using qm::github::MissingAbility;
using qm::gui::pageToGrant;
using qm::gui::requestForOwner;

namespace {

const MissingAbility writing{
    .requirement = {.what = u"change who may read a secret"_s, .permission = u"organization_secrets"_s, .level = u"write"_s},
    .how = u"On https://github.com/organizations/octo/settings/apps/qm/permissions set it; then an owner accepts."_s};
const MissingAbility nowhere{.requirement = {.what = u"list teams"_s, .permission = u"members"_s, .level = u"read"_s}};

struct PageCase {
    const char* name;
    QString how;
    QUrl page;
};

class PagesToGrant : public testing::TestWithParam<PageCase> {};

} // namespace

TEST(OwnerRequest, SaysWhatToGrantToWhomAndWhy)
{
    const Abilities abilities{.kind = Abilities::Kind::App, .login = u"qm[bot]"_s, .cannot = {writing, nowhere}};
    EXPECT_EQ(requestForOwner(abilities, u"octo"_s),
              u"Quartermaster works on octo as the GitHub App qm[bot].\n"
              "2 permissions are missing. Please grant:\n"
              "\n"
              "- organization_secrets: write, in order to change who may read a secret\n"
              "  On https://github.com/organizations/octo/settings/apps/qm/permissions set it; then an owner accepts.\n"
              "- members: read, in order to list teams\n"
              "\n"
              "It needs no more than that. GitHub shows nobody the values of secrets, this program neither.\n"_s);
}

TEST(OwnerRequest, NamesTheTokensOwner)
{
    const QString text = requestForOwner({.kind = Abilities::Kind::Token, .login = u"ana-kovac"_s, .cannot = {writing}}, u"octo"_s);
    EXPECT_TRUE(text.startsWith(u"Quartermaster works on octo with a token of ana-kovac.\n1 permission"_s)) << text.toStdString();
}

TEST(OwnerRequest, AsksForNothingWhereNothingIsMissing)
{
    EXPECT_EQ(requestForOwner({.login = u"ana-kovac"_s}, u"octo"_s), QString());
    EXPECT_EQ(pageToGrant({}), QUrl());
}

TEST_P(PagesToGrant, AreTheFirstThatIsNamed)
{
    MissingAbility missing = nowhere;
    missing.how = GetParam().how;
    EXPECT_EQ(pageToGrant({.cannot = {nowhere, missing}}), GetParam().page);
}

INSTANTIATE_TEST_SUITE_P(
    , PagesToGrant,
    testing::Values(PageCase{"OfAnApp", writing.how, QUrl(u"https://github.com/organizations/octo/settings/apps/qm/permissions"_s)},
                    PageCase{"OnAnEnterpriseServer", u"On https://ghe.example:8443/settings/tokens give it."_s,
                             QUrl(u"https://ghe.example:8443/settings/tokens"_s)},
                    PageCase{"BeforeAComma", u"See https://github.com/settings/tokens, please."_s,
                             QUrl(u"https://github.com/settings/tokens"_s)},
                    PageCase{"Nowhere", u"Ask somebody."_s, QUrl()}, PageCase{"OfNoBrowser", u"Open file:///etc/passwd now."_s, QUrl()},
                    PageCase{"WithoutAHost", u"On https:///settings do it."_s, QUrl()}),
    [](const auto& test) { return std::string(test.param.name); });
