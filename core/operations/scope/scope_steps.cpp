// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_steps.h"

#include "core/base/words.h"
#include "core/operations/scope/scope_kinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeSteps)
};

constexpr int mostByName = 3;

using plan::Step; // lupdate takes a qualified return type for the function's own class

Step scopeStep(const QString& kind, const QString& undo, const QString& secret)
{
    return {.kind = kind,
            .change = plan::Change::Update,
            .object = secretObject(secret),
            .expects = {{u"visibility"_s, u"selected"_s}},
            .arguments = {{u"secret"_s, secret}},
            .undo = undo};
}

Step oneRepositoryStep(Step step, const github::SelectedRepository& repository, const QString& summary)
{
    step.arguments.insert(u"repository"_s, repository.name);
    step.arguments.insert(u"repository_id"_s, repository.id.value);
    step.summary = summary;
    return step;
}

QJsonArray namedList(const RepositoryNames& repositories)
{
    QJsonArray list;
    for (auto repository = repositories.cbegin(); repository != repositories.cend(); ++repository)
        list << QJsonObject{{u"name"_s, repository.value()}, {u"id"_s, repository.key().value}};
    return list;
}

QString replacementSummary(const QString& secret, const QStringList& repositories)
{
    if (repositories.isEmpty())
        return Words::tr("no repository may read %1 any more").arg(secret);
    if (repositories.size() <= mostByName)
        return Words::tr("exactly %1 may read %2").arg(joinedWithAnd(repositories), secret);
    return Words::tr("exactly %n repositories may read %1", nullptr, int(repositories.size())).arg(secret);
}

QJsonArray idsOf(const RepositoryNames& repositories)
{
    QJsonArray ids;
    for (const github::RepositoryId id : repositories.keys())
        ids << id.value;
    return ids;
}

/// {"visibility", "repositories" where it is `selected`}.
QJsonObject asJson(const Readers& readers)
{
    QJsonObject json{{u"visibility"_s, github::visibilityName(readers.visibility)}};
    if (readers.visibility == github::SecretVisibility::Selected)
        json.insert(u"repositories"_s, namedList(readers.selected));
    return json;
}

/// "all", "private", "selected, 3 repositories".
QString visibilityWord(const Readers& readers)
{
    const QString name = github::visibilityName(readers.visibility);
    if (readers.visibility != github::SecretVisibility::Selected)
        return name;
    return Words::tr("%1, %n repositories", nullptr, int(readers.selected.size())).arg(name);
}

QStringList onlyIn(const RepositoryNames& one, const RepositoryNames& other)
{
    QStringList names;
    for (const auto& [id, name] : one.asKeyValueRange())
        if (!other.contains(id))
            names << name;
    return names;
}

} // namespace

QString secretObject(const QString& secret)
{
    return u"github:secret/"_s + secret;
}

QString whoMayRead(const QString& secret, const Readers& readers)
{
    switch (readers.visibility) {
    case github::SecretVisibility::All:
        return Words::tr("every repository of the organization may read %1").arg(secret);
    case github::SecretVisibility::Private:
        return Words::tr("every private and internal repository may read %1").arg(secret);
    case github::SecretVisibility::Selected:
        break;
    }
    return replacementSummary(secret, readers.selected.values());
}

QString listChange(const RepositoryNames& before, const RepositoryNames& after)
{
    QStringList parts;
    if (const QStringList added = onlyIn(after, before); !added.isEmpty())
        parts << Words::tr("added: %1").arg(joinedWithAnd(added, mostByName));
    if (const QStringList removed = onlyIn(before, after); !removed.isEmpty())
        parts << Words::tr("removed: %1").arg(joinedWithAnd(removed, mostByName));
    return parts.join("; "_L1);
}

Step addToScopeStep(const QString& secret, const github::SelectedRepository& repository)
{
    return oneRepositoryStep(scopeStep(addToScope.id, removeFromScope.id, secret), repository,
                             Words::tr("%1 may read %2").arg(repository.name, secret));
}

Step removeFromScopeStep(const QString& secret, const github::SelectedRepository& repository)
{
    return oneRepositoryStep(scopeStep(removeFromScope.id, addToScope.id, secret), repository,
                             Words::tr("%1 may no longer read %2").arg(repository.name, secret));
}

Step setScopeStep(const QString& secret, const RepositoryNames& asRead, const RepositoryNames& wanted)
{
    Step step = scopeStep(setScope.id, setScope.id, secret);
    step.expects.insert(u"repositories"_s, idsOf(asRead));
    step.arguments.insert(u"repositories"_s, namedList(wanted));
    step.arguments.insert(u"before"_s, namedList(asRead));
    step.summary = replacementSummary(secret, wanted.values());
    if (const QString change = listChange(asRead, wanted); !change.isEmpty())
        step.summary += u" (%1)"_s.arg(change);
    return step;
}

Step setVisibilityStep(const QString& secret, const Readers& asRead, const Readers& wanted)
{
    Step step = scopeStep(setVisibility.id, setVisibility.id, secret);
    step.expects = {{u"visibility"_s, github::visibilityName(asRead.visibility)}, {u"repositories"_s, idsOf(asRead.selected)}};
    step.arguments = asJson(wanted);
    step.arguments.insert(u"secret"_s, secret);
    step.arguments.insert(u"before"_s, asJson(asRead));
    step.summary = Words::tr("%1 (before: %2)", "what a step does, who could read the secret before")
                       .arg(whoMayRead(secret, wanted), visibilityWord(asRead));
    return step;
}

plan::Plan joined(plan::Plan first, const plan::Plan& second)
{
    for (plan::Step step : second.steps) {
        step.id = QString::number(first.steps.size() + 1);
        first.steps << std::move(step);
    }
    for (const QString& warning : second.warnings)
        if (!first.warnings.contains(warning))
            first.warnings << warning;
    return first;
}

int requestsOf(const Step& step)
{
    if (step.kind == setScope.id)
        return 1 + 1; // the list again, right before it is replaced
    if (step.kind == setVisibility.id)
        return 1 + 2 + 4; // the secret and its list again; if GitHub wants the value the key, both once more and a second write
    return 1;
}

int estimatedRequests(const QList<Step>& steps)
{
    QSet<QString> secrets;
    int ofSteps = 0;
    for (const plan::Step& step : steps) {
        secrets << step.object;
        ofSteps += requestsOf(step);
    }
    const int repositories = steps.isEmpty() ? 0 : 1; // all of them at once
    return repositories + 2 * int(secrets.size()) + ofSteps;
}

std::span<const plan::StepKind> scopeStepKinds()
{
    static constexpr std::array kinds{addToScope, removeFromScope, setScope, setVisibility};
    return kinds;
}

} // namespace qm::operations
