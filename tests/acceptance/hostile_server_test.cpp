// SPDX-License-Identifier: GPL-3.0-or-later
// A hostile server gets no token, causes no hang beyond the deadline and no growth beyond 100 MB.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "core/github/repositories.h"
#include "core/github/secrets.h"
#include "core/github/token_sign_in.h"
#include "core/github/vendor.h"
#include "core/net/network_transport.h"
#include "core/net/service.h"
#include "tests/support/awaited.h"
#include "tests/support/raw_server.h"
#include "tests/support/results.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::test;

namespace {

[[maybe_unused]] constexpr int mostGrowth{100}; // MiB; not measured under sanitizers

/// The most memory this process had, in MiB.
int peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').value(0).toInt() / 1024;
    return -1;
}

void forgetPeak()
{
    QFile forget(u"/proc/self/clear_refs"_s);
    if (forget.open(QIODevice::WriteOnly))
        forget.write("5");
}

/// The command's output: a bomb that is small on the wire.
QByteArray outputOf(const QString& command)
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, command});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

struct Trick {
    std::string name;
    RawAnswer answer;
};

class Hostile : public testing::Test {
protected:
    void SetUp() override
    {
        forgetPeak();
        m_before = peakMemory();
        m_began = std::chrono::steady_clock::now();
    }
    void TearDown() override
    {
        EXPECT_LT(std::chrono::steady_clock::now() - m_began, 15s) << "it hung";
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
        EXPECT_LT(peakMemory() - m_before, mostGrowth) << "MiB more than before";
#endif
    }

    template <class T>
    auto run(net::Call<T> call)
    {
        return awaited(service.run(std::move(call), {}));
    }

    RawServer server;
    net::NetworkTransport transport;
    SystemClock clock;
    github::TokenSignIn signIn{Secret("ghp_nobody_else_may_have_this")};
    net::Service service{github::vendor(QUrl(server.url())),
                         {.attempts = 1, .attemptDeadline = 2s, .callDeadline = 2s},
                         {.transport = transport, .clock = clock, .signIn = signIn, .log = silentLogger()}};

private:
    int m_before{0};
    std::chrono::steady_clock::time_point m_began;
};

class HostileServer : public Hostile, public testing::WithParamInterface<Trick> {};
class HostileAnswers : public Hostile {};

RawAnswer head(const QByteArray& head, const QByteArray& body, RawAnswer::Then then = RawAnswer::Then::Close)
{
    return {.bytes = "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body, .then = then};
}

QByteArray deep(char open, char close)
{
    return QByteArray(100'000, open) + QByteArray(100'000, close);
}

} // namespace

TEST_P(HostileServer, IsAnErrorInTime)
{
    server.otherwise = GetParam().answer;
    const auto read = run(github::getOrgSecret(u"o"_s, u"S"_s));
    ASSERT_FALSE(read) << "it was believed";
    EXPECT_TRUE(read.error().kind == Error::Kind::Protocol || read.error().kind == Error::Kind::Unreachable)
        << read.error().message().toStdString();
    EXPECT_FALSE(read.error().message().contains(u"ghp_"_s));
}

INSTANTIATE_TEST_SUITE_P(
    , HostileServer,
    testing::Values(
        Trick{"NestsADeepList", RawAnswer::proper(200, deep('[', ']'))},
        Trick{"NestsDeepObjects", RawAnswer::proper(200, QByteArray("{\"a\":").repeated(100'000) + "1" + QByteArray(100'000, '}'))},
        Trick{"SendsALongList", RawAnswer::proper(200, "[" + QByteArray("0,").repeated(2'900'000) + "0]")},
        Trick{"SendsMoreThanWeTake", RawAnswer::proper(200, QByteArray(7 * 1024 * 1024, ' '))}, Trick{"FloodsForEver", RawAnswer::flood()},
        Trick{"Drips", RawAnswer::drip()}, Trick{"IsSilent", RawAnswer::silence()},
        Trick{"SendsAGzipBomb",
              head("Content-Encoding: gzip\r\nContent-Type: application/json", outputOf(u"head -c 300M /dev/zero | gzip -c"_s))},
        Trick{"SendsHtml", RawAnswer::proper(200, "<html><body>Sign in to the hotel's network</body></html>")},
        Trick{"SendsAnotherCharset", RawAnswer::proper(200, "{\"name\":\"\xe9\xff\",\"visibility\":\"all\"}",
                                                       "Content-Type: application/json; charset=iso-8859-1\r\n")},
        Trick{"SendsUtf16", RawAnswer::proper(200, QByteArray("\xff\xfe{\0}\0", 6), "Content-Type: application/json; charset=utf-16\r\n")},
        Trick{"SendsTwoLengths", head("Content-Length: 2\r\nContent-Length: 1000", "{}")},
        Trick{"SendsALargeHeader", head("X-Large: " + QByteArray(1024 * 1024, 'x') + "\r\nContent-Length: 2", "{}")},
        Trick{"SendsManyHeaders", head(QByteArray("X-Many: x\r\n").repeated(100'000) + "Content-Length: 2", "{}")},
        Trick{"BreaksOff", RawAnswer::halfBody()}, Trick{"SpeaksNoHttp", RawAnswer::garbage()},
        Trick{"RedirectsInACircle", RawAnswer::redirect(302, "/again")}),
    [](const auto& test) { return test.param.name; });

TEST_F(HostileAnswers, CarryNoTokenToAnotherHost)
{
    for (const int status : {301, 302, 307, 308}) {
        RawServer other;
        const QByteArray elsewhere = "http://localhost:" + QByteArray::number(other.port()) + "/orgs/o";
        server.otherwise = RawAnswer::redirect(status, elsewhere);
        EXPECT_FAILS(run(github::getOrgSecret(u"o"_s, u"S"_s)), Protocol);
        EXPECT_FAILS(run(github::addRepositoryToOrgSecret(u"o"_s, u"S"_s, {1})), Protocol);
        EXPECT_EQ(other.connections, 0) << status;
    }
}

TEST_F(HostileAnswers, ThatMoveAWriteDoNotMakeItARead)
{
    server.script = {RawAnswer::redirect(301, "/moved")};
    server.otherwise = RawAnswer::proper(200, "{}");
    EXPECT_FAILS(run(github::addRepositoryToOrgSecret(u"o"_s, u"S"_s, {1})), Protocol) << "a 200 is no answer to that PUT";
    EXPECT_EQ(server.lines().last(), "PUT /moved");
}

TEST_F(HostileAnswers, CannotNameAnotherHostForTheNextPage)
{
    RawServer other;
    server.otherwise = RawAnswer::proper(200, "[]", "Link: <" + other.url(u"/x?page=2"_s).toLatin1() + ">; rel=\"next\"\r\n");
    EXPECT_FAILS(awaited(service.runAll(github::listOrgRepositories(u"o"_s), {})), Protocol);
    EXPECT_EQ(other.connections, 0);
}

TEST_F(HostileAnswers, EndEvenIfTheirPagesDoNot)
{
    QByteArray items;
    for (int i = 0; i < 100; ++i)
        items += (i ? ",{\"id\":" : "{\"id\":") + QByteArray::number(i) + R"(,"name":"n","private":true})";
    const QByteArray page = "Link: <" + server.url(u"/x?page=2"_s).toLatin1() + ">; rel=\"next\"\r\n";
    server.otherwise = RawAnswer::proper(200, '[' + items + ']', page);
    EXPECT_FAILS(awaited(service.runAll(github::listOrgRepositories(u"o"_s), {})), Protocol);
    EXPECT_LE(server.received.size(), 3);
    server.otherwise = RawAnswer::proper(200, '[' + items + ']',
                                         "Link: <" + server.url(u"/x?page=2"_s).toLatin1() + ">; rel=\"next\", <" +
                                             server.url(u"/x?page=2000000000"_s).toLatin1() + ">; rel=\"last\"\r\n");
    EXPECT_FAILS(awaited(service.runAll(github::listOrgRepositories(u"o"_s), {})), Protocol);
}
