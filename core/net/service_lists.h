// SPDX-License-Identifier: GPL-3.0-or-later
// How Service reads lists: the templates of service.h, which includes this.
#pragma once

#include "core/net/service.h"

#include <vector>

namespace qm::net {

template <class T>
Task<Result<Listing<T>>> Service::runAll(PagedCall<T> call, std::stop_token stop, Arrived<T> arrived)
{
    std::optional<PagedList<T>> before;
    for (int reading = 1; reading <= mostReadings; ++reading) {
        Result<PagedList<T>> list = co_await readOnce(call, arrived, stop);
        if (!list)
            co_return fail(list.error());
        const bool isShort = !list->isComplete();
        if (!isShort || (call.filtered && before && before->isConfirmedBy(*list))) {
            const bool mayLack = isShort || (call.filtered && !m_parts.signIn.seesAll());
            co_return Listing<T>{.items = list->items(),
                                 .truncation = list->isWithheld() ? Truncation::SignOn
                                               : mayLack          ? Truncation::Access
                                                                  : Truncation::None};
        }
        before = *std::move(list);
    }
    co_return fail(complete(changingList(), call.first, nullptr));
}

template <class T>
Task<Result<PagedList<T>>> Service::readOnce(PagedCall<T> call, Arrived<T> arrived, std::stop_token stop)
{
    Result<Page<T>> page = co_await readPage(call, {}, stop);
    if (!page)
        co_return fail(page.error());
    PagedList<T> list(call.key);
    list.add(*page);

    for (const QUrl& other : page->others)
        if (const Result<void> fresh = list.visit(other); !fresh)
            co_return fail(complete(fresh.error(), call.first, nullptr));
    Task<Result<QList<Page<T>>>> reading = readOthers(call, page->others, arrived, stop);
    if (arrived)
        arrived(page->items); // not before the others are asked for: who is told may ask for much
    const Result<QList<Page<T>>> others = co_await reading;
    if (!others)
        co_return fail(others.error());
    for (const Page<T>& other : *others)
        list.addNamed(other);
    if (!others->isEmpty())
        page = others->last(); // the list may have grown by a page meanwhile

    const Milliseconds began = m_parts.clock.elapsed();
    while (page->next) {
        if (const Result<void> fresh = list.visit(*page->next); !fresh)
            co_return fail(complete(fresh.error(), call.first, nullptr));
        page = co_await readPage(call, page->next, stop);
        if (!page)
            co_return fail(page.error());
        if (arrived)
            arrived(page->items);
        const bool isNews = list.add(*page);
        if (page->next && (!isNews || m_parts.clock.elapsed() - began > m_limits.listDeadline))
            co_return fail(complete(endlessList(), call.first, nullptr));
    }
    co_return list;
}

template <class T>
Task<Result<QList<Page<T>>>> Service::readOthers(PagedCall<T> call, QList<QUrl> others, Arrived<T> arrived, std::stop_token stop)
{
    std::stop_source giveUp;
    const std::stop_callback onStop(stop, [giveUp]() mutable { giveUp.request_stop(); });
    std::vector<Task<Result<Page<T>>>> reading;
    reading.reserve(others.size());
    for (const QUrl& other : others)
        reading.push_back(readPage(call, other, giveUp.get_token()));

    // All of them are awaited, whatever became of one: none may outlive the call.
    QList<Page<T>> pages;
    std::optional<Error> failure;
    for (Task<Result<Page<T>>>& task : reading) {
        Result<Page<T>> page = co_await task;
        if (page) {
            if (arrived)
                arrived(page->items);
            pages.append(*std::move(page));
        } else if (!failure) {
            failure = page.error();
            giveUp.request_stop();
        }
    }
    if (failure)
        co_return fail(*failure);
    co_return pages;
}

template <class T>
Task<Result<Page<T>>> Service::readPage(PagedCall<T> call, std::optional<QUrl> page, std::stop_token stop)
{
    co_return co_await ask(std::move(call.first), std::move(page), call.read, std::move(stop));
}

} // namespace qm::net
