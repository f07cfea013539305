// SPDX-License-Identifier: GPL-3.0-or-later
// A secret's visibility changes together with its list, and undo brings both back; its value is sent only where GitHub
// insists, and stays nowhere.
#include "tests/acceptance/served_sandbox.h"
#include "tests/support/results.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QString secret = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
const QStringList widen{u"secrets"_s, u"scope"_s, secret, u"--visibility"_s, u"private"_s};
const QByteArray value = "v4lue-of-the-secret";

QJsonObject secretIn(const QJsonObject& state)
{
    for (const QJsonValue each : state["github"_L1]["secrets"_L1].toArray())
        if (each["name"_L1] == secret)
            return each.toObject();
    return {};
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Visibility : public testing::Test {
protected:
    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
};

TEST_F(Visibility, ChangesWithTheValueAndUndoRestoresItsList)
{
    const QJsonObject before = secretIn(sandbox.state());
    ASSERT_EQ(before["visibility"_L1], u"selected"_s);
    const Ended widened = cli.runWithInput(QStringList{u"--yes=prod"_s, u"--value-stdin"_s} + widen, value + '\n');
    ASSERT_EQ(widened.code, 0) << testing::PrintToString(widened);
    EXPECT_TRUE(widened.plan()["warnings"_L1].toVariant().toStringList().join(u' ').contains(u"widens"_s));
    const QJsonObject after = secretIn(sandbox.state());
    EXPECT_EQ(after["visibility"_L1], u"private"_s);
    EXPECT_EQ(after["value"_L1].toString().toUtf8(), value) << "without the line break that ended it";
    EXPECT_FALSE(widened.out.contains(value) || widened.err.contains(value));
    for (const QString& file : {u"journal"_s, u"journal-wal"_s})
        EXPECT_FALSE(contentOf(cli.file(file)).contains(value)) << file.toStdString();

    const Ended undone = cli.runWithInput({u"--yes=prod"_s, u"--value-stdin"_s, u"plan"_s, u"undo"_s, widened.planId()}, value);
    ASSERT_EQ(undone.code, 0) << testing::PrintToString(undone);
    const QJsonObject restored = secretIn(sandbox.state());
    EXPECT_EQ(restored["visibility"_L1], before["visibility"_L1]);
    EXPECT_EQ(restored["repositories"_L1], before["repositories"_L1]);
}

TEST_F(Visibility, WithoutTheValueThatGitHubWantsNothingIsChangedAndRetryTakesIt)
{
    const QJsonObject before = sandbox.state();
    const Ended refused = cli.run(QStringList{u"--yes=prod"_s} + widen);
    EXPECT_EQ(refused.code, 1) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.error("hint"_L1).contains(u"--value-stdin"_s)) << testing::PrintToString(refused);
    EXPECT_EQ(sandbox.state(), before);
    const Ended retried = cli.runWithInput({u"--yes=prod"_s, u"--value-stdin"_s, u"plan"_s, u"retry"_s, refused.planId()}, value);
    EXPECT_EQ(retried.code, 0) << testing::PrintToString(retried);
    EXPECT_EQ(secretIn(sandbox.state())["visibility"_L1], u"private"_s);
}

TEST_F(Visibility, AValueThatNoStepCanNeedIsRefusedBeforeAnythingIsChanged)
{
    const QJsonObject before = sandbox.state();
    for (const auto& [words, input] : std::initializer_list<std::pair<QStringList, QByteArray>>{
             {widen, ""}, {{u"secrets"_s, u"scope"_s, secret, u"--add"_s, u"lp-basket-cross-sell"_s}, value}}) {
        const Ended refused = cli.runWithInput(QStringList{u"--yes=prod"_s, u"--value-stdin"_s} + words, input);
        EXPECT_EQ(refused.code, 2) << testing::PrintToString(refused);
        EXPECT_EQ(sandbox.state(), before);
    }
}

} // namespace
