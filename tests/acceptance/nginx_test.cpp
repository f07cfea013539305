// SPDX-License-Identifier: GPL-3.0-or-later
// The network transport against a real nginx with its defaults: HTTP/2, each connection ended after 1,000 requests.
#include "core/net/network_transport.h"
#include "tests/support/awaited.h"
#include "tests/support/nginx.h"
#include "tests/support/raw_server.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <iostream>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;
using Reached = TransportFailure::Reached;

namespace {

/// Sends numbered requests, reads and writes in turn, so many at a time, and keeps what became of each.
class Load {
public:
    Load(const Nginx& nginx, NetworkTransport& transport)
        : m_nginx(nginx)
        , m_transport(transport)
    {
    }

    /// Whether all of them ended in time; the rest is stopped.
    bool run(int requests, int atATime, std::chrono::milliseconds atMost)
    {
        m_requests = requests;
        std::vector<Task<>> workers;
        for (int i = 0; i < atATime; ++i)
            workers.push_back(work());
        const auto areDone = [&] { return std::all_of(workers.begin(), workers.end(), [](const Task<>& task) { return task.isReady(); }); };
        const bool inTime = spinUntil(areDone, atMost);
        m_stop.request_stop();
        EXPECT_TRUE(spinUntil(areDone));
        return inTime;
    }

    QStringList answered; ///< "PUT /r/17"
    QStringList notSent;
    QStringList inDoubt;

private:
    Task<> work()
    {
        while (m_next < m_requests && !m_stop.stop_requested()) {
            static constexpr Method methods[]{Method::Get, Method::Put, Method::Post, Method::Delete};
            const int number = m_next++;
            const Method method = methods[number % 4];
            const QString path = u"/r/%1"_s.arg(number);
            WireRequest request{.method = method, .url = QUrl(m_nginx.url(path)), .safeToRepeat = method == Method::Get};
            if (method == Method::Put || method == Method::Post)
                request.body = "{\"a\":1}";
            const auto outcome = co_await m_transport.send(request, m_stop.get_token());
            const QString line = QString::fromLatin1(methodName(method)) + u' ' + path;
            (outcome ? answered : outcome.error().reached == Reached::No ? notSent : inDoubt) << line;
        }
    }

    const Nginx& m_nginx;
    NetworkTransport& m_transport;
    std::stop_source m_stop;
    int m_requests{0};
    int m_next{0};
};

/// "PUT /r/17" of each request nginx handled over HTTP/2.
QStringList handledOverHttp2(const Nginx& nginx)
{
    QStringList lines;
    for (const QString& line : nginx.handled())
        if (line.startsWith("HTTP/2.0 "_L1))
            lines << line.section(u' ', 1, 2);
    return lines;
}

/// nginx in front of a service that takes its time, so that many requests are under way whenever a connection ends.
struct Front {
    RawServer service;
    Nginx nginx{u"location /r/ { proxy_pass http://127.0.0.1:%1; }"_s.arg(service.port())};

    Front()
    {
        service.otherwise = RawAnswer::proper(200, "{}");
        service.otherwise.after = 20ms;
    }
};

} // namespace

TEST(Nginx, With3000RequestsNoneIsLostAndNoneHangs)
{
    const Front front;
    ASSERT_EQ(front.nginx.problem(), QString());
    NetworkTransport transport({.authorities = {front.nginx.certificate()}});
    Load load(front.nginx, transport);
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(load.run(3000, 60, 60s)) << "some hang";
    std::cout << "3,000 requests, 60 at a time: " << timer.elapsed() << " ms\n";
    EXPECT_EQ(load.answered.size(), 3000);
    EXPECT_EQ(load.notSent, QStringList());
    EXPECT_EQ(load.inDoubt, QStringList());

    spinFor(500ms); // nginx notes them after it answered
    QStringList handled = handledOverHttp2(front.nginx);
    handled.sort();
    load.answered.sort();
    EXPECT_EQ(handled, load.answered) << "each was sent once, over HTTP/2";
}

TEST(Nginx, WhatItRefusesWhenItEndsAConnectionWasNotSent)
{
    const Nginx nginx(u"location /r/ { return 200 '{}'; }"_s);
    ASSERT_EQ(nginx.problem(), QString());
    QLoggingCategory::setFilterRules(u"qt.network.http2.warning=false"_s); // it says so of each
    // One manager for all of them runs into the end of its connection.
    NetworkTransport transport({.authorities = {nginx.certificate()}, .requestsPerManager = 100'000});
    Load load(nginx, transport);
    load.run(3000, 60, 5s);
    std::cout << load.answered.size() << " answered, " << load.notSent.size() << " not sent, " << load.inDoubt.size()
              << " hung until stopped\n";
    EXPECT_LT(load.answered.size(), 3000) << "no connection ended under way: this test shows nothing";

    spinFor(500ms); // nginx notes them after it answered
    const QStringList lines = handledOverHttp2(nginx);
    const QSet<QString> handled(lines.begin(), lines.end());
    for (const QString& line : load.notSent)
        EXPECT_FALSE(handled.contains(line)) << line.toStdString() << " was handled, yet called not sent";
    EXPECT_EQ(lines.size(), handled.size()) << "something was sent twice";
}
