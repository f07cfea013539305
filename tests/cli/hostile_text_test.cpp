// SPDX-License-Identifier: GPL-3.0-or-later
// Text from outside never reaches a terminal as something that it would act on.
#include "core/base/words.h"
#include "tests/cli/typed.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm;
using qm::cli::ExitCode;
using qm::test::Typed;

namespace {

const QString hostile = u"a\x1b[2J\u009b31m\u202eb\u2066\u200b\x07\r\n\U000e0041c"_s;

bool isHarmless(const QString& text)
{
    QString lines = text;
    return printable(lines.remove(u'\n')) == lines;
}

TEST(AJsonLine, IsTheSameToItsReaderAndHarmlessOnAScreen)
{
    const QJsonObject object{{u"name"_s, hostile}, {hostile, QJsonArray{u"“plain” ünïcode 🙂"_s, 7}}};
    const QString line = cli::jsonLine(object);
    EXPECT_TRUE(isHarmless(line)) << line.toStdString();
    EXPECT_FALSE(line.contains(u'\n'));
    EXPECT_EQ(QJsonDocument::fromJson(line.toUtf8()).object(), object);
    EXPECT_TRUE(line.contains(u"ünïcode 🙂"_s)) << "what is seen stays readable";
}

TEST(HostileText, OfAnEndpointsFileIsShownHarmless)
{
    test::Terminal terminal;
    const QJsonObject endpoints{
        {u"github"_s, QJsonObject{{u"api"_s, u"http://127.0.0.1:9"_s}, {u"organization"_s, hostile}, {u"token"_s, u"t"_s}}}};
    const QStringList there{u"--endpoints"_s, terminal.write(u"e.json"_s, QJsonDocument(endpoints).toJson()), u"--journal"_s,
                            terminal.file(u"journal.sqlite"_s)};
    for (const QStringList& words : {QStringList{u"plan"_s, u"list"_s}, QStringList{u"--json"_s, u"plan"_s, u"show"_s, hostile},
                                     QStringList{u"plan"_s, u"show"_s, hostile}, QStringList{u"--profile"_s, hostile, u"plan"_s, u"list"_s},
                                     QStringList{hostile}, QStringList{u"--json"_s, hostile}}) {
        const Typed typed = terminal.run(words.contains(u"--profile"_s) ? words : there + words);
        EXPECT_TRUE(isHarmless(typed.err)) << testing::PrintToString(typed);
        EXPECT_TRUE(isHarmless(typed.out)) << testing::PrintToString(typed);
        EXPECT_FALSE(typed.err.isEmpty());
    }
}

} // namespace
