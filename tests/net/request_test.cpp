// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/request.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::net;

TEST(Request, EncodesEachValueAsOnePathSegment)
{
    const Request secret = get(u"/orgs/{org}/actions/secrets/{secret_name}"_s, {u"meridian"_s, u"A_B-1.x~"_s});
    EXPECT_EQ(secret.path(), "/orgs/meridian/actions/secrets/A_B-1.x~");
    EXPECT_EQ(get(u"/e/{name}/x"_s, {u"a/b c?d#e%2F{f}ü"_s}).path(), "/e/a%2Fb%20c%3Fd%23e%252F%7Bf%7D%C3%BC/x");
    EXPECT_EQ(get(u"/user"_s).path(), "/user");
}

TEST(Request, KeepsTheSlashesOfAValueThatIsAPath)
{
    Request file = get(u"/repos/{owner}/{repo}/contents/{path}"_s, {u"o"_s, u"a/b"_s, u"dir one/x?y.yaml"_s});
    file.paths = {u"path"_s};
    EXPECT_EQ(file.path(), "/repos/o/a%2Fb/contents/dir%20one/x%3Fy.yaml");
}

TEST(Request, LeavesABraceWhereAValueIsMissing)
{
    EXPECT_EQ(get(u"/a/{b}/{c}"_s, {u"x"_s}).path(), "/a/x/{c}");
    EXPECT_EQ(get(u"/a"_s, {u"x"_s}).path(), "/a");
}

TEST(Request, KnowsWhatIsSafeToRepeatAndWhatWrites)
{
    struct Case {
        Request request;
        bool safe;
        bool writes;
    };
    Request query = post(u"/graphql"_s);
    query.readsOnly = true;
    for (const Case& one : {Case{get(u"/"_s), true, false}, Case{put(u"/"_s), true, true}, Case{remove(u"/"_s), true, true},
                            Case{post(u"/"_s), false, true}, Case{patch(u"/"_s), false, true}, Case{query, true, false}}) {
        SCOPED_TRACE(methodName(one.request.method).toStdString());
        EXPECT_EQ(one.request.isSafeToRepeat(), one.safe);
        EXPECT_EQ(one.request.writes(), one.writes);
    }
}
