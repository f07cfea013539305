// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// The query of another page: what else was asked for stays as it was.
QByteArray queryOf(const Ask& ask, qsizetype page)
{
    QByteArray query;
    const QList<QByteArray> parts = ask.rawQuery.split('&');
    for (const QByteArray& part : parts)
        if (!part.isEmpty() && !part.startsWith("page="))
            query += part + '&';
    return query + "page=" + QByteArray::number(page);
}

} // namespace

PageWish pageWish(const Ask& ask)
{
    PageWish wish;
    if (const int page = ask.queryValue("page"_L1).toInt(); page > 0)
        wish.page = page;
    if (const int size = ask.queryValue("per_page"_L1).toInt(); size > 0)
        wish.perPage = std::min(size, 100);
    return wish;
}

QByteArray linkHeader(const Visit& visit, const PageWish& wish, qsizetype total)
{
    const qsizetype last = std::max<qsizetype>(1, (total + wish.perPage - 1) / wish.perPage);
    if (last == 1 && wish.page == 1)
        return {};
    QList<QByteArray> links;
    const auto add = [&](qsizetype page, const char* relation) {
        links.append('<' + visit.base + visit.idPath + '?' + queryOf(visit.ask, page) + ">; rel=\"" + relation + '"');
    };
    if (wish.page > 1)
        add(std::min(wish.page - 1, last), "prev");
    if (wish.page < last) {
        add(wish.page + 1, "next");
        add(last, "last");
    }
    if (wish.page > 1)
        add(1, "first");
    return links.join(", ");
}

void addSsoHeader(const Visit& visit, net::Response& answer)
{
    if (visit.conditions.sso == Conditions::Sso::Partial && visit.token && visit.token->kind != Token::Kind::Installation)
        answer.headers.add("x-github-sso"_ba, "partial-results; organizations=" + QByteArray::number(visit.state.organizationId));
}

} // namespace qm::sandbox::github
