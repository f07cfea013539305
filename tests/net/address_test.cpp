// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::net;

namespace {

const QUrl base(u"https://api.example.com/v1/"_s);

QByteArray encoded(const qm::Result<QUrl>& url)
{
    return url ? url->toEncoded() : "fails: " + url.error().reason.toUtf8();
}

} // namespace

TEST(Address, JoinsBasePathAndQueryWithoutLosingAnEscape)
{
    Request request = get(u"/repos/{repo}/environments/{name}"_s, {u"lp"_s, u"a/b %41"_s});
    request.query = {{u"per_page"_s, u"100"_s}, {u"q"_s, u"a&b=c+d é"_s}};
    EXPECT_EQ(encoded(addressOf(request, base)),
              "https://api.example.com/v1/repos/lp/environments/a%2Fb%20%2541?per_page=100&q=a%26b%3Dc%2Bd%20%C3%A9");
    EXPECT_EQ(encoded(addressOf(get(u"/user"_s), QUrl(u"http://127.0.0.1:8080"_s))), "http://127.0.0.1:8080/user");
}

TEST(Address, RefusesValuesThatNameAnotherPlace)
{
    for (const QString& value : {u""_s, u"."_s, u".."_s})
        EXPECT_FAILS(addressOf(get(u"/a/{b}"_s, {value}), base), Usage) << value.toStdString();
    EXPECT_OK(addressOf(get(u"/a/{b}"_s, {u"..."_s}), base));
}

TEST(Address, RefusesPathsThatLeadElsewhere)
{
    for (const QString& value : {u"../x"_s, u"a/../../b"_s, u"a//b"_s, u"/a"_s, u"a/"_s, u"a/./b"_s}) {
        Request file = get(u"/contents/{path}"_s, {value});
        file.paths = {u"path"_s};
        EXPECT_FAILS(addressOf(file, base), Usage) << value.toStdString();
    }
    EXPECT_OK(addressOf(get(u"/environments/{name}"_s, {u"a//b"_s}), base)) << "one name: its slashes are escaped";
}

TEST(Address, RefusesValuesThatDoNotFitTheTemplate)
{
    EXPECT_FAILS(addressOf(get(u"/a/{b}/{c}"_s, {u"x"_s}), base), Internal);
    EXPECT_FAILS(addressOf(get(u"/a/{b}"_s, {u"x"_s, u"y"_s}), base), Internal);
}

TEST(Address, ComparesOriginsWithTheirDefaultPorts)
{
    const QUrl https(u"https://api.example.com/a"_s);
    EXPECT_TRUE(isSameOrigin(https, QUrl(u"https://API.example.com:443/b"_s)));
    for (const QString& other :
         {u"http://api.example.com/a"_s, u"https://api.example.com:444/a"_s, u"https://example.com/a"_s, u"/a"_s, u""_s})
        EXPECT_FALSE(isSameOrigin(https, QUrl(other))) << other.toStdString();
}

TEST(Address, FollowsRedirectsWithinTheOriginOnly)
{
    const QUrl from(u"https://api.example.com/v1/repos/old?a=b"_s);
    EXPECT_EQ(encoded(redirectTarget(from, "/repositories/7?x=%2F#part")), "https://api.example.com/repositories/7?x=%2F");
    EXPECT_EQ(encoded(redirectTarget(from, "new")), "https://api.example.com/v1/repos/new");
    EXPECT_EQ(encoded(redirectTarget(from, "https://api.example.com/x")), "https://api.example.com/x");
    for (const char* location :
         {"https://evil.example/x", "//evil.example/x", "http://api.example.com/x", "https://me:pw@api.example.com/x",
          "https://api.example.com:8443/x", "", "https://", "file:///etc/passwd", "https://api.example.com.evil.example/"})
        EXPECT_FAILS(redirectTarget(from, location), Protocol) << location;
}

TEST(Address, RefusesPagesElsewhere)
{
    EXPECT_EQ(encoded(pageAddress(base, QUrl(u"https://api.example.com/organizations/1/x?page=2"_s))),
              "https://api.example.com/organizations/1/x?page=2");
    EXPECT_FAILS(pageAddress(base, QUrl(u"https://evil.example/x?page=2"_s)), Protocol);
    EXPECT_FAILS(pageAddress(base, QUrl(u"http://api.example.com/x?page=2"_s)), Protocol);
}
