// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm {

/// Why something did not happen, kept in parts so that a program can decide by them and a person can read them.
struct Error {
    /// What sort of failure it is; `--json` and exit codes follow it (formats.md, "Error kinds").
    enum class Kind {
        Usage,       ///< what was asked makes no sense: a wrong name, a broken file, a plan for another organization
        SignIn,      ///< the identity was refused
        Forbidden,   ///< the identity may not do this
        NotFound,    ///< what it is about does not exist, or is hidden from this identity
        Conflict,    ///< the world is not as expected any more; nothing was written
        Invalid,     ///< the service refuses the input
        Quota,       ///< a limit of the service is used up
        Unreachable, ///< no answer, or none in time
        Protocol,    ///< an answer that cannot be understood
        Cancelled,   ///< somebody asked to stop
        Internal,    ///< ours: the disk, the database, a bug
    };

    Kind kind{Kind::Internal};
    QString system{};      ///< who failed, as people call it: "GitHub", "the journal"
    QString attempted{};   ///< completes "Could not …": "let lp-basket read LP_PROD_TOKEN"
    QString reason{};      ///< completes "…: …", without a full stop at its end
    QString hint{};        ///< what a person can do next: a whole sentence, or empty
    int status{0};         ///< the HTTP status, 0 where there was none
    QString requestId{};   ///< the vendor's own id of the request, for a ticket
    bool inDoubt{false};   ///< it was a write, and it may have been made all the same
    QString permission{};  ///< what the vendor says it would take, in its words: "organization_secrets=write"; or empty
    QStringList details{}; ///< more of the same sort, each a whole sentence: the further faults of a file

    bool operator==(const Error&) const = default;

    /// The one sentence made of all parts:
    /// "Could not let lp-basket read X: the secret is gone. Read it again. (GitHub 404, 8C12:…)"
    QString message() const;
    /// The same in two parts, where there is room to read: what did not come to be ("Could not let lp-basket read X."), and why,
    /// with what to do about it ("The secret is gone. Read it again."); without the vendor's ids.
    QString headline() const;
    QString explanation() const;

    /// The same error, said to have happened while attempting this; keeps what an inner layer already said.
    Error attempting(const QString& what) &&;
};

/// The name of a kind in `--json`: "sign_in".
QString kindName(Error::Kind kind);

/// The kind of that name, if there is one.
std::optional<Error::Kind> kindOf(QStringView name);

/// `{"kind", "message", "hint", "status", "request_id"}` as formats.md fixes it; absent parts are null. "details" only where
/// there are some.
QJsonObject toJson(const Error& error);

/// "Stopped before it was done."
Error cancelled();

} // namespace qm
