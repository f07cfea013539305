// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_memory.h"

#include <QByteArray>
#include <QFile>

#include <gtest/gtest.h>

#include <vector>

namespace {

/// What the process has of the machine's memory, in MB.
double resident()
{
    QFile status(QStringLiteral("/proc/self/status"));
    EXPECT_TRUE(status.open(QIODevice::ReadOnly));
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

TEST(FreedMemory, GoesBackToTheSystemThoughSomethingBehindItIsKept)
{
    constexpr int pieces = 200'000;
    std::vector<QByteArray> held;
    held.reserve(pieces);
    for (int piece = 0; piece < pieces; ++piece)
        held.emplace_back(300, 'x');
    const double whole = resident();
    held.erase(held.begin(), held.end() - 1);
    EXPECT_GT(resident(), whole - 20) << "or there is nothing to do";
    qm::giveBackFreedMemory();
    EXPECT_LT(resident(), whole - 40);
    EXPECT_EQ(held.front(), QByteArray(300, 'x'));
}
