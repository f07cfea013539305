// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/ownership.h"

#include "core/conventions/naming.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

bool isDelimiter(QChar letter)
{
    return letter == u'-' || letter == u'_' || letter == u'.';
}

/// The part of the pattern for names up to the first placeholder that is not the team's: "{TEAM}_"; empty where it does not
/// name the team.
QString teamPart(const QString& pattern)
{
    const QString start = pattern.section(u"{TEAM}"_s, 0, 0);
    if (start.size() == pattern.size() || start.contains(u'{'))
        return {};
    const qsizetype end = pattern.indexOf(u'{', start.size() + 1);
    return end < 0 ? QString() : pattern.first(end);
}

} // namespace

Ownership::Ownership(const Conventions& conventions)
{
    const QString mark = u"{name}"_s;
    const Naming teamOnly{.secret = teamPart(conventions.naming.secret)};
    for (const Team& team : conventions.teams) {
        for (const QString& prefix : team.prefixes)
            m_prefixes << Prefix{prefix.toLower(), team.key, int(&team - conventions.teams.constData())};
        for (const Stage& stage : conventions.stages) {
            const QString name = secretName(conventions.naming, team.key, stage.key, mark).toLower();
            m_secrets << Affixes{name.section(mark, 0, 0).toUpper(), name.section(mark, 1).toUpper(), {team.key, stage.key}};
        }
        if (!teamOnly.secret.isEmpty())
            m_secrets << Affixes{secretName(teamOnly, team.key, {}, {}), {}, {team.key}};
    }
    std::sort(m_prefixes.begin(), m_prefixes.end(), [](const Prefix& one, const Prefix& other) {
        return std::make_pair(-one.text.size(), one.text) < std::make_pair(-other.text.size(), other.text);
    });
    std::sort(m_secrets.begin(), m_secrets.end(), [](const Affixes& one, const Affixes& other) {
        return std::make_tuple(-one.length(), one.before, one.after) < std::make_tuple(-other.length(), other.before, other.after);
    });
}

const Ownership::Prefix* Ownership::prefixOf(const QString& repository) const
{
    const QString lower = repository.toLower();
    if (lower.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_prefixes.cbegin(), m_prefixes.cend(), [&](const Prefix& prefix) {
        if (lower.front() != prefix.text.front() || !lower.startsWith(prefix.text)) // the first letter tells of most
            return false;
        return isDelimiter(prefix.text.back()) || lower.size() == prefix.text.size() || isDelimiter(lower.at(prefix.text.size()));
    });
    return found == m_prefixes.cend() ? nullptr : &*found;
}

QString Ownership::teamOfRepository(const QString& name) const
{
    const Prefix* prefix = prefixOf(name);
    return prefix ? prefix->team : QString();
}

int Ownership::placeOfTeam(const QString& repository) const
{
    const Prefix* prefix = prefixOf(repository);
    return prefix ? prefix->place : -1;
}

std::optional<SecretOwner> Ownership::ownerOfSecret(const QString& name) const
{
    const QString capitals = name.toUpper();
    const auto found = std::find_if(m_secrets.cbegin(), m_secrets.cend(), [&](const Affixes& affixes) {
        return capitals.size() > affixes.length() && capitals.startsWith(affixes.before) && capitals.endsWith(affixes.after);
    });
    if (found == m_secrets.cend())
        return std::nullopt;
    SecretOwner owner = found->owner;
    owner.name = capitals.sliced(found->before.size(), capitals.size() - found->length());
    return owner;
}

QString Ownership::stageOfSecret(const QString& name) const
{
    const std::optional<SecretOwner> owner = ownerOfSecret(name);
    return owner ? owner->stage : QString();
}

QString bareOf(const QString& prefix)
{
    QString bare = prefix.toLower();
    while (!bare.isEmpty() && isDelimiter(bare.back()))
        bare.chop(1);
    return bare;
}

} // namespace qm::conventions
