// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_memory.h"

#include <malloc.h>

namespace qm {

void keepFreedMemory()
{
#ifdef __GLIBC__ // others ask the kernel less often by themselves
    constexpr int megabyte = 1024 * 1024;
    ::mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
    ::mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
    ::mallopt(M_TOP_PAD, 4 * megabyte);
#endif
}

void giveBackFreedMemory()
{
#ifdef __GLIBC__ // others do so by themselves
    ::malloc_trim(0);
#endif
}

} // namespace qm
