// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <optional>

namespace qm::test {

namespace detail {
template <class T>
Task<> keep(Task<T>& task, std::optional<T>& value)
{
    value = co_await task;
}
} // namespace detail

/// What a task comes to, run on Qt's event loop; the test fails where it takes longer than `atMost`.
template <class T>
T awaited(Task<T>&& task, std::chrono::milliseconds atMost = std::chrono::seconds(30))
{
    std::optional<T> value;
    const Task<> keeping = detail::keep(task, value);
    EXPECT_TRUE(spinUntil([&] { return value.has_value(); }, atMost)) << "it hangs";
    return std::move(value).value();
}

} // namespace qm::test
