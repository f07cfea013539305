// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Address)
};

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

/// A host as a message may show it: an address from outside can hold anything.
QString hostOf(const QUrl& url)
{
    return url.host().isEmpty() ? Words::tr("an address without a host") : u"“%1”"_s.arg(url.host());
}

bool isNoName(const QString& name)
{
    return name.isEmpty() || name == "."_L1 || name == ".."_L1;
}

/// Whether an address with these values would name something else.
bool namesAnotherPlace(const Request& request)
{
    return std::any_of(request.values.begin(), request.values.end(), [&](const QString& value) {
        const QStringList names = request.paths.isEmpty() ? QStringList(value) : value.split(u'/');
        return std::any_of(names.begin(), names.end(), isNoName);
    });
}

QByteArray encodedQuery(const Request& request)
{
    QByteArrayList parts;
    for (const auto& [name, value] : request.query)
        parts << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return parts.join('&');
}

} // namespace

Result<QUrl> addressOf(const Request& request, const QUrl& base)
{
    if (namesAnotherPlace(request))
        return fail({.kind = Error::Kind::Usage, .reason = Words::tr("a name in it is empty or made of dots only")});
    const QByteArray path = request.path();
    // Values are encoded, so a brace left over is one of the template's.
    if (request.pathTemplate.count(u'{') != request.values.size() || path.contains('{'))
        return fail({.kind = Error::Kind::Internal, .reason = Words::tr("“%1” takes other values").arg(request.pathTemplate)});

    QByteArray address = base.toEncoded(QUrl::StripTrailingSlash) + path;
    if (const QByteArray query = encodedQuery(request); !query.isEmpty())
        address += '?' + query;
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

bool isSameOrigin(const QUrl& one, const QUrl& other)
{
    return one.isValid() && other.isValid() && one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

Result<QUrl> redirectTarget(const QUrl& from, const QByteArray& location)
{
    if (location.isEmpty())
        return fail({.kind = Error::Kind::Protocol, .reason = Words::tr("it answers with a redirect to nowhere")});
    const QUrl target = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (!isSameOrigin(from, target) || !target.userInfo().isEmpty())
        return fail({.kind = Error::Kind::Protocol,
                     .reason = Words::tr("it redirects to %1, which is not the same service").arg(hostOf(target)),
                     .hint = Words::tr("Nothing was sent there.")});
    return target.adjusted(QUrl::RemoveFragment);
}

Result<QUrl> pageAddress(const QUrl& base, const QUrl& page)
{
    const QUrl target = base.resolved(page);
    if (!isSameOrigin(base, target) || !target.userInfo().isEmpty())
        return fail({.kind = Error::Kind::Protocol,
                     .reason = Words::tr("it names %1 for the next page, which is not the same service").arg(hostOf(target)),
                     .hint = Words::tr("Nothing was sent there.")});
    return target.adjusted(QUrl::RemoveFragment);
}

} // namespace qm::net
