// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/net/call.h"

namespace qm::github {

/// Reads an answer whose body is one record: `.read = readRecord<&readOrgSecret>`.
template <auto Read>
auto readRecord(const net::Response& response) -> decltype(Read(std::declval<JsonReader>()))
{
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return fail(json.error());
    return Read(*json);
}

/// What GitHub's `Link` header says of the other pages; its addresses are followed, never built from nothing.
/// REST: "Using pagination in the REST API".
struct PageLinks {
    QList<QUrl> others{};
    std::optional<QUrl> next{};
};
PageLinks readLinks(const net::Response& response);

/// Whether GitHub says that a list only looks complete, because this identity has not passed some organization's single sign-on.
/// REST: "Authenticating to the REST API", X-GitHub-SSO: partial-results.
bool isWithheld(const net::Response& response);

/// A list whose body is the array itself: `.read = readPage<&readRepository>`.
template <auto Read>
auto readPage(const net::Response& response)
{
    using Item = typename decltype(Read(std::declval<JsonReader>()))::value_type;
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return Result<net::Page<Item>>(fail(json.error()));
    PageLinks links = readLinks(response);
    net::Page<Item> page{.items = json->list<Item>(Read),
                         .others = std::move(links.others),
                         .next = std::move(links.next),
                         .withheld = isWithheld(response)};
    return json->finish(std::move(page));
}

/// The key of a list inside an object, as a template argument: `readCountedPage<"secrets", &readOrgSecret>`.
template <std::size_t size>
struct Key {
    char text[size];
    constexpr Key(const char (&key)[size]) { std::copy_n(key, size, text); } // NOLINT(google-explicit-constructor)
    QLatin1StringView view() const { return {text, int(size) - 1}; }
};

/// A list inside an object that counts it: {"total_count": 2, "secrets": [ … ]}.
template <Key key, auto Read>
auto readCountedPage(const net::Response& response)
{
    using Item = typename decltype(Read(std::declval<JsonReader>()))::value_type;
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return Result<net::Page<Item>>(fail(json.error()));
    PageLinks links = readLinks(response);
    net::Page<Item> page{.items = json->list<Item>(key.view(), Read),
                         .total = json->integer(QLatin1StringView("total_count")),
                         .others = std::move(links.others),
                         .next = std::move(links.next),
                         .withheld = isWithheld(response)};
    return json->finish(std::move(page));
}

/// The answer to a write that says nothing but yes (201, 204). A body where none belongs, or another status, is `protocol`:
/// then it is not known whether the write was made.
Result<net::Receipt> readReceipt(const net::Response& response);

/// The query of a list: the largest page GitHub gives.
QList<std::pair<QString, QString>> largestPage();

} // namespace qm::github
