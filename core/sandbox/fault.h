// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/ask.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qm::sandbox {

enum class FaultKind { Status, Reset, LostAnswer, Truncate, Garbage, WrongTypes, Delay, ExpireToken };

QString faultName(FaultKind kind);

/// Something that goes wrong on purpose at certain requests (formats.md, "Sandbox control").
struct Fault {
    std::optional<QString> system{};
    std::optional<QString> method{};
    std::optional<QString> path{}; ///< `*` matches within a segment, `**` across
    int nth{1};                    ///< the first matching request it befalls, counted from when it was set
    int times{1};
    FaultKind kind{FaultKind::Status};
    int status{502};
    net::Headers headers{};
    std::optional<QJsonValue> body{};
    int delayMs{0};
    int seen{0}; ///< matching requests so far

    bool matches(const QString& ofSystem, const QString& ofMethod, const QByteArray& ofPath) const;

    /// Whether the change of the request is made all the same.
    bool makesTheChange() const;
};

/// Reads the array that `--faults` and `POST {control}/faults` take; `usage` with the field that is wrong.
Result<QList<Fault>> readFaults(const QByteArray& json);

/// JSON of the same fields with wrong types: text becomes a number, a number text, a list an object, an object a list.
QJsonValue withWrongTypes(const QJsonValue& value);

} // namespace qm::sandbox
