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

using plan::Step; // lupdate takes a qualified return type for the function's own class

Step scopeStep(const QString& kind, const QString& undo, const QString& secret)
{
    return {.kind = kind,
            .change = plan::Change::Update,
            .object = u"github:secret/"_s + secret,
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
    constexpr int mostByName = 3;
    if (repositories.isEmpty())
        return Words::tr("no repository may read %1 any more").arg(secret);
    if (repositories.size() <= mostByName)
        return Words::tr("exactly %1 may read %2").arg(joinedWithAnd(repositories), secret);
    return Words::tr("exactly %n repositories may read %1", nullptr, int(repositories.size())).arg(secret);
}

} // namespace

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
    QJsonArray ids;
    for (const github::RepositoryId id : asRead.keys())
        ids << id.value;
    step.expects.insert(u"repositories"_s, ids);
    step.arguments.insert(u"repositories"_s, namedList(wanted));
    step.arguments.insert(u"before"_s, namedList(asRead));
    step.summary = replacementSummary(secret, wanted.values());
    return step;
}

int estimatedRequests(const QList<Step>& steps)
{
    QSet<QString> secrets;
    int readings = steps.isEmpty() ? 0 : 1; // all repositories at once
    for (const plan::Step& step : steps) {
        secrets << step.object;
        if (step.kind == setScope.id)
            ++readings; // the list again, right before it is replaced
    }
    return readings + 2 * int(secrets.size()) + int(steps.size());
}

std::span<const plan::StepKind> scopeStepKinds()
{
    static constexpr std::array kinds{addToScope, removeFromScope, setScope};
    return kinds;
}

} // namespace qm::operations
