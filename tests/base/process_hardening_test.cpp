// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_hardening.h"

#include <gtest/gtest.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

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

} // namespace

TEST(HardenedProcess, LeavesNoCoreAndNoReadableFile)
{
    EXPECT_EXIT(checkInChild(), testing::ExitedWithCode(0), "");
}
