// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/github/app_key.h"
#include "core/net/sign_in.h"

namespace qm::github {

/// Signs in as an App itself, by a JWT of ten minutes. Where this machine's clock is off, GitHub's refusal tells its time,
/// which counts from then on.
/// https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
class AppSignIn final : public net::SignIn {
public:
    AppSignIn(qint64 app, AppKey key, Clock& clock);

    Task<Result<net::Headers>> headers(std::stop_token stop) override;
    bool refused(const net::Headers& given, const net::Response& answer) override;

    qint64 app() const { return m_app; }
    QString fingerprint() const { return m_key.fingerprint(); }

private:
    QDateTime githubsTime() const;
    void makeToken();

    qint64 m_app;
    AppKey m_key;
    Clock& m_clock;
    Milliseconds m_skew{0}; ///< GitHub's clock is ahead of ours by that
    Secret m_token;
    QDateTime m_staleFrom; ///< in GitHub's time
};

} // namespace qm::github
