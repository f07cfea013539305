// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acceptance/json.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <ostream>

namespace qm::acceptance {

/// How a process ended, and what it printed.
struct Ended {
    int code{-1}; ///< minus the signal where one ended it
    QByteArray out{};
    QByteArray err{};

    /// What a command printed under --json: stdout as the one object it is, empty where it is anything else.
    QJsonObject json() const { return onlyObject(out).value_or(QJsonObject()); }
    QJsonObject plan() const { return json()[QLatin1StringView("plan")].toObject(); }
    QString planId() const { return plan()[QLatin1StringView("id")].toString(); }
    QString planState() const { return plan()[QLatin1StringView("state")].toString(); }
    QJsonArray steps() const { return plan()[QLatin1StringView("steps")].toArray(); }
    QStringList stepStates() const { return all(steps(), QStringLiteral("state")); }
    /// A field of its `error`: "kind", "message", "hint".
    QString error(QLatin1StringView field) const { return json()[QLatin1StringView("error")][field].toString(); }
    /// Everything it said in words, to look for a name in.
    QString said() const { return QString::fromUtf8(err); }
};

void PrintTo(const Ended& ended, std::ostream* out);

/// The command line as its users have it: the real program as a process, in a home of its own. `always` stands before the
/// words of every command.
class CommandLine {
public:
    explicit CommandLine(QStringList always = {}, QString program = {});

    Ended run(const QStringList& words) const;
    /// The same with that on its standard input.
    Ended runWithInput(const QStringList& words, const QByteArray& input) const;
    /// Starts it and leaves it running.
    std::unique_ptr<QProcess> start(const QStringList& words) const;
    /// Starts it at a terminal of its own (all it says comes out of one stream), where a person may type.
    std::unique_ptr<QProcess> startAtTerminal(const QStringList& words) const;
    static Ended end(QProcess& process);

    /// What every process finds in its environment, too.
    void set(const QString& variable, const QString& value) { m_environment.insert(variable, value); }
    /// A name for a file of this command line's own folder, which goes with it.
    QString file(const QString& name) const { return m_home->filePath(name); }
    /// Writes such a file and returns its name.
    QString write(const QString& name, const QByteArray& bytes) const;

    CommandLine with(const QStringList& more) const;

private:
    QStringList m_always;
    QString m_program;
    std::shared_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

} // namespace qm::acceptance
