// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/limits.h"
#include "core/sandbox/github/state.h"
#include "core/sandbox/vendor.h"

namespace qm::sandbox::github {

/// GitHub's REST API as far as the product uses it, with its rules for every call (facts.md, sections 0 to 3): version, user
/// agent, token, paging, ETag, rate limits, redirects of renamed repositories. GitHub's API stands at the root and under /api/v3.
class GitHub final : public Vendor {
public:
    GitHub(int repositories, quint32 seed, bool realLimits, const QDateTime& now);

    QString system() const override;
    net::Response answer(const Ask& ask) override;
    net::Response refusal(int status, const Ask& ask) const override;
    void expireToken(const Ask& ask) override;
    QJsonObject state() const override;
    Result<void> restore(const QJsonObject& state) override;
    QJsonObject endpoint(const QUrl& base) const override;

private:
    net::Response answerSignedIn(const Ask& ask);
    net::Response withHeaders(net::Response response, const Ask& ask, bool isCounted);

    State m_state;
    Limits m_limits;
    quint32 m_seed;
    quint64 m_answers{0};
};

} // namespace qm::sandbox::github
