// SPDX-License-Identifier: GPL-3.0-or-later
// NetworkTransport over TLS and HTTP/2, against nginx.
#include "core/net/network_transport.h"
#include "tests/support/awaited.h"
#include "tests/support/nginx.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>

#include <iostream>
#include <random>

using namespace Qt::StringLiterals;
using namespace qm::net;
using namespace qm::test;
using Reached = TransportFailure::Reached;

namespace {

using Outcome = tl::expected<Response, TransportFailure>;

const QString locations = uR"(
        location /ok { return 200 '{}'; }
        location /elsewhere { return 307 /ok; }
        location /files/ { root .; }
        location /packed/ { root .; gzip on; gzip_types application/json; default_type application/json; }
)"_s;

struct Tls : testing::Test {
    Nginx nginx{locations};
    NetworkTransport transport{{.authorities = {nginx.certificate()}}};

    void SetUp() override { ASSERT_EQ(nginx.problem(), QString()); }

    Outcome send(Method method, const QString& path, QByteArray body = {})
    {
        return awaited(transport.send(
            {.method = method, .url = QUrl(nginx.url(path)), .body = std::move(body), .safeToRepeat = method == Method::Get}, {}));
    }
    /// Lets nginx serve a file as /folder/file.
    void put(const QString& folder, const QByteArray& content, qint64 size = -1)
    {
        ASSERT_TRUE(QDir(nginx.folder()).mkpath(folder));
        QFile file(nginx.folder() + u"/%1/file"_s.arg(folder));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        if (size >= 0)
            ASSERT_TRUE(file.resize(size));
    }
    void refusedAsAnImpostor(const Outcome& outcome)
    {
        ASSERT_FALSE(outcome);
        EXPECT_TRUE(outcome.error().untrusted);
        EXPECT_EQ(outcome.error().reached, Reached::No);
        EXPECT_EQ(nginx.handled(), QStringList()) << "something was sent";
    }
};

/// The most memory this process had, in MiB.
int peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toInt() / 1024;
    return -1;
}

/// Forgets the peak so far.
int peakMemoryFromNow()
{
    QFile forget(u"/proc/self/clear_refs"_s);
    return forget.open(QIODevice::WriteOnly) && forget.write("5") == 1 && (forget.close(), true) ? peakMemory() : -1;
}

} // namespace

TEST_F(Tls, SpeaksHttp2)
{
    ASSERT_TRUE(send(Method::Get, u"/ok"_s));
    spinUntil([&] { return !nginx.handled().isEmpty(); }); // it notes them after it answered
    EXPECT_EQ(nginx.handled(), QStringList(u"HTTP/2.0 GET /ok 200"_s));
}

TEST_F(Tls, RefusesACertificateNobodyVouchesFor)
{
    NetworkTransport strict;
    const Outcome outcome = awaited(strict.send({.url = QUrl(nginx.url(u"/ok"_s)), .headers = {{"Authorization", "Bearer t"}}}, {}));
    refusedAsAnImpostor(outcome);
    EXPECT_TRUE(outcome.error().reason.contains(u"self-signed"_s)) << outcome.error().reason.toStdString();
}

TEST_F(Tls, RefusesACertificateOfAnotherName)
{
    refusedAsAnImpostor(awaited(transport.send({.url = QUrl(nginx.url(u"/ok"_s, u"localhost"_s))}, {})));
}

TEST_F(Tls, HandsARedirectOfAWriteOut)
{
    for (int i = 0; i < 10; ++i) {
        const Outcome outcome = send(Method::Put, u"/elsewhere"_s, "{}");
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->status, 307);
    }
    spinUntil([&] { return nginx.handled().size() >= 10; }); // it notes them after it answered
    spinFor(std::chrono::milliseconds(50));
    EXPECT_EQ(nginx.handled().size(), 10);
}

TEST_F(Tls, ReadsALongAnswerWholeAndAPackedOne)
{
    QByteArray text;
    std::minstd_rand random(1);
    for (int i = 0; i < 1'000'000; ++i)
        text += "{\"a\": " + QByteArray::number(uint(random())) + "}\n";
    for (const QString& folder : {u"files"_s, u"packed"_s}) {
        put(folder, text);
        const Outcome outcome = send(Method::Get, u"/%1/file"_s.arg(folder));
        ASSERT_TRUE(outcome) << outcome.error().reason.toStdString();
        EXPECT_EQ(outcome->body.size(), text.size()) << folder.toStdString();
        EXPECT_EQ(outcome->headers.contains("Content-Encoding"), folder == u"packed"_s);
    }
}

TEST_F(Tls, RefusesAnAnswerThatUnpacksWithoutEnd)
{
    put(u"packed"_s, QByteArray(30'000'000, ' '));
    const Outcome outcome = send(Method::Get, u"/packed/file"_s);
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().unreadable);
}

TEST_F(Tls, AFloodDoesNotFillTheMemory)
{
    put(u"files"_s, {}, 4LL << 30); // takes no room on the disk
    const int before = peakMemoryFromNow();
    ASSERT_GT(before, 0);
    const WireRequest request{.url = QUrl(nginx.url(u"/files/file"_s)), .responseBytes = 1024 * 1024};
    const Outcome outcome = awaited(transport.send(request, {}));
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().unreadable);
    spinFor(std::chrono::milliseconds(500));
    const int grown = peakMemory() - before;
    std::cout << "memory grew by " << grown << " MiB\n";
    EXPECT_LT(grown, 40);
}
