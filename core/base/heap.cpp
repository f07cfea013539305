// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/heap.h"

#include <malloc.h>

namespace qm {

void growHeapInLargeSteps()
{
    constexpr int mebibyte = 1024 * 1024;
    ::mallopt(M_TOP_PAD, 64 * mebibyte);
    ::mallopt(M_MMAP_THRESHOLD, 4 * mebibyte); // which the line above had fixed at 128 kB
}

} // namespace qm
