// SPDX-License-Identifier: GPL-3.0-or-later
// How Service reads one answer: the templates of service.h, which includes this.
#pragma once

#include "core/net/service.h"

namespace qm::net {

/// About how much memory something takes that was read of a body of that size.
template <class T>
qsizetype roughBytes(const T&, qsizetype bodyBytes)
{
    constexpr qsizetype ofAnyRecord{1'024};
    return std::max(ofAnyRecord, bodyBytes);
}

template <class T>
qsizetype roughBytes(const Page<T>& page, qsizetype bodyBytes)
{
    // Of a vendor's records we read a few fields.
    constexpr qsizetype ofItem{256};
    constexpr qsizetype unread{16};
    return std::max((page.items.size() + page.others.size() + 1) * ofItem, bodyBytes / unread);
}

template <class T>
Task<Result<T>> Service::ask(Request request, std::optional<QUrl> page, Result<T> (*read)(const Response&), std::stop_token stop)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): only compared
    const Result<Response> response = co_await send(request, std::move(page), reinterpret_cast<Reader>(read), std::move(stop));
    if (!response)
        co_return fail(response.error());
    if (response->known)
        co_return Result<T>(*std::static_pointer_cast<const T>(response->known));
    Result<T> value = told(read(*response), request, *response);
    if (value && response->key)
        m_parts.cache->keep(*response->key, {.etag = response->headers.value("ETag"), .value = std::make_shared<const T>(*value)},
                            roughBytes(*value, response->body.size()));
    co_return value;
}

} // namespace qm::net
