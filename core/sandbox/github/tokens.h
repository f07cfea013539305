// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

#include <QDateTime>

namespace qm::sandbox::github {

/// The token in an Authorization header, `token T` or `Bearer T`; empty where it is neither.
QByteArray tokenIn(const QByteArray& authorization);

/// The token of that text that lives at that moment; null if there is none.
const Token* findToken(const State& state, const QByteArray& text, const QDateTime& now);
/// Whether there ever was one of that text.
bool wasGivenOut(const State& state, const QByteArray& text);
/// Ends it for good.
void endToken(State& state, const QByteArray& text);

/// How much a level is: read 1, write 2, admin 3, anything else 0.
int levelOf(QStringView level);

/// Whether a token has what an endpoint needs, written as in X-Accepted-GitHub-Permissions: "a=read,b=write; c=admin" (comma: all of
/// them, semicolon: or else). Nothing needed everybody has. Classic tokens are held against the scopes that match.
bool permits(const Token& token, const char* needed);

/// The scopes of which a classic token needs one for it, as in X-Accepted-OAuth-Scopes.
QStringList acceptedScopes(const char* needed);

/// A new token's text: "github_pat_…", and an installation's: "ghs_…".
QByteArray tokenText(quint64 seed);
QByteArray installationTokenText(quint64 seed, quint64 number);

} // namespace qm::sandbox::github
