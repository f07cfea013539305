// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

#include <optional>

namespace qm::sandbox::github {

/// The token in an Authorization header, `token T` or `Bearer T`; empty where it is neither.
QByteArray tokenIn(const QByteArray& authorization);

/// The living token of that text; null if there is none.
const Token* findToken(const State& state, const QByteArray& text);
/// Ends it for good.
void endToken(State& state, const QByteArray& text);

/// Whether a token has a permission such as "organization_secrets=write"; an empty one everybody has.
bool permits(const Token& token, const char* permission);

/// A new token's text: "github_pat_…".
QByteArray tokenText(quint64 seed);

} // namespace qm::sandbox::github
