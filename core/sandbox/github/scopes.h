// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"
#include "core/sandbox/github/visit.h"

#include <QJsonArray>

#include <tl/expected.hpp>

namespace qm::sandbox::github {

/// The secret of that name, whatever its case; null if there is none.
const OrgSecret* findSecret(const State& state, const QString& name);

/// Whether a workflow of the repository gets the secret.
bool mayRead(const Repository& repository, const OrgSecret& secret);

/// The ids in a body's list, ascending and each once; 422 where one is no repository of the organization.
tl::expected<QList<qint64>, net::Response> idsIn(const Visit& visit, const QJsonArray& list);

} // namespace qm::sandbox::github
