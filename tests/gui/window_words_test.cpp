// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the window is started with: taken in every form, or refused in a sentence.
#include "tests/acceptance/command_line.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class TheWordsOfTheWindow : public testing::Test {
protected:
    TheWordsOfTheWindow()
    {
        program.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.set(u"XDG_RUNTIME_DIR"_s, program.file({})); // or Qt says that there is none
    }

    CommandLine program{{}, QStringLiteral(QM_WINDOW)};
};

} // namespace

TEST_F(TheWordsOfTheWindow, SayTheStyleInEveryForm)
{
    for (const QStringList& words :
         {QStringList{u"--style=dark"_s}, QStringList{u"--style"_s, u"light"_s}, QStringList{u"-style=dark"_s}}) {
        const Ended ended = program.run(words + QStringList{u"--version"_s});
        EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
        EXPECT_EQ(ended.err, "") << "Qt took it for one of its own: " << testing::PrintToString(words);
    }
}

TEST_F(TheWordsOfTheWindow, AreRefusedWhereTheyCannotBe)
{
    const QList<std::pair<QStringList, QString>> bad{
        {{u"--style"_s, u"purple"_s}, u"--style is light or dark, not “purple”"_s},
        {{u"--style="_s}, u"--style is light or dark, not “”"_s},
        {{u"--style"_s}, u"--style"_s},
        {{u"--colour"_s}, u"colour"_s},
        {{u"secrets"_s}, u"“secrets” is not a word it knows"_s},
        {{u"--sandbox"_s, u"--profile"_s, u"work"_s}, u"only one of --sandbox, --profile and --endpoints"_s},
        {{u"--endpoints"_s, u"file"_s, u"--profile"_s, u"work"_s}, u"only one of --sandbox, --profile and --endpoints"_s},
    };
    for (const auto& [words, sentence] : bad) {
        const Ended ended = program.run(words);
        EXPECT_EQ(ended.code, 2) << testing::PrintToString(words) << testing::PrintToString(ended);
        EXPECT_TRUE(ended.said().contains(sentence)) << testing::PrintToString(ended);
        EXPECT_EQ(ended.err.count('\n'), 1) << testing::PrintToString(ended);
        EXPECT_EQ(ended.out, "");
    }
}
