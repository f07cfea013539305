// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a log that others write to meanwhile, empty, put aside and fill with what they like.
#include "core/cli/log_tail.h"

#include "core/base/logging.h"
#include "tests/support/results.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace qm;
using qm::cli::LogTail;

namespace {

class ALog : public testing::Test {
protected:
    void write(const QByteArray& bytes, QIODevice::OpenMode mode = QIODevice::Append) const
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | mode));
        file.write(bytes);
    }
    /// As the program itself puts it aside.
    void rotate() const
    {
        QFile::remove(name + u".1"_s);
        ASSERT_TRUE(QFile::rename(name, name + u".1"_s));
    }
    QStringList lines()
    {
        const auto look = tail.look();
        EXPECT_OK(look);
        return look ? look->lines : QStringList();
    }

    QTemporaryDir folder;
    QString name = folder.filePath(u"a.log"_s);
    LogTail tail{name};
};

TEST_F(ALog, IsToldOnceAndThenOnlyWhatCameLater)
{
    write("one\ntwo\n");
    const auto first = tail.look();
    ASSERT_OK(first);
    EXPECT_TRUE(first->startsAnew);
    EXPECT_EQ(first->lines, (QStringList{u"one"_s, u"two"_s}));
    write("three\n");
    const auto second = tail.look();
    ASSERT_OK(second);
    EXPECT_FALSE(second->startsAnew);
    EXPECT_EQ(second->lines, QStringList(u"three"_s));
    EXPECT_EQ(lines(), QStringList());
}

TEST_F(ALog, TellsALineWhenItIsWhole)
{
    write("half a");
    EXPECT_EQ(lines(), QStringList());
    write(" line\nand\n\n\n");
    EXPECT_EQ(lines(), (QStringList{u"half a line"_s, u"and"_s}));
}

TEST_F(ALog, IsFollowedAcrossARotationWithoutLosingALine)
{
    write("one\n");
    EXPECT_EQ(lines(), QStringList(u"one"_s));
    write("two\nthree, cut off");
    rotate();
    EXPECT_EQ(lines(), QStringList(u"two"_s)) << "between two files there is none of that name";
    write("four\n");
    EXPECT_EQ(lines(), (QStringList{u"three, cut off"_s, u"four"_s}));
    write("five\n");
    EXPECT_EQ(lines(), QStringList(u"five"_s));
}

TEST_F(ALog, IsFollowedThroughTheRotationsOfTheProgramItself)
{
    const auto log = startLogging({.file = name, .toStandardError = false});
    ASSERT_OK(log);
    const std::string filling(1000, 'x');
    int told = 0;
    for (int line = 0; line < 2'500; ++line) { // the file is put aside after 2 MB
        (*log)->info("{} {}", line, filling);
        if (line % 100 != 99)
            continue;
        (*log)->flush();
        for (const QString& each : lines()) {
            EXPECT_TRUE(each.contains(u"] %1 x"_s.arg(told))) << each.first(60).toStdString();
            ++told;
        }
    }
    EXPECT_EQ(told, 2'500);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 2) << "it was put aside";
}

TEST_F(ALog, GoesOnWhereItWasEmptied)
{
    write("one\ntwo\n");
    lines();
    write("1\n", QIODevice::Truncate);
    EXPECT_EQ(lines(), QStringList(u"1"_s));
}

TEST_F(ALog, IsToldFromAWholeLineOnWhereItIsLong)
{
    QByteArray much;
    for (int line = 0; much.size() < 3 * LogTail::mostBytes; ++line)
        much += "line " + QByteArray::number(line) + '\n';
    write(much);
    const QStringList shown = lines();
    const QStringList all = QString::fromLatin1(much).split(u'\n', Qt::SkipEmptyParts);
    EXPECT_EQ(shown, all.last(shown.size()));
    EXPECT_NEAR(double(shown.join(u'\n').size()), double(LogTail::mostBytes), 20);

    write(much);
    const auto again = tail.look();
    ASSERT_OK(again);
    EXPECT_TRUE(again->startsAnew) << "more came than is looked at";
    EXPECT_EQ(again->lines, shown);
}

TEST_F(ALog, BeginsWithTheWholeLineThatBeginsRightThere)
{
    const QByteArray last(LogTail::mostBytes - 1, 'x');
    write("before\n" + last + '\n');
    EXPECT_EQ(lines(), QStringList(QString::fromLatin1(last)));
}

TEST_F(ALog, WithoutAnyLineFillsNoMemoryAndEndsNothing)
{
    write(QByteArray(2 * LogTail::mostBytes, 'x'));
    EXPECT_EQ(lines(), QStringList());
    write(QByteArray(LogTail::mostBytes / 2, 'x') + "\nfine\n");
    EXPECT_EQ(lines(), QStringList(u"fine"_s));
    for (int part = 0; part < 4; ++part) {
        write(QByteArray(LogTail::mostBytes / 2, 'y'));
        EXPECT_EQ(lines(), QStringList());
    }
    write("\nfine again\n");
    EXPECT_EQ(lines(), QStringList(u"fine again"_s));
}

TEST_F(ALog, MayHoldAnything)
{
    write(QByteArray("\0nul\n\xff\xfe\n\r\n", 11));
    EXPECT_EQ(lines().size(), 3);
}

TEST_F(ALog, SaysWhyThereIsNoneToSee)
{
    EXPECT_EQ(tail.look().error().kind, Error::Kind::NotFound);
    ASSERT_TRUE(QDir().mkpath(name));
    const auto look = tail.look();
    ASSERT_FALSE(look);
    EXPECT_EQ(look.error().kind, Error::Kind::Internal);
    EXPECT_TRUE(look.error().message().contains(name)) << look.error().message().toStdString();
    ASSERT_TRUE(QDir().rmdir(name));
    write("there\n");
    EXPECT_EQ(lines(), QStringList(u"there"_s));
}

} // namespace
