// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conventions/conventions.h"
#include "core/conventions/fault.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace qm::conventions {

/// Whom the conventions must be for: a file never decides where tokens go. What is empty is not compared.
struct Owner {
    QString organization{};
    QString tenant{};
};

/// Reads a conventions file, strictly: every fault in it, in the order of their places, or the conventions.
tl::expected<Conventions, QList<Fault>> findFaults(const QByteArray& bytes, const Owner& owner);

/// The same as a result: `usage` with "file:line:column: …" for each fault.
Result<Conventions> readConventions(const QByteArray& bytes, const QString& file, const Owner& owner);

} // namespace qm::conventions
