// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/base/virtual_clock.h"
#include "core/net/service.h"
#include "core/plan/step_kind.h"

#include <QMap>

namespace qm::simulation {

/// A service that keeps what is written to it, counts how fast, and takes its time; for steps no vendor has yet.
class SyntheticService final : public net::Transport {
public:
    explicit SyntheticService(Clock& clock)
        : m_clock(clock)
    {
    }

    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override;

    QMap<QString, int> writes{};      ///< by path: how often it was written
    QMap<QString, QByteArray> held{}; ///< by path: what it holds
    QList<QDateTime> writtenAt{};

    /// The most writes that fell into any minute.
    int mostInAMinute() const;

private:
    Clock& m_clock;
};

/// What synthetic steps act on. The service, the store and the outside world survive a crash of the program; the rest is
/// made anew for each process.
class SyntheticWorld final : public plan::World {
public:
    SyntheticWorld(SyntheticService& service, SecretStore& secretStore, Clock& clock, int writesPerMinute);

    net::Service& service() { return m_service; }
    SecretStore& secretStore() { return m_secretStore; }
    Clock& clock() { return m_clock; }

    bool eventHappened{false};

private:
    class NoSignIn final : public net::SignIn {
    public:
        Task<Result<net::Headers>> headers(std::stop_token) override { co_return net::Headers(); }
        bool refused(const net::Headers&, const net::Response&) override { return false; }
    };

    NoSignIn m_signIn;
    SecretStore& m_secretStore;
    Clock& m_clock;
    net::Service m_service;
};

/// Waits an hour; waits for an outside event; creates a credential whose value must survive a crash in the secret store only;
/// writes one item; and one kind for each of seven systems.
plan::StepKinds syntheticKinds();
QStringList sevenSystems();

/// A step of such a kind that acts on that object.
plan::Step syntheticStep(const QString& id, const QString& kind, const QString& object, const QStringList& after = {});

} // namespace qm::simulation
