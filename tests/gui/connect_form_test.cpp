// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types to connect: which profile it makes, and what is said of what does not fit.
#include "gui/wizards/connect_form.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using SignInBy = credentials::Profile::SignInBy;

namespace {

ConnectForm good()
{
    return {.name = u"work"_s, .organization = u"meridian-retail"_s, .secret = Secret("t")};
}

struct Wrong {
    const char* name;
    void (*spoil)(ConnectForm&);
    const char* told;
};

class WrongForm : public testing::TestWithParam<Wrong> {};

} // namespace

TEST(ConnectForm, MakesAProfileOfWhatWasTyped)
{
    ConnectForm form = good();
    form.management = u" platform "_s;
    form.readOnly = true;
    const auto profile = profileOf(form);
    ASSERT_TRUE(profile) << profile.error().message().toStdString();
    EXPECT_EQ(profile->name, u"work"_s);
    EXPECT_EQ(profile->github, QUrl(u"https://api.github.com"_s));
    EXPECT_EQ(profile->management->repository, u"platform"_s);
    EXPECT_TRUE(profile->readOnly);
}

TEST(ConnectForm, KnowsAnEnterpriseServerByItsName)
{
    EXPECT_EQ(apiOf(u""_s), u"https://api.github.com"_s);
    EXPECT_EQ(apiOf(u" github.com "_s), u"https://api.github.com"_s);
    EXPECT_EQ(apiOf(u"ghe.example.com"_s), u"https://ghe.example.com/api/v3"_s);
    EXPECT_EQ(apiOf(u"http://127.0.0.1:8080/"_s), u"http://127.0.0.1:8080/"_s);
}

TEST_P(WrongForm, IsToldByTheFieldThatDoesNotFit)
{
    ConnectForm form = good();
    GetParam().spoil(form);
    const auto profile = profileOf(form);
    const auto identity = identityOf(form);
    ASSERT_FALSE(profile && identity);
    const QString told = (profile ? identity.error() : profile.error()).message();
    EXPECT_TRUE(told.contains(QString::fromUtf8(GetParam().told), Qt::CaseInsensitive)) << told.toStdString();
}

INSTANTIATE_TEST_SUITE_P(, WrongForm,
                         testing::Values(Wrong{"NoName", [](ConnectForm& form) { form.name.clear(); }, "name"},
                                         Wrong{"NameOfAnotherFolder", [](ConnectForm& form) { form.name = u"../work"_s; }, "name"},
                                         Wrong{"NoOrganization", [](ConnectForm& form) { form.organization = u"  "_s; }, "organization"},
                                         Wrong{"NotEncrypted", [](ConnectForm& form) { form.api = u"http://ghe.example.com/api/v3"_s; },
                                               "https://"},
                                         Wrong{"NoAddress", [](ConnectForm& form) { form.api = u"https://"_s; }, "address"},
                                         Wrong{"NoToken", [](ConnectForm& form) { form.secret = {}; }, "token"},
                                         Wrong{"NoAppId", [](ConnectForm& form) { form.signInBy = SignInBy::App; }, "App's id"},
                                         Wrong{"IdThatIsNoNumber",
                                               [](ConnectForm& form) {
                                                   form.signInBy = SignInBy::App;
                                                   form.appId = u"Iv1.abc"_s;
                                                   form.installationId = u"1"_s;
                                               },
                                               "App's id"},
                                         Wrong{"NoInstallation",
                                               [](ConnectForm& form) {
                                                   form.signInBy = SignInBy::App;
                                                   form.appId = u"12"_s;
                                                   form.installationId = u"-3"_s;
                                               },
                                               "installation"},
                                         Wrong{"KeyThatIsNone",
                                               [](ConnectForm& form) {
                                                   form.signInBy = SignInBy::App;
                                                   form.appId = u"12"_s;
                                                   form.installationId = u"3"_s;
                                                   form.secret = Secret("ssh-rsa AAAA");
                                               },
                                               "key"}),
                         [](const auto& test) { return test.param.name; });
