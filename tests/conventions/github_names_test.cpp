// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/github_names.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::conventions::isRepositoryName;
using qm::conventions::isSecretName;

TEST(RepositoryName, IsWhatGithubTakes)
{
    for (const QString& name : {u"a"_s, u"lp-basket"_s, u"LP_Basket.2"_s, u"-"_s, u".github"_s, u"..."_s, u"a.git.b"_s, QString(100, u'a')})
        EXPECT_TRUE(isRepositoryName(name)) << name.toStdString();
    for (const QString& name : {u""_s, u"."_s, u".."_s, u"a b"_s, u"a/b"_s, u"ä"_s, u"a.git"_s, u"a.GIT"_s, u"a.wiki"_s, u"a\n"_s,
                                u"a\u0661"_s, QString(101, u'a')})
        EXPECT_FALSE(isRepositoryName(name)) << name.toStdString();
}

TEST(SecretName, IsWhatGithubTakes)
{
    for (const QString& name : {u"A"_s, u"_"_s, u"LP_PROD_X"_s, u"lp_prod"_s, u"A1"_s, u"GITHUB"_s, u"GITHUBX_A"_s, QString(255, u'A')})
        EXPECT_TRUE(isSecretName(name)) << name.toStdString();
    for (const QString& name : {u""_s, u"1A"_s, u"A-B"_s, u"A B"_s, u"Ä"_s, u"GITHUB_"_s, u"github_token"_s, u"GitHub_A"_s, u"A\n"_s,
                                u"A\u0661"_s, QString(256, u'A')})
        EXPECT_FALSE(isSecretName(name)) << name.toStdString();
}
