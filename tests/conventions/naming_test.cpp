// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/naming.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::conventions;

TEST(Names, FollowThePatterns)
{
    const Naming usual;
    EXPECT_EQ(secretName(usual, u"lp"_s, u"prod"_s, u"AZURE_CLIENT_ID"_s), u"LP_PROD_AZURE_CLIENT_ID"_s);
    EXPECT_EQ(secretName(usual, u"new-biz"_s, u"pre-prod"_s, u"token"_s), u"NEW_BIZ_PRE_PROD_TOKEN"_s);
    EXPECT_EQ(principalName(usual, u"new-biz"_s, u"pre-prod"_s), u"spn-new-biz-pre-prod"_s);
    EXPECT_EQ(jobPrefix(usual, u"lp"_s), u"lp-"_s);
    EXPECT_EQ(modelPrefix(usual, u"lp"_s), u"lp_"_s);

    const Naming other{.secret = u"{name}__{STAGE}_{team}"_s, .principal = u"{STAGE}/{TEAM}"_s, .job = u"[{TEAM}] "_s};
    EXPECT_EQ(secretName(other, u"lp"_s, u"prod"_s, u"HOST"_s), u"HOST__PROD_LP"_s) << "GitHub keeps capitals";
    EXPECT_EQ(principalName(other, u"new-biz"_s, u"prod"_s), u"PROD/NEW_BIZ"_s);
    EXPECT_EQ(jobPrefix(other, u"new-biz"_s), u"[NEW_BIZ] "_s);
}

TEST(Names, LeaveWhatTheyDoNotKnow)
{
    const Naming odd{.secret = u"{{team}_{TEAM}{TEAM}_{what}_{name}_{open"_s, .principal = u"}{stage}{"_s};
    EXPECT_EQ(secretName(odd, u"lp"_s, u"prod"_s, u"{stage}"_s), u"{LP_LPLP_{WHAT}_{STAGE}_{OPEN"_s) << "a name is no pattern";
    EXPECT_EQ(principalName(odd, u"lp"_s, u"prod"_s), u"}prod{"_s);
    EXPECT_EQ(secretName({.secret = QString()}, u"lp"_s, u"prod"_s, u"X"_s), QString());
}

TEST(Placeholders, AreWhatStandsInBraces)
{
    EXPECT_EQ(placeholders(u"{TEAM}_{STAGE}_{name}"_s), QStringList({u"TEAM"_s, u"STAGE"_s, u"name"_s}));
    EXPECT_EQ(placeholders(u"none"_s), QStringList());
    EXPECT_EQ(placeholders(u"{a}{}"_s), QStringList({u"a"_s, QString()}));
    EXPECT_EQ(placeholders(u"{open"_s), QStringList(u"open"_s));
}
