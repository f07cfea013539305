// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/control.h"
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

struct Controls : testing::Test {
    Desk desk;
    Control control{*desk.sandbox, "key"};
    net::Headers headers{{"authorization", "Bearer key"}};

    net::Response ask(Method method, const QByteArray& path, const QByteArray& body = {})
    {
        return control.answer({.method = method, .path = path, .headers = headers, .body = body, .now = desk.clock.now()});
    }
};

TEST_F(Controls, NeedTheToken)
{
    for (const QByteArray wrong : {"", "Bearer", "Bearer other", "token key", "key"}) {
        headers.set("authorization", wrong);
        EXPECT_EQ(ask(Method::Get, "/state").status, 401) << wrong.toStdString();
        EXPECT_EQ(ask(Method::Post, "/edit", R"({"system":"github","method":"DELETE","path":"/repos/meridian-retail/lp-basket"})").status,
                  401);
    }
    EXPECT_FALSE(desk.repository(u"lp-basket"_s).isEmpty());
}

TEST_F(Controls, ShowTheStateWithPlainValues)
{
    const QJsonObject state = json(ask(Method::Get, "/state").body).toObject();
    EXPECT_EQ(state["github"_L1].toObject().keys(), (QStringList{u"dependabot_secrets"_s, u"repositories"_s, u"secrets"_s, u"teams"_s}));
    EXPECT_FALSE(state["github"_L1]["secrets"_L1][0]["value"_L1].toString().isEmpty());
    EXPECT_EQ(state["github"_L1]["repositories"_L1][0].toObject().keys(),
              (QStringList{u"archived"_s, u"id"_s, u"name"_s, u"topics"_s, u"visibility"_s}));
}

TEST_F(Controls, ShowEveryRequestButTheirOwn)
{
    desk.get("/orgs/meridian-retail/repos?per_page=5&q=a%20b");
    desk.headers.set("authorization", "wrong");
    desk.get("/user");
    desk.edit(Method::Delete, "/repos/meridian-retail/lp-basket");
    ask(Method::Get, "/state");
    const QJsonArray requests = json(ask(Method::Get, "/requests").body)["requests"_L1].toArray();
    ASSERT_EQ(requests.size(), 2);
    EXPECT_EQ(requests[0].toObject(), json(R"({"n":1,"at":"2026-11-25T12:00:00.000Z","system":"github","method":"GET",
        "path":"/orgs/meridian-retail/repos","query":{"per_page":"5","q":"a b"},"status":200,"fault":null})")
                                          .toObject());
    EXPECT_EQ(requests[1]["status"_L1].toInt(), 401);
}

TEST_F(Controls, EditWithFullRights)
{
    const net::Response answer =
        ask(Method::Post, "/edit",
            R"({"system":"github","method":"PATCH","path":"/repos/meridian-retail/lp-basket","body":{"name":"lp-cart"}})");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(json(answer.body)["status"_L1].toInt(), 200);
    EXPECT_EQ(json(answer.body)["body"_L1]["name"_L1].toString(), u"lp-cart"_s);
    const QJsonValue deleted =
        json(ask(Method::Post, "/edit", R"({"system":"github","method":"DELETE","path":"/repos/meridian-retail/lp-cart"})").body);
    EXPECT_EQ(deleted.toObject(), (QJsonObject{{u"status"_s, 204}, {u"body"_s, QJsonValue::Null}}));
}

TEST_F(Controls, SetFaultsAndRefuseOtherThings)
{
    EXPECT_EQ(ask(Method::Post, "/faults", R"([{"fault":"status","status":500}])").status, 200);
    EXPECT_EQ(desk.get("/user").status, 500);
    EXPECT_EQ(ask(Method::Post, "/faults", R"([{"fault":"fire"}])").status, 400);
    EXPECT_EQ(ask(Method::Post, "/edit", R"({"system":"azure","method":"GET","path":"/"})").status, 400);
    EXPECT_EQ(ask(Method::Post, "/edit", R"({"system":"github","method":"BREW","path":"/"})").status, 400);
    EXPECT_EQ(ask(Method::Post, "/edit", "no json").status, 400);
    EXPECT_EQ(ask(Method::Get, "/faults").status, 404);
    EXPECT_EQ(ask(Method::Put, "/state").status, 404);
}

} // namespace
} // namespace qm::sandbox::test
