// SPDX-License-Identifier: GPL-3.0-or-later
// support FILE: says what is in it first, is for nobody else's eyes, and holds no secret.
#include "core/cli/places.h"
#include "core/cli/support_facts.h"
#include "core/credentials/profiles.h"
#include "core/session/support_bundle.h"
#include "tests/cli/typed.h"
#include "tests/support/awaited.h"
#include "tests/support/full_disk.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm;
using qm::cli::ExitCode;
using qm::test::someEdit;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

class Support : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char* variable : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            qputenv(variable, terminal.file(QString::fromLatin1(variable)).toLocal8Bit());
        QDir().mkpath(QFileInfo(cli::logFile()).absolutePath());
        QFile log(cli::logFile());
        ASSERT_TRUE(log.open(QIODevice::WriteOnly));
        log.write("GET https://api.github.com/user 200\nAuthorization: Bearer ghp_canary0canary0canary0\n");
        ASSERT_OK(
            credentials::Profiles(credentials::Profiles::usualFolder()).save({.name = u"work"_s, .organization = u"meridian-retail"_s}));
    }
    QByteArray bundle() const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TerminalAtSandbox terminal;
    QString name = terminal.file(u"report.json"_s);
};

TEST_F(Support, HoldsVersionsSettingsLogAndPlansAndNoSecret)
{
    ASSERT_EQ(terminal.there(QStringList{u"--yes=prod"_s} + someEdit()).code, ExitCode::Done);
    const Typed typed = terminal.there({u"support"_s, name});
    ASSERT_EQ(typed.code, ExitCode::Done) << testing::PrintToString(typed);
    const QJsonObject written = QJsonDocument::fromJson(bundle()).object();
    EXPECT_EQ(written["format"_L1], u"quartermaster-support/1"_s);
    EXPECT_EQ(written["versions"_L1]["qt"_L1], QString::fromLatin1(qVersion()));
    EXPECT_EQ(written["profiles"_L1][0]["name"_L1], u"work"_s);
    EXPECT_EQ(written["log"_L1].toArray().size(), 2);
    EXPECT_EQ(written["plans"_L1][0]["state"_L1], u"done"_s);
    EXPECT_TRUE(bundle().contains("[redacted]"));
    EXPECT_FALSE(bundle().contains("canary"));
}

TEST_F(Support, IsReadableByNobodyElse)
{
    ASSERT_EQ(terminal.there({u"support"_s, name}).code, ExitCode::Done);
    EXPECT_EQ(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
}

TEST_F(Support, SaysWhatIsInItBeforeItIsWritten)
{
    terminal.personSays = u"n"_s;
    const Typed refused = terminal.there({u"support"_s, name});
    EXPECT_EQ(refused.code, ExitCode::Cancelled);
    EXPECT_FALSE(QFile::exists(name));
    EXPECT_EQ(refused.asked.size(), 1);
    EXPECT_TRUE(refused.err.contains(u"settings of 1 profile:"_s) && refused.err.contains(u"last 2 lines of the log"_s))
        << refused.err.toStdString();
    terminal.personSays = u"y"_s;
    EXPECT_EQ(terminal.there({u"support"_s, name}).code, ExitCode::Done);
    EXPECT_TRUE(QFile::exists(name));
}

TEST_F(Support, OverwritesNothing)
{
    terminal.write(u"report.json"_s, "mine");
    EXPECT_EQ(terminal.there({u"support"_s, name}).code, ExitCode::Usage);
    EXPECT_EQ(bundle(), "mine");
    EXPECT_EQ(terminal.there({u"support"_s, terminal.file(u"no/such/folder/report.json"_s)}).code, ExitCode::Usage);
}

TEST_F(Support, NeedsNoOrganizationAndMakesNoJournal)
{
    const Typed typed = terminal.run({u"--json"_s, u"support"_s, name});
    EXPECT_EQ(typed.code, ExitCode::Done) << testing::PrintToString(typed);
    EXPECT_EQ(typed.json()["file"_L1], name);
    EXPECT_EQ(typed.json()["holds"_L1].toArray().size(), 4);
    EXPECT_FALSE(QFile::exists(cli::usualJournal()));
}

TEST_F(Support, LeavesNothingHalfWritten)
{
    const QString nowhere = terminal.file(u"no/such/folder/report.json"_s);
    for (const auto existing : {cli::Existing::IsKept, cli::Existing::IsReplaced}) {
        const Result<void> written = test::awaited(cli::writeSupportBundle(nowhere, {}, existing));
        ASSERT_FALSE(written);
        EXPECT_TRUE(written.error().headline().contains(nowhere)) << written.error().message().toStdString();
        EXPECT_FALSE(QFile::exists(nowhere));
    }
    const test::FullDisk full;
    EXPECT_FALSE(test::awaited(cli::writeSupportBundle(name, {}, cli::Existing::IsKept)));
    EXPECT_FALSE(QFile::exists(name)) << "the place that was kept for it is free again";
}

TEST_F(Support, ReplacesAFileWholeWhereItIsToldTo)
{
    terminal.write(u"report.json"_s, QByteArray(100'000, 'x'));
    QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    ASSERT_OK(test::awaited(cli::writeSupportBundle(name, {.log = {u"one"_s}}, cli::Existing::IsReplaced)));
    EXPECT_EQ(QJsonDocument::fromJson(bundle()).object()["log"_L1].toArray(), QJsonArray{u"one"_s});
    EXPECT_EQ(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
}

TEST(ABundle, IsRedactedInEveryTextOfIt)
{
    plan::Plan plan{.id = u"p"_s, .title = u"curl -H 'Authorization: Bearer ghp_canary0canary0'"_s};
    plan.warnings << u"https://host/?sig=canary"_s;
    const session::SupportFacts facts{.versions = {{u"qt"_s, u"token=canary"_s}}, .log = {u"password: canary"_s}, .plans = {plan}};
    const QByteArray bundle = QJsonDocument(session::supportBundle(facts)).toJson();
    EXPECT_FALSE(bundle.contains("canary")) << bundle.toStdString();
}

} // namespace
