// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/bad_tokens.h"
#include "core/sandbox/github/limits.h"
#include "core/sandbox/github/saved.h"
#include "core/sandbox/github/visit.h"
#include "core/sandbox/random.h"
#include "core/sandbox/vendor.h"

namespace qm::sandbox::github {

/// What every request to GitHub goes through before and after its handler.
class GithubService final : public Vendor {
public:
    GithubService(State state, quint64 seed, bool realLimits);

    QString system() const override;
    net::Response answer(const Ask& ask) override;
    net::Response refusal(const Ask& ask, int status, const net::Headers& headers) const override;
    void expireToken(const Ask& ask) override;
    QJsonObject state() const override { return shownState(m_state); }
    QJsonObject saved() const override { return savedState(m_state); }
    QJsonArray planted() const override { return m_state.planted; }
    QJsonObject limits() const override;
    quint64 changes() const override { return m_state.changes; }
    QJsonObject endpoint(const QUrl& base) const override;
    Result<void> setConditions(const QByteArray& json, const QDateTime& now) override;

private:
    /// Signs in, charges and hands to the endpoint.
    net::Response admit(Visit& visit, const QByteArray& path);
    std::optional<net::Response> refuseSignIn(Visit& visit);
    std::optional<net::Response> refuseCharge(const Visit& visit, const QByteArray& path);
    /// Finds the endpoint and whether it is for this caller.
    net::Response dispatch(Visit& visit, const QByteArray& path);
    /// 304 where the client has this very answer already.
    net::Response conditional(const Visit& visit, net::Response answer, const QByteArray& path);
    QByteArray requestId() const;

    State m_state;
    quint64 m_seed;
    std::optional<Limits> m_ordinaryLimits;
    Quotas m_quotas;
    Conditions m_conditions;
    ListedRepositories m_listed;
    BadTokens m_badTokens;
    mutable Random m_requestIds;
};

} // namespace qm::sandbox::github
