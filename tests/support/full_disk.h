// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

#include <sys/resource.h>

namespace qm::test {

/// While it lives, no file of this process can grow beyond a few bytes, as on a disk that is full.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN); // an error instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{.rlim_cur = 64, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace qm::test
