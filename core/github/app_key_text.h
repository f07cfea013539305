// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/github: what people take for an App's private key.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace qm::github {

/// `sign_in`: why a text cannot be used as an App's private key, and what to do.
Error unusableKey(const QString& reason, const QString& hint);

/// What to do where the key itself is of no use.
QString getAnotherKey();

/// The one block of PEM that is an unencrypted private key, with its line breaks where they belong; or what the text is instead.
Result<Secret> mendedPem(const Secret& text);

} // namespace qm::github
