// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "tests/support/results.h"

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
