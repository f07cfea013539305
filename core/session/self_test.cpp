// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/self_test.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::session {

QJsonObject toJson(const github::Abilities& abilities)
{
    QJsonObject permissions;
    for (const auto& [permission, level] : abilities.permissions.asKeyValueRange())
        permissions[permission] = level;
    QJsonArray can;
    for (const github::Requirement& requirement : abilities.can)
        can << QJsonObject{{u"what"_s, requirement.what}, {u"needs"_s, requirement.needs()}};
    QJsonArray cannot;
    for (const github::MissingAbility& missing : abilities.cannot)
        cannot << QJsonObject{{u"what"_s, missing.requirement.what},
                              {u"needs"_s, missing.accepted.isEmpty() ? missing.requirement.needs() : missing.accepted},
                              {u"how"_s, missing.how},
                              {u"rows"_s, QJsonArray::fromStringList(missing.requirement.rows)}};
    const QJsonObject identity{{u"kind"_s, abilities.kind == github::Abilities::Kind::App ? u"app"_s : u"token"_s},
                               {u"login"_s, abilities.login},
                               {u"permissions"_s, permissions}};
    return {{u"identity"_s, identity},
            {u"can"_s, can},
            {u"cannot"_s, cannot},
            {u"more_than_needed"_s, QJsonArray::fromStringList(abilities.moreThanNeeded)}};
}

} // namespace qm::session
