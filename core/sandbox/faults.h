// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/net/headers.h"
#include "core/sandbox/ask.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace qm::sandbox {

/// Something that goes wrong with one request, as formats.md ("Sandbox control") lists it.
struct Fault {
    enum class Kind {
        Status,      ///< not made; that status
        Reset,       ///< not made; connection reset
        LostAnswer,  ///< made; connection closed without an answer
        Truncate,    ///< made; half the answer
        Garbage,     ///< made; bytes that are no JSON
        WrongTypes,  ///< made; JSON of the right fields with wrong types
        Delay,       ///< made; the right answer later
        ExpireToken, ///< not made; 401, and that token is dead from then on
    };
    Kind kind{Kind::Status};
    int status{502};                     ///< of `Status`
    net::Headers headers{};              ///< of `Status`: replace the vendor's own of that name
    std::optional<QJsonValue> body{};    ///< of `Status`: instead of the vendor's own
    Milliseconds delay{0};               ///< of `Delay`
};

/// The name of a kind in control's JSON: "lost_answer".
QString faultName(Fault::Kind kind);

/// When a fault strikes. What is left empty matches everything.
struct FaultRule {
    QString system{};
    QString method{}; ///< "PUT"
    QString path{};   ///< without the query; `*` within one segment, `**` across
    int nth{1};       ///< the first matching request it strikes, counted from the moment of setting
    int times{1};     ///< how many in a row from there
    Fault fault{};
};

/// Reads the array that `POST {control}/faults` takes and `--faults FILE` holds. `usage` where it is not as formats.md says.
Result<QList<FaultRule>> readFaults(const QByteArray& json);

/// Whether a path matches a rule's pattern.
bool matchesPath(QStringView pattern, QStringView path);

/// Counts requests against the rules that are set.
class Faults {
public:
    /// Replaces what was set before; counting starts again.
    void set(const QList<FaultRule>& rules);

    /// Counts this request and returns the fault that strikes it: of several, the rule set first.
    std::optional<Fault> strike(const QString& system, const QString& method, const QString& path);

private:
    struct Counted {
        FaultRule rule;
        int seen{0};
    };
    QList<Counted> m_rules;
};

} // namespace qm::sandbox
