// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

class Logging : public testing::Test {
protected:
    QTemporaryDir folder;
    QString file = folder.filePath(u"logs/quartermaster.log"_s);

    QString logged() const
    {
        QFile log(file);
        EXPECT_TRUE(log.open(QIODevice::ReadOnly));
        return QString::fromUtf8(log.readAll());
    }
    ~Logging() override { qInstallMessageHandler(nullptr); }
};

} // namespace

TEST_F(Logging, WritesRedactedLinesIntoAPrivateFile)
{
    const auto log = qm::startLogging({.file = file, .toStandardError = false});
    ASSERT_OK(log);
    (*log)->warn("sent Authorization: Bearer {}", "CANARY0123456789");
    (*log)->flush();
    EXPECT_TRUE(logged().contains(u"sent Authorization"_s)) << logged().toStdString();
    EXPECT_FALSE(logged().contains(u"CANARY"_s)) << logged().toStdString();
    EXPECT_FALSE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(Logging, TakesQtsOwnMessagesIn)
{
    const auto log = qm::startLogging({.file = file, .toStandardError = false});
    ASSERT_OK(log);
    qWarning("from Qt with password=%s", "CANARY");
    (*log)->flush();
    EXPECT_TRUE(logged().contains(u"from Qt"_s)) << logged().toStdString();
    EXPECT_FALSE(logged().contains(u"CANARY"_s));
}

TEST_F(Logging, LetsNoOneForgeALine)
{
    const auto log = qm::startLogging({.file = file, .toStandardError = false});
    ASSERT_OK(log);
    (*log)->warn("name \x1b[31m\n2026-01-01 forged\xe2\x80\xae");
    (*log)->flush();
    EXPECT_EQ(logged().count(u'\n'), 1) << logged().toStdString();
    EXPECT_FALSE(logged().contains(QChar(0x1b)));
    EXPECT_FALSE(logged().contains(QChar(0x202e)));
}

TEST_F(Logging, SaysWhichFileItCannotWrite)
{
    const auto log = qm::startLogging({.file = u"/proc/nowhere/x.log"_s, .toStandardError = false});
    ASSERT_FAILS(log, Internal);
    EXPECT_TRUE(log.error().message().contains(u"/proc/nowhere/x.log"_s));
}

TEST_F(Logging, MakesAnOlderFilePrivate)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(file).path()));
    QFile older(file);
    ASSERT_TRUE(older.open(QIODevice::WriteOnly));
    older.write("kept\n");
    older.close();
    older.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::ReadGroup);
    ASSERT_OK(qm::startLogging({.file = file, .toStandardError = false}));
    EXPECT_EQ(logged(), u"kept\n"_s);
    EXPECT_FALSE(older.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(Logging, KeepsFivePrivateFilesAndNoMore)
{
    const auto log = qm::startLogging({.file = file, .toStandardError = false});
    ASSERT_OK(log);
    const std::string line(200'000, 'x');
    for (int i = 0; i < 80; ++i) // 16 MB
        (*log)->info(line);
    const QFileInfoList files = QDir(QFileInfo(file).path()).entryInfoList(QDir::Files);
    EXPECT_EQ(files.size(), 5);
    for (const QFileInfo& one : files) {
        EXPECT_LE(one.size(), 2 * 1024 * 1024);
        EXPECT_FALSE(one.permissions() & (QFile::ReadGroup | QFile::ReadOther)) << one.fileName().toStdString();
    }
}

TEST_F(Logging, TellsPeopleOnlyWhatIsWrongUnlessTheyAskForMore)
{
    const auto printed = [](bool verbose) {
        testing::internal::CaptureStderr();
        const auto log = qm::startLogging({.verbose = verbose});
        EXPECT_OK(log);
        (*log)->debug("a detail");
        (*log)->info("as usual");
        (*log)->warn("is wrong, token=CANARY");
        return QString::fromStdString(testing::internal::GetCapturedStderr());
    };
    EXPECT_TRUE(printed(false).contains(u"is wrong"_s));
    EXPECT_FALSE(printed(false).contains(u"CANARY"_s));
    EXPECT_FALSE(printed(false).contains(u"as usual"_s));
    EXPECT_TRUE(printed(true).contains(u"a detail"_s));
}

TEST_F(Logging, PrintsNothingWhereNothingIsWanted)
{
    testing::internal::CaptureStderr();
    const auto log = qm::startLogging({.toStandardError = false});
    ASSERT_OK(log);
    (*log)->critical("nobody listens");
    qm::silentLogger()->critical("nobody listens");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}
