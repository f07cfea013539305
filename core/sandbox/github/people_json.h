// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/visit.h"

#include <QJsonObject>

namespace qm::sandbox::github {

/// The id of a person, made from the login.
qint64 userId(const QString& login);

/// A person (or, with another type, an organization's account or a bot) as GitHub shows them in lists: the contract's simple-user.
QJsonObject userObject(const QByteArray& base, const QString& login, const QString& type = QStringLiteral("User"));
/// The organization as such an account.
QJsonObject ownerObject(const State& state, const QByteArray& base);

/// The organization as `GET /orgs/{org}` shows it.
QJsonObject organizationObject(const Visit& visit);

/// A team: the contract's team, and, `full`, the team-full of `GET /orgs/{org}/teams/{team_slug}`.
QJsonObject teamObject(const Visit& visit, const Team& team, bool full);

/// Which team repository permission holds which rights: {"pull": true, "push": false, …} and the role's name.
QJsonObject rightsOf(const QString& permission);
QString roleName(const QString& permission);

} // namespace qm::sandbox::github
