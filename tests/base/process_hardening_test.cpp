// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_hardening.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// Exits 0 if the hardened process is as promised, else with the number of the promise broken.
[[noreturn]] void checkInChild()
{
    qm::hardenProcess();
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    if (core.rlim_cur != 0 || core.rlim_max != 0)
        ::_exit(1);
    if (::umask(077) != 077)
        ::_exit(2);
#ifdef NDEBUG
    const int attachable = 0;
#else
    const int attachable = 1;
#endif
    ::_exit(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == attachable ? 0 : 3);
}

/// Allows itself the largest core it may, then is hardened and aborts in that folder.
[[noreturn]] void abortIn(const char* folder)
{
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    ::setrlimit(RLIMIT_CORE, &core);
    if (::chdir(folder) != 0)
        ::_exit(1);
    qm::hardenProcess();
    std::abort();
}

} // namespace

TEST(HardenedProcess, LeavesNoCoreAndNoReadableFile)
{
    EXPECT_EXIT(checkInChild(), testing::ExitedWithCode(0), "");
}

TEST(HardenedProcess, DropsNoCoreWhereItAborts)
{
    const QTemporaryDir folder;
    EXPECT_EXIT(abortIn(folder.path().toLocal8Bit().constData()), testing::KilledBySignal(SIGABRT), "");
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "a core lies there";
}

TEST(HardenedProcess, GivesNoRightToOthersOnItsFiles)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("file"));
    const auto write = [&name] {
        qm::hardenProcess();
        QFile file(name);
        ::_exit(file.open(QIODevice::WriteOnly) ? 0 : 1);
    };
    EXPECT_EXIT(write(), testing::ExitedWithCode(0), "");
    EXPECT_EQ(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
}
