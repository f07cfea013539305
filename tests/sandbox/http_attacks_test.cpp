// SPDX-License-Identifier: GPL-3.0-or-later
// S10: a web page in the same browser tries to reach the sandbox on loopback.
#include "tests/sandbox/desk.h"
#include "tests/sandbox/raw_client.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

struct Attack {
    const char* name;
    QByteArray host; ///< the whole header line or lines; PORT stands for the port
    QByteArray more{};
};

class WebPages : public testing::TestWithParam<Attack> {
protected:
    Served m_served;

    QByteArray forged(QByteArray request, quint16 port) const
    {
        QByteArray host = GetParam().host;
        host.replace("PORT", QByteArray::number(port));
        request.replace("Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n", host + GetParam().more);
        return request;
    }
};

TEST_P(WebPages, ReachNothing)
{
    const QJsonObject before = m_served.sandbox->state();
    const RawAnswer read =
        RawClient(m_served.apiPort()).send(forged(m_served.request("GET /orgs/meridian-retail/actions/secrets"), m_served.apiPort()));
    EXPECT_EQ(read.status(), 403);
    EXPECT_EQ(read.body, "");
    EXPECT_EQ(read.header("access-control-allow-origin"), "");
    const QByteArray attack = m_served.request("DELETE /repos/meridian-retail/lp-basket");
    EXPECT_EQ(RawClient(m_served.apiPort()).send(forged(attack, m_served.apiPort())).status(), 403);
    const QByteArray edit =
        m_served.controlRequest("POST /edit", R"({"system":"github","method":"DELETE","path":"/repos/meridian-retail/lp-basket"})");
    EXPECT_EQ(RawClient(m_served.controlPort()).send(forged(edit, m_served.controlPort())).status(), 403);
    EXPECT_EQ(RawClient(m_served.controlPort()).send(forged(m_served.controlRequest("GET /state"), m_served.controlPort())).status(), 403);
    EXPECT_EQ(m_served.sandbox->state(), before);
    EXPECT_TRUE(m_served.sandbox->requests()["requests"_L1].toArray().isEmpty()) << "it does nothing, not even count";
}

INSTANTIATE_TEST_SUITE_P(, WebPages,
                         testing::Values(Attack{"Origin", "Host: 127.0.0.1:PORT\r\n", "Origin: https://evil.example\r\n"},
                                         Attack{"OriginOfItsOwn", "Host: localhost:PORT\r\n", "Origin: http://localhost:PORT\r\n"},
                                         Attack{"OriginNull", "Host: 127.0.0.1:PORT\r\n", "oRiGiN: null\r\n"},
                                         Attack{"OriginEmpty", "Host: 127.0.0.1:PORT\r\n", "Origin:\r\n"},
                                         Attack{"Rebinding", "Host: evil.example:PORT\r\n"},
                                         Attack{"RebindingBySuffix", "Host: localhost.evil.example:PORT\r\n"},
                                         Attack{"OtherPort", "Host: 127.0.0.1:1\r\n"}, Attack{"NoPort", "Host: 127.0.0.1\r\n"},
                                         Attack{"NoHost", ""}, Attack{"TwoHosts", "Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n"}),
                         [](const auto& test) { return test.param.name; });

TEST(Preflight, IsNotAnswered)
{
    const Served served;
    const RawAnswer answer = served.ask("OPTIONS /user");
    EXPECT_NE(answer.status(), 200);
    EXPECT_EQ(answer.header("access-control-allow-methods"), "");
}

TEST(ControlOverHttp, NeedsItsToken)
{
    const Served served;
    QByteArray request = served.controlRequest("GET /state");
    request.replace(served.endpoints["controlToken"_L1].toString().toLatin1(), served.token());
    EXPECT_EQ(RawClient(served.controlPort()).send(request).status(), 401);
    EXPECT_EQ(served.control("GET /state").status(), 200);
}

TEST(ApiPort, IsNoControl)
{
    const Served served;
    EXPECT_EQ(served.ask("GET /state").status(), 404);
}

} // namespace
} // namespace qm::sandbox::test
