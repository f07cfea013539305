// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/private_file.h"

#include "tests/support/full_disk.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using qm::writePrivateFile;

namespace {

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST(APrivateFile, AndTheFolderMadeForItAreTheirOwnersOnly)
{
    const QTemporaryDir place;
    const QString path = place.filePath(u"new/folder/f"_s);
    ASSERT_OK(qm::makePrivateFolderOf(path));
    ASSERT_OK(writePrivateFile(path, "content"));
    EXPECT_EQ(contentOf(path), "content");
    EXPECT_FALSE(QFile::permissions(path) & others);
    EXPECT_FALSE(QFile::permissions(place.filePath(u"new/folder"_s)) & others);
}

TEST(APrivateFile, ReplacesOneThatOthersCouldRead)
{
    const QTemporaryDir place;
    const QString path = place.filePath(u"f"_s);
    QFile old(path);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    ASSERT_OK(writePrivateFile(path, "new"));
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_FALSE(QFile::permissions(path) & others);
}

TEST(APrivateFile, ThatCannotBeWrittenIsNamedAndWhatWasThereStays)
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"f"_s);
    ASSERT_OK(writePrivateFile(file, "kept"));
    for (const QString& path : {file + u"/below-a-file"_s, place.path()}) {
        const auto refused = writePrivateFile(path, "lost");
        ASSERT_FAILS(refused, Internal);
        EXPECT_TRUE(refused.error().attempted.contains(path)) << refused.error().message().toStdString();
    }
    EXPECT_FAILS(qm::makePrivateFolderOf(file + u"/below-a-file/f"_s), Internal);
    EXPECT_EQ(contentOf(file), "kept");
}

TEST(APrivateFile, StaysAsItWasWhereTheDiskIsFull)
{
    const QTemporaryDir place;
    const QString path = place.filePath(u"f"_s);
    ASSERT_OK(writePrivateFile(path, "kept"));
    for (const int size : {1'000, 1'000'000}) { // Qt keeps what is small back until the end
        const qm::test::FullDisk full;
        EXPECT_FAILS(writePrivateFile(path, QByteArray(size, 'x')), Internal);
        EXPECT_EQ(contentOf(path), "kept") << size;
        EXPECT_EQ(QDir(place.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << size;
    }
}
