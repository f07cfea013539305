// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/system_clock.h"
#include "core/cli/command_line.h"
#include "core/cli/translations.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <optional>

namespace qm::test {

/// What came of one command.
struct Typed {
    cli::ExitCode code{};
    QString out{};
    QString err{};
    QStringList asked{}; ///< the questions put to the person

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QJsonObject plan() const { return json()[QLatin1StringView("plan")].toObject(); }
};

void PrintTo(const Typed& typed, std::ostream* out);

/// A command line in this process, with streams that are kept and a person that may be there.
class Terminal {
public:
    Terminal();

    /// Runs a command to its end.
    Typed run(const QStringList& words, std::stop_token stop = {});

    std::optional<QByteArray> personTypes{}; ///< what the person types unseen
    std::optional<QString> personSays{};     ///< what the person answers; nobody is there where it is not set
    int width{0};
    bool isTerminal{false};
    MemorySecretStore keychain;
    SecretStore* keychainInstead{nullptr}; ///< another one, where it is set
    credentials::Environment environment;

    /// A file of this terminal's own folder, which goes with it.
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;

protected:
    cli::Context::Parts parts(Typed& into, std::stop_token stop);

    cli::Translations m_english{QLocale::c()}; // its plurals
    SystemClock m_clock;

private:
    plan::SystemProcessTable m_processes;
    QTemporaryDir m_folder;
};

/// A terminal beside a served sample organization and with a journal, which the words "--endpoints" and "--journal" name.
class TerminalAtSandbox : public Terminal {
public:
    explicit TerminalAtSandbox(const QByteArray& faults = {});
    ~TerminalAtSandbox();

    /// Runs a command there.
    Typed there(const QStringList& words, std::stop_token stop = {});
    /// The repositories that may read that secret now.
    QStringList scopeOf(const QString& secret);

private:
    std::stop_source m_stop;
    Typed m_served;
    Task<cli::ExitCode> m_serving;
};

/// An edit that changes one scope, and the secret and repository it is about.
inline const QString someSecret = QStringLiteral("LP_PROD_AZURE_CLIENT_SECRET");
inline const QString someRepository = QStringLiteral("lp-basket-cross-sell");
QStringList someEdit();

} // namespace qm::test
