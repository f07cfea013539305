// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace qm::sandbox::github {

/// A field of a GraphQL query with what stands in its braces.
struct Selection {
    QString alias{}; ///< the name where no alias is given
    QString name{};
    QMap<QString, QJsonValue> arguments{}; ///< variables already put in; one that was not given is null
    QList<Selection> fields{};
    int line{1};
    int column{1};
};

/// Why a query cannot be understood, and where.
struct GraphqlProblem {
    QString message{};
    int line{1};
    int column{1};
};

/// Parses the part of GraphQL the sandbox understands: one query (named or not, with variables of simple types), fields with
/// aliases and arguments that are texts, numbers, true, false, null or variables. Fragments, directives and mutations are not.
tl::expected<QList<Selection>, GraphqlProblem> parseGraphql(const QString& query, const QJsonObject& variables);

} // namespace qm::sandbox::github
