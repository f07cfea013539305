// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace qm {

/// A thread that does what it is given, one after the other in the order of giving. When it goes it first does all that it
/// was given. Without an event loop: a queue of our own costs less, and a race detector understands it.
class WorkThread {
public:
    WorkThread();

    /// From any thread.
    void post(std::function<void()> work);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::deque<std::function<void()>> m_queue;
    std::jthread m_thread; // the last, so that it ends before what it uses
};

} // namespace qm
