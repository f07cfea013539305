// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox.h"

namespace qm::sandbox {

/// The way behind the scenes of a sample organization: `state`, `requests`, `faults`, `edit`, `conditions` (formats.md, "Sandbox control").
/// Needs its own bearer token.
class Control {
public:
    Control(Sandbox& sandbox, QByteArray token);

    net::Response answer(const Ask& ask);
    const QByteArray& token() const { return m_token; }

private:
    net::Response setFaults(const QByteArray& body);
    net::Response setConditions(const QByteArray& body);
    net::Response edit(const QByteArray& body);

    Sandbox& m_sandbox;
    QByteArray m_token;
};

} // namespace qm::sandbox
