// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acceptance/command_line.h"

#include <QNetworkAccessManager>

#include <functional>

namespace qm::acceptance {

/// A sample organization served by `sandbox serve` in a process of its own, and its control. Ends with this object.
class ServedSandbox {
public:
    /// What the endpoints file offers to sign in with: an App's requests for tokens would come between those that are counted.
    enum class SignIn { Token, TokenAndApp };
    explicit ServedSandbox(const QStringList& flags = {}, SignIn signIn = SignIn::Token);
    ~ServedSandbox();
    ServedSandbox(const ServedSandbox&) = delete;
    ServedSandbox& operator=(const ServedSandbox&) = delete;

    /// The file that --endpoints takes, and what is in it.
    QString endpointsFile() const { return m_program.file(QStringLiteral("endpoints.json")); }
    QJsonObject endpoints() const { return m_endpoints; }

    /// A command line with a journal of its own that works on this organization and prints JSON.
    CommandLine commandLine(const QString& program = {}) const;

    /// `{control}/state`, its lists in one order.
    QJsonObject state();
    /// `{control}/requests` from the nth on, counted from 0.
    QJsonArray requests(int from = 0);
    int requestCount() { return int(requests().size()); }
    /// Those of them that would change something: PUT, PATCH, DELETE. (A POST to /graphql only reads, and a DELETE of an App's token
    /// changes nothing of the organization.)
    QJsonArray writes(int from = 0);
    /// Asks until somebody has made that many requests, or tried that many writes; false where it takes too long.
    bool seesRequests(int count);
    bool seesWrites(int count);
    void setFaults(const QJsonArray& faults);
    /// Makes GitHub differ from its ordinary days: {"app_permissions": {…}, "token_permissions": {…}, …}; {} ends that.
    void setConditions(const QJsonObject& github);
    /// Does something as another admin and returns the vendor's status: edit("DELETE", "/repos/meridian-retail/lp-churn").
    int edit(const QString& method, const QString& path, const QJsonObject& body = {});
    /// What GitHub's API answers to the sample token.
    QJsonObject askGitHub(const QString& path);

private:
    bool sees(const std::function<bool()>& what);
    QJsonObject ask(const QByteArray& method, const QString& url, const QString& token, const QByteArray& body = {});
    QJsonObject askControl(const QByteArray& method, const QString& path, const QByteArray& body = {});

    CommandLine m_program;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_endpoints;
    QNetworkAccessManager m_network;
};

} // namespace qm::acceptance
