// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/contradictions.h"

#include "core/base/words.h"
#include "core/conventions/github_names.h"
#include "core/conventions/naming.h"
#include "core/conventions/ownership.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

template <class T>
QStringList keysOf(const QList<T>& list)
{
    QStringList keys;
    for (const T& one : list)
        keys << one.key;
    return keys;
}

/// Looks at one part of the conventions after the other.
class Search {
public:
    explicit Search(const Conventions& conventions)
        : m_conventions(conventions)
        , m_owners(conventions)
    {
    }

    QList<Contradiction> all()
    {
        refuseTwice(u"stages"_s, u"key"_s, keysOf(m_conventions.stages));
        refuseTwice(u"teams"_s, u"key"_s, keysOf(m_conventions.teams));
        refuseTwice(u"tags"_s, u"key"_s, keysOf(m_conventions.tags));
        refuseTwice(u"secrets"_s, u"name"_s, secretParts());
        prefixes();
        teams();
        patterns();
        if (m_found.isEmpty())
            secretNames();
        return m_found;
    }

private:
    void found(const Path& path, const QString& reason, const QString& hint = {}, bool isAboutKey = false)
    {
        m_found << Contradiction{path, reason, hint, isAboutKey};
    }

    QStringList secretParts() const
    {
        QStringList names;
        for (const SecretRule& rule : m_conventions.secrets)
            names << rule.name.toUpper();
        return names;
    }

    void refuseTwice(const QString& list, const QString& field, const QStringList& names)
    {
        QSet<QString> known;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (known.contains(names.at(i)))
                found({list, i, field}, Words::tr("“%1” is there already").arg(shownSafely(names.at(i))));
            known << names.at(i);
        }
    }

    /// The same prefix of two teams is refused; a longer one of another team takes from a shorter one on purpose.
    void prefixes()
    {
        QHash<QString, QString> teamOf;
        for (qsizetype i = 0; i < m_conventions.teams.size(); ++i) {
            const Team& team = m_conventions.teams.at(i);
            for (qsizetype j = 0; j < team.prefixes.size(); ++j) {
                const QString bare = bareOf(team.prefixes.at(j));
                const Path path{u"teams"_s, i, u"prefixes"_s, j};
                if (bare.isEmpty())
                    found(path, Words::tr("a prefix needs more than delimiters"));
                else if (teamOf.contains(bare))
                    found(path, Words::tr("“%1” is a prefix of the team %2 already").arg(team.prefixes.at(j), teamOf.value(bare)),
                          Words::tr("Each repository belongs to one team."));
                teamOf.insert(bare, team.key);
            }
        }
    }

    void teams()
    {
        const QStringList stages = keysOf(m_conventions.stages);
        for (qsizetype i = 0; i < m_conventions.teams.size(); ++i) {
            const Team& team = m_conventions.teams.at(i);
            for (const QString& stage : team.stages.keys())
                if (!stages.contains(stage))
                    found({u"teams"_s, i, u"stages"_s, stage}, Words::tr("there is no stage “%1”").arg(shownSafely(stage)),
                          didYouMean(stage, stages, 1), true);
            for (qsizetype j = 0; j < team.isolated.size(); ++j)
                if (m_owners.teamOfRepository(team.isolated.at(j)) != team.key)
                    found({u"teams"_s, i, u"isolated"_s, j, u"repository"_s},
                          Words::tr("“%1” is no repository of the team %2 by its prefixes").arg(team.isolated.at(j), team.key));
        }
    }

    void patterns()
    {
        const QStringList keys{u"team"_s, u"TEAM"_s, u"stage"_s, u"STAGE"_s};
        pattern(u"secret"_s, m_conventions.naming.secret, keys + QStringList{u"name"_s});
        pattern(u"principal"_s, m_conventions.naming.principal, keys);
        pattern(u"job"_s, m_conventions.naming.job, {u"team"_s, u"TEAM"_s});
        pattern(u"model"_s, m_conventions.naming.model, {u"team"_s, u"TEAM"_s});
        if (m_conventions.naming.secret.count("{name}"_L1) != 1)
            found({u"naming"_s, u"secret"_s}, Words::tr("a secret’s name must hold {name} once"));
    }

    void pattern(const QString& field, const QString& text, const QStringList& known)
    {
        for (const QString& name : placeholders(text))
            if (!known.contains(name))
                found({u"naming"_s, field}, Words::tr("there is no placeholder {%1} here").arg(shownSafely(name)),
                      didYouMean(name, known, 1));
    }

    /// Every name that the conventions lead to, which GitHub must take and no two may share.
    void secretNames()
    {
        constexpr qsizetype most = 10'000;
        qsizetype count = 0;
        for (const Team& team : m_conventions.teams)
            count += team.stages.size() * m_conventions.secrets.size();
        if (count > most) {
            found({u"secrets"_s}, Words::tr("these would be %n secrets, and GitHub allows 1,000 in an organization", nullptr, int(count)));
            return;
        }
        QHash<QString, QString> ownerOf;
        for (qsizetype i = 0; i < m_conventions.teams.size(); ++i)
            for (const QString& stage : m_conventions.teams.at(i).stages.keys())
                secretNames(i, stage, ownerOf);
    }

    /// Those of one team and stage; the first that is wrong says enough.
    void secretNames(qsizetype team, const QString& stage, QHash<QString, QString>& ownerOf)
    {
        const QString& key = m_conventions.teams.at(team).key;
        const QString owner = key + u' ' + stage;
        const Path path{u"teams"_s, team, u"key"_s};
        for (const SecretRule& rule : m_conventions.secrets) {
            const QString name = secretName(m_conventions.naming, key, stage, rule.name);
            if (!isSecretName(name))
                return found(path, Words::tr("its secret “%1” has a name that GitHub refuses").arg(shownSafely(name)),
                             Words::tr("Secrets have capitals, digits and underscores, and begin neither with a digit nor with GITHUB_."));
            if (ownerOf.contains(name))
                return found(path, Words::tr("the secret “%1” would belong to both %2 and %3").arg(name, ownerOf.value(name), owner));
            ownerOf.insert(name, owner);
        }
    }

    const Conventions& m_conventions;
    Ownership m_owners;
    QList<Contradiction> m_found;
};

} // namespace

QList<Contradiction> contradictions(const Conventions& conventions)
{
    return Search(conventions).all();
}

} // namespace qm::conventions
