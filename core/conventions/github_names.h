// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qm::conventions {

/// Whether GitHub takes it as the name of a repository: 1 to 100 of `A-Z a-z 0-9 . _ -`, not `.` or `..`, not ending in `.git`
/// or `.wiki`.
bool isRepositoryName(const QString& name);

/// Whether GitHub takes it as the name of a secret: `A-Z 0-9 _` (small letters become capitals), not beginning with a digit or
/// `GITHUB_`. https://docs.github.com/actions/security-guides/using-secrets-in-github-actions
bool isSecretName(const QString& name);

} // namespace qm::conventions
