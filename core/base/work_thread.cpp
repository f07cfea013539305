// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_thread.h"

#include <utility>

namespace qm {

WorkThread::WorkThread()
    : m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void WorkThread::post(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_given.notify_one();
}

void WorkThread::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_given.wait(lock, stop, [this] { return !m_queue.empty(); })) { // false only when stopped and nothing is left
        const std::function<void()> work = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace qm
