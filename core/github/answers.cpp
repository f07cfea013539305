// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/answers.h"

#include "core/base/redactor.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

constexpr int mostPages = 10'000;

int pageNumber(const QUrl& page)
{
    return QUrlQuery(page).queryItemValue(u"page"_s).toInt();
}

QUrl withPageNumber(const QUrl& page, int number)
{
    QUrlQuery query(page);
    query.removeQueryItem(u"page"_s);
    query.addQueryItem(u"page"_s, QString::number(number));
    QUrl other = page;
    other.setQuery(query);
    return other;
}

} // namespace

PageLinks readLinks(const net::Response& response)
{
    static const QRegularExpression link(u"<([^>]*)>\\s*;\\s*rel=\"?(next|last)\"?"_s);
    PageLinks links;
    std::optional<QUrl> last;
    auto match = link.globalMatch(QString::fromUtf8(response.headers.value("link")));
    while (match.hasNext()) {
        const auto found = match.next();
        (found.captured(2) == "next"_L1 ? links.next : last) = QUrl(found.captured(1), QUrl::StrictMode);
    }
    if (!links.next || !last)
        return links;
    const int first = pageNumber(*links.next);
    const int end = pageNumber(*last);
    if (first != 2 || end > mostPages)
        return links; // not the first page, or not numbered: one after the other
    for (int number = first; number <= end; ++number)
        links.others << withPageNumber(*last, number);
    return links;
}

bool isWithheld(const net::Response& response)
{
    return response.headers.value("x-github-sso").startsWith("partial-results");
}

Result<net::Receipt> readReceipt(const net::Response& response)
{
    const bool isEmpty = response.body.isEmpty() || (response.status == 201 && response.body.trimmed() == "{}");
    if ((response.status == 204 || response.status == 201) && isEmpty)
        return net::Receipt{.requestId = redactedHeader("x-github-request-id", response.headers.value("x-github-request-id"))};
    return fail({.kind = Error::Kind::Protocol, .reason = Words::tr("it gave an answer that no documented call gives")});
}

QList<std::pair<QString, QString>> largestPage()
{
    return {{u"per_page"_s, u"100"_s}};
}

} // namespace qm::github
