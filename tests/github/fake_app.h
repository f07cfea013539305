// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/virtual_clock.h"
#include "core/github/installation_sign_in.h"
#include "core/github/vendor.h"
#include "tests/github/key_texts.h"
#include "tests/net/scripted_transport.h"

namespace qm::test {

/// GitHub as far as an App's installation sees it: makes tokens, ends them, and answers /x to those that live.
class FakeApp {
public:
    explicit FakeApp(Clock& clock);

    Reply answerTo(const net::WireRequest& request);

    ScriptedTransport transport;
    github::Permissions granted{{QStringLiteral("metadata"), QStringLiteral("read")}};
    QStringList alive;           ///< the tokens that are good
    QList<QByteArray> askedWith; ///< the bodies of the requests for tokens
    QStringList ended;
    Milliseconds unknownFor{0}; ///< how long a fresh token is refused
    int unknownStatus{401};
    int endsThatFail{0};
    std::optional<net::Response> refusal; ///< of the App itself

    /// How the answer to a request was: its status, by token.
    QStringList answers;

private:
    Reply makeToken(const net::WireRequest& request);

    Clock& m_clock;
    int m_tokens{0};
    QHash<QString, Milliseconds> m_madeAt;
};

/// An App's installation over the fake.
struct AppWorld {
    explicit AppWorld(QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate));

    /// A request by that identity, to its end.
    Result<QByteArray> ask(net::SignIn& signIn);
    template <class T>
    T valueOf(Task<T> task)
    {
        if (!clock.runUntilDone(task))
            qFatal("nobody waits any more and it is not done");
        return QCoro::waitFor(std::move(task));
    }
    void valueOf(Task<> task) { clock.runUntilDone(task); }
    void pass(Milliseconds time) { [[maybe_unused]] const auto slept = valueOf(clock.sleep(time, {})); }

    VirtualClock clock;
    FakeApp github{clock};
    std::shared_ptr<spdlog::logger> log{std::make_shared<spdlog::logger>("silent")};
    github::AppInstallation installation;
    MemorySecretStore store;
};

} // namespace qm::test
