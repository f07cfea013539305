// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace qm::credentials {

/// A way through somebody's network. Its password is a secret of its own, in the keychain.
struct Proxy {
    enum class Kind { Http, Socks5 };

    Kind kind{Kind::Http};
    QString host{};
    quint16 port{0};
    QString user{}; ///< empty: it asks nobody who they are

    bool operator==(const Proxy&) const = default;
};

/// Where the conventions lie, as a profile names it.
struct Management {
    QString repository{};
    QString path{QStringLiteral("quartermaster.yaml")};

    bool operator==(const Management&) const = default;
};

/// How hard services are asked and how long they are waited for, in whole seconds; what is not set keeps its usual value.
struct ProfileLimits {
    std::optional<int> concurrent{};      ///< requests under way at once
    std::optional<int> writesPerMinute{}; ///< the pace of a long plan
    std::optional<int> attempts{};        ///< how often a request that is safe to repeat is sent
    std::optional<std::chrono::milliseconds> attemptDeadline{};
    std::optional<std::chrono::milliseconds> callDeadline{}; ///< all attempts of a call
    std::optional<std::chrono::milliseconds> maxWait{};      ///< the longest wait a service may ask for

    bool operator==(const ProfileLimits&) const = default;
};

/// What somebody settled about one organization: where it is, as whom to go there and how careful to be. Holds no secret. Only
/// the profile decides which hosts get credentials; conventions and plans must fit it.
struct Profile {
    enum class SignInBy { Token, App };

    QString name{}; ///< of its file, too
    QString organization{};
    QUrl github{QStringLiteral("https://api.github.com")}; ///< where GitHub's API starts
    SignInBy signInBy{SignInBy::Token};
    qint64 appId{0}; ///< of the App, where one signs in
    qint64 installationId{0};
    QString tenant{}; ///< the Entra tenant; empty while none is connected
    QString colour{}; ///< "#1f6feb", to tell profiles apart on screen; empty: none
    bool readOnly{false};
    QStringList productionStages{}; ///< production whatever the conventions say: they can add to it, not take away
    std::optional<Management> management{};
    std::optional<Proxy> proxy{};
    QString authorities{}; ///< a file of certificates (PEM) to trust besides those of the machine; empty: none
    ProfileLimits limits{};

    bool operator==(const Profile&) const = default;
};

} // namespace qm::credentials
