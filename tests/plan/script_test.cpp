// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/script.h"

#include "tests/plan/fake_world.h"
#include "tests/plan/plans.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using qm::plan::asScript;
using qm::plan::shellQuoted;
using qm::test::makes;
using qm::test::planOf;

namespace {

/// Kinds whose steps print what they are about.
qm::plan::StepKinds printing()
{
    static const std::array kinds{qm::plan::StepKind{
        .id = "thing.box.make"_L1,
        .command = [](const qm::plan::Step& step, const QString& organization) -> qm::plan::ClientCommand {
            return {{u"sh"_s, u"-c"_s, u"printf '%s|' \"$@\"; cat"_s, u"sh"_s, step.object, organization}, "[1,2]"};
        },
    }};
    return qm::plan::StepKinds(kinds);
}

QByteArray outputOf(const QString& script, int code = 0)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, script});
    EXPECT_TRUE(shell.waitForFinished());
    EXPECT_EQ(shell.exitCode(), code) << shell.readAllStandardError().toStdString();
    return shell.readAllStandardOutput();
}

} // namespace

TEST(AScript, QuotesEveryWordSoThatAShellTakesItAsItIs)
{
    for (const QString& word : {u"plain"_s, u"it's"_s, u"$(touch /tmp/x) `id` \\ \" ; & | > *"_s, u"line\nbreak"_s, u""_s, u"-n"_s, u"ü"_s})
        EXPECT_EQ(QString::fromUtf8(outputOf(u"printf %s "_s + shellQuoted(word))), word);
}

TEST(AScript, GivesEachCommandItsWordsAndItsInput)
{
    qm::plan::Plan plan = planOf({makes(u"1"_s, u"it's; rm -rf /"_s), makes(u"2"_s, u"b"_s)});
    plan.organization = u"o"_s;
    plan.githubHost = u"github.example"_s;
    const auto script = asScript(plan, printing());
    ASSERT_OK(script);
    EXPECT_EQ(outputOf(*script), "it's; rm -rf /|o|[1,2]b|o|[1,2]");
    EXPECT_TRUE(script->contains(u"GH_HOST='github.example'"_s)) << script->toStdString();
}

TEST(AScript, KeepsTextInsideItsComment)
{
    qm::plan::Plan plan = planOf({makes(u"1"_s, u"a"_s)});
    plan.title = u"harmless\nexit 7"_s;
    plan.steps[0].summary = u"also\r\nexit 8\u2028exit 9"_s;
    const auto script = asScript(plan, printing());
    ASSERT_OK(script);
    EXPECT_FALSE(outputOf(*script).isEmpty());
}

TEST(AScript, EndsAtAStepThatNoCommandDoes)
{
    const auto script = asScript(planOf({makes(u"1"_s, u"a"_s), qm::test::removes(u"2"_s, u"b"_s)}), qm::test::FakeWorld::kinds());
    ASSERT_OK(script);
    EXPECT_EQ(outputOf(*script, 1), QByteArray());
}

TEST(AScript, OfAnUnknownKindIsRefused)
{
    EXPECT_FAILS(asScript(planOf({qm::test::removes(u"1"_s, u"b"_s)}), printing()), Usage);
}
