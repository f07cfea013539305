// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/visit.h"

namespace qm::sandbox::github {

/// Which part of a list a request asks for: `per_page` (default 30, at most 100) and `page` (from 1).
struct PageWish {
    qsizetype page{1};
    qsizetype perPage{30};
    qsizetype begin(qsizetype total) const { return std::min((page - 1) * perPage, total); }
    qsizetype end(qsizetype total) const { return std::min(page * perPage, total); }
};
PageWish pageWish(const Ask& ask);

/// The `Link` header of that page; empty where one page is enough. Addresses are in the form of ids, as GitHub's are.
QByteArray linkHeader(const Visit& visit, const PageWish& wish, qsizetype total);

/// What every list says of itself to a person who has not passed single sign-on.
void addSsoHeader(const Visit& visit, net::Response& answer);

/// Answers with the page asked for of a list; `render` makes an item's JSON. With a key: {"total_count", "<key>": […]}, else
/// the bare array. `total` is the count where it is not that of the items: a truncated view.
template <class Item, class Render>
net::Response answerPage(const Visit& visit, const QList<Item>& items, const char* key, Render render, qsizetype total = -1)
{
    const PageWish wish = pageWish(visit.ask);
    QByteArray body;
    if (key)
        body.append("{\"total_count\":")
            .append(QByteArray::number(total < 0 ? items.size() : total))
            .append(",\"")
            .append(key)
            .append("\":");
    body.append('[');
    const qsizetype begin = wish.begin(items.size());
    const qsizetype end = wish.end(items.size());
    for (qsizetype i = begin; i < end; ++i) {
        if (i > begin)
            body.append(',');
        body.append(render(items[i]));
    }
    body.append(key ? "]}" : "]");
    net::Response answer = answerJson(200, body);
    if (const QByteArray link = linkHeader(visit, wish, items.size()); !link.isEmpty())
        answer.headers.add("link", link);
    addSsoHeader(visit, answer);
    return answer;
}

} // namespace qm::sandbox::github
