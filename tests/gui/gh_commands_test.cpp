// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/gh_commands.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

Picture on(const QString& host)
{
    Picture picture;
    picture.organization = u"meridian"_s;
    picture.githubHost = host;
    return picture;
}

} // namespace

TEST(GhCommands, AreOneALine)
{
    const QString commands = ghCommandsForRepositories(on(u"api.github.com"_s), {u"lp-a"_s, u"lp-b"_s});
    EXPECT_EQ(commands, u"gh repo view 'meridian/lp-a'\ngh repo view 'meridian/lp-b'\n"_s);
    EXPECT_EQ(ghCommandsForSecrets(on(u"api.github.com"_s), {}), QString());
}

TEST(GhCommands, NameTheServerWhereItIsNotGitHubsOwn)
{
    const QString commands = ghCommandsForRepositories(on(u"github.example.com"_s), {u"lp-a"_s});
    EXPECT_EQ(commands, u"GH_HOST='github.example.com' gh repo view 'meridian/lp-a'\n"_s);
}

TEST(GhCommands, LetNoNameSayAnythingToTheShell)
{
    const QString commands = ghCommandsForSecrets(on(u"api.github.com"_s), {u"A'; rm -rf ~ #"_s});
    EXPECT_TRUE(commands.contains(uR"(/A'\''; rm -rf ~ #/repositories')"_s)) << commands.toStdString();
}
