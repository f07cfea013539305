// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace qm::acceptance {

/// The one JSON object that these bytes are; nothing where they are anything else, or more than that.
std::optional<QJsonObject> onlyObject(const QByteArray& bytes);

/// One object of a list by the value of a field; empty where there is none.
QJsonObject oneWhere(const QJsonArray& list, const QString& field, const QString& value);

/// The values of one field of every object of a list.
QStringList all(const QJsonArray& list, const QString& field);

/// The repositories that may read a secret by its own list, sorted, as `{control}/state` says.
QStringList scopeIn(const QJsonObject& state, const QString& secret);

/// The same state with another list for one secret.
QJsonObject withScope(QJsonObject state, const QString& secret, QStringList repositories);

/// The state with every list whose order means nothing in one order, so that two states are compared by ==.
QJsonObject inOrder(QJsonObject state);

} // namespace qm::acceptance
