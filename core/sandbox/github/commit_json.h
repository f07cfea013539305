// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/visit.h"

#include <QJsonObject>

namespace qm::sandbox::github {

/// A commit of the visited repository as lists show it (the contract's commit); `parent` is empty for the first.
QJsonObject commitObject(const Visit& visit, const Commit& commit, const QByteArray& parent);

/// A commit as the answer to a change of contents shows it (a part of the contract's file-commit).
QJsonObject fileCommitObject(const Visit& visit, const Commit& commit, const QByteArray& parent);

} // namespace qm::sandbox::github
