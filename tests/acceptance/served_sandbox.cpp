// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/served_sandbox.h"

#include "tests/support/event_loop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QThread>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::acceptance {

ServedSandbox::ServedSandbox(const QStringList& flags, SignIn signIn)
    : m_process(m_program.start(QStringList{u"sandbox"_s, u"serve"_s, u"--port-file"_s, endpointsFile()} + flags))
{
    QElapsedTimer waited;
    waited.start();
    while (!m_process->canReadLine() && waited.elapsed() < 30'000 && m_process->waitForReadyRead(30'000)) {
    }
    m_endpoints = onlyObject(m_process->readLine()).value_or(QJsonObject());
    EXPECT_FALSE(m_endpoints.isEmpty()) << "the sample organization did not start: " << m_process->readAllStandardError().toStdString();
    if (signIn == SignIn::TokenAndApp)
        return;
    QJsonObject github = m_endpoints["github"_L1].toObject();
    github.remove("app"_L1);
    m_endpoints["github"_L1] = github;
    QFile file(endpointsFile());
    EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QJsonDocument(m_endpoints).toJson()) > 0);
}

ServedSandbox::~ServedSandbox()
{
    m_process->terminate();
    if (m_process->waitForFinished(10'000))
        return;
    m_process->kill();
    m_process->waitForFinished();
}

CommandLine ServedSandbox::commandLine(const QString& program) const
{
    const CommandLine plain({}, program);
    return plain.with({u"--endpoints"_s, endpointsFile(), u"--journal"_s, plain.file(u"journal.sqlite"_s), u"--json"_s});
}

QJsonObject ServedSandbox::state()
{
    return inOrder(askControl("GET", u"/state"_s));
}

QJsonArray ServedSandbox::requests(int from)
{
    const QJsonArray all = askControl("GET", u"/requests"_s)["requests"_L1].toArray();
    QJsonArray later;
    for (int i = from; i < all.size(); ++i)
        later << all.at(i);
    return later;
}

QJsonArray ServedSandbox::writes(int from)
{
    QJsonArray writes;
    for (const QJsonValue& request : requests(from))
        if (QStringList{u"PUT"_s, u"PATCH"_s, u"DELETE"_s}.contains(request["method"_L1].toString()) &&
            request["path"_L1] != "/installation/token"_L1)
            writes << request;
    return writes;
}

bool ServedSandbox::sees(const std::function<bool()>& what)
{
    QElapsedTimer waited;
    for (waited.start(); !what(); QThread::msleep(10))
        if (waited.elapsed() > 30'000)
            return false;
    return true;
}

bool ServedSandbox::seesRequests(int count)
{
    return sees([&] { return requestCount() >= count; });
}

bool ServedSandbox::seesWrites(int count)
{
    return sees([&] { return writes().size() >= count; });
}

void ServedSandbox::setFaults(const QJsonArray& faults)
{
    askControl("POST", u"/faults"_s, QJsonDocument(faults).toJson());
}

void ServedSandbox::setConditions(const QJsonObject& github)
{
    askControl("POST", u"/conditions"_s, QJsonDocument(QJsonObject{{u"github"_s, github}}).toJson());
}

int ServedSandbox::edit(const QString& method, const QString& path, const QJsonObject& body)
{
    QJsonObject wanted{{u"system"_s, u"github"_s}, {u"method"_s, method}, {u"path"_s, path}};
    if (!body.isEmpty())
        wanted[u"body"_s] = body;
    return askControl("POST", u"/edit"_s, QJsonDocument(wanted).toJson())["status"_L1].toInt();
}

QJsonObject ServedSandbox::askGitHub(const QString& path)
{
    const QJsonObject github = m_endpoints["github"_L1].toObject();
    return ask("GET", github["api"_L1].toString() + path, github["token"_L1].toString());
}

QJsonObject ServedSandbox::askControl(const QByteArray& method, const QString& path, const QByteArray& body)
{
    return ask(method, m_endpoints["control"_L1].toString() + path, m_endpoints["controlToken"_L1].toString(), body);
}

QJsonObject ServedSandbox::ask(const QByteArray& method, const QString& url, const QString& token, const QByteArray& body)
{
    QNetworkRequest request{QUrl(url)};
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    request.setHeader(QNetworkRequest::UserAgentHeader, u"acceptance test"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    EXPECT_TRUE(test::spinUntil([&] { return reply->isFinished(); })) << "no answer from " << url.toStdString();
    const QByteArray answer = reply->readAll();
    EXPECT_EQ(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200) << url.toStdString() << ": " << answer.toStdString();
    return onlyObject(answer).value_or(QJsonObject());
}

} // namespace qm::acceptance
