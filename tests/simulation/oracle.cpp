// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::simulation {
namespace {

/// How long the product may rely on what it read before: an edit within that time may go unnoticed before the run.
constexpr qint64 justNowMs = 5'500;

/// How long before a write its last reading may have been answered. Nobody can see what is changed between the two, for the vendor
/// has no precondition.
constexpr qint64 unseenMs = 1'500;

/// In the place of a repository: all that a visibility without a list lets read.
qint64 groupOf(const QString& visibility)
{
    return visibility == "all"_L1 ? -1 : -2;
}

/// Who may read a secret by this visibility and list.
QSet<std::pair<QString, qint64>> pairsOf(const QString& secret, const QString& visibility, const QSet<qint64>& selected)
{
    QSet<std::pair<QString, qint64>> pairs;
    for (const qint64 id : selected)
        pairs << std::pair(secret, id);
    if (visibility != "selected"_L1)
        pairs << std::pair(secret, groupOf(visibility));
    return pairs;
}

QSet<std::pair<QString, qint64>> pairsOf(const Scopes& scopes)
{
    QSet<std::pair<QString, qint64>> pairs;
    for (auto secret = scopes.secrets.cbegin(); secret != scopes.secrets.cend(); ++secret)
        pairs += pairsOf(secret.key(), secret->visibility, secret->selected);
    return pairs;
}

QSet<std::pair<QString, qint64>> differenceOf(const Scopes& before, const Scopes& after)
{
    const auto one = pairsOf(before);
    const auto other = pairsOf(after);
    return (one - other) + (other - one);
}

QSet<qint64> idsOf(const QJsonValue& list)
{
    QSet<qint64> ids;
    for (const QJsonValue& item : list.toArray())
        ids << (item.isObject() ? item["id"_L1].toInteger() : item.toInteger());
    return ids;
}

QString secretOf(const QJsonObject& step)
{
    return step["arguments"_L1]["secret"_L1].toString();
}

qint64 repositoryOf(const QJsonObject& step)
{
    return step["arguments"_L1]["repository_id"_L1].toInteger();
}

/// "add", "remove" and "set" of a list, "visibility".
QString kindOf(const QJsonObject& step)
{
    const QString kind = step["kind"_L1].toString();
    return kind == "github.secret.visibility.set"_L1 ? u"visibility"_s : kind.section(u'.', -1);
}

QString visibilityIn(const QJsonValue& object)
{
    return object["visibility"_L1].toString();
}

} // namespace

void Oracle::breaks(const QString& promise)
{
    if (!m_broken)
        m_broken = promise;
}

void Oracle::planned(const QJsonObject& plan)
{
    m_plans.insert(plan["id"_L1].toString(), plan);
}

QSet<Oracle::Pair> Oracle::mayChange(const QJsonObject& step) const
{
    QSet<Pair> pairs;
    const QSet<qint64> wanted = idsOf(step["arguments"_L1]["repositories"_L1]);
    const QSet<qint64> before = idsOf(step["expects"_L1]["repositories"_L1]);
    if (kindOf(step) == "visibility"_L1)
        return pairsOf(secretOf(step), visibilityIn(step["arguments"_L1]), wanted) +
               pairsOf(secretOf(step), visibilityIn(step["expects"_L1]), before);
    if (kindOf(step) != "set"_L1)
        return {Pair(secretOf(step), repositoryOf(step))};
    for (const qint64 id : (wanted - before) + (before - wanted))
        pairs << Pair(secretOf(step), id);
    return pairs;
}

/// The pairs on which it depends whether the world is as that step left it: others may add to a list what it does not name.
QSet<Oracle::Pair> Oracle::reliesOn(const QJsonObject& step) const
{
    QSet<Pair> pairs = mayChange(step);
    if (kindOf(step) == "set"_L1 || kindOf(step) == "visibility"_L1)
        for (const Pair& pair : m_changes.keys())
            if (pair.first == secretOf(step))
                pairs << pair;
    return pairs;
}

bool Oracle::isAsPlanned(const QJsonObject& step, const Scopes& world) const
{
    const QSet<qint64> selected = world.secrets.value(secretOf(step)).selected;
    if (kindOf(step) == "add"_L1)
        return selected.contains(repositoryOf(step));
    if (kindOf(step) == "remove"_L1)
        return !selected.contains(repositoryOf(step));
    if (kindOf(step) == "visibility"_L1 && world.secrets.value(secretOf(step)).visibility != visibilityIn(step["arguments"_L1]))
        return false;
    return selected == idsOf(step["arguments"_L1]["repositories"_L1]);
}

/// Whether what a step expects does not hold in that world, and it is not as wanted already.
bool Oracle::conflicts(const QJsonObject& step, const Scopes& world) const
{
    const auto secret = world.secrets.constFind(secretOf(step));
    if (secret == world.secrets.cend())
        return true;
    const bool isListAsRead = secret->selected == idsOf(step["expects"_L1]["repositories"_L1]);
    if (kindOf(step) == "visibility"_L1)
        return !isAsPlanned(step, world) && (secret->visibility != visibilityIn(step["expects"_L1]) || !isListAsRead);
    if (secret->visibility != "selected"_L1)
        return true;
    if (kindOf(step) == "set"_L1)
        return !isAsPlanned(step, world) && !isListAsRead;
    const bool isNamed = world.repositories.value(repositoryOf(step)) == step["arguments"_L1]["repository"_L1].toString();
    return !isNamed && (kindOf(step) == "add"_L1 || !isAsPlanned(step, world));
}

void Oracle::runBegins(const QString& planId, int process, const Scopes& world, qint64 now)
{
    for (auto other = m_running.cbegin(); other != m_running.cend(); ++other)
        breaks(u"process %1 runs a plan while process %2 still does"_s.arg(process).arg(other.key()));
    Running running{.plan = planId};
    for (const QJsonValue& value : m_plans.value(planId)["steps"_L1].toArray()) {
        const QJsonObject step = value.toObject();
        const QString state = step["state"_L1].toString();
        const QString id = planId + step["id"_L1].toString(); // its run may have died before it could say so
        if (state == "done"_L1 || state == "skipped"_L1 || m_othersAtSuccess.contains(id) || m_othersAtEffect.contains(id))
            continue;
        m_othersAtBegin[id] = changedByOthers(reliesOn(step), planId);
        running.mustNotWrite = running.mustNotWrite || (now - m_lastEdit > justNowMs && conflicts(step, world));
    }
    m_running.insert(process, running);
}

void Oracle::runEnds(int process, const QJsonObject& plan, const Scopes& world)
{
    const Running run = m_running.take(process);
    if (plan.isEmpty())
        return;
    m_plans.insert(run.plan, plan);
    bool isAllSettled = true;
    for (const QJsonValue& value : plan["steps"_L1].toArray()) {
        const QJsonObject step = value.toObject();
        const QString state = step["state"_L1].toString();
        const bool isSettled = state == "done"_L1 || state == "skipped"_L1;
        isAllSettled = isAllSettled && isSettled;
        const int othersAtBegin = m_othersAtBegin.value(run.plan + step["id"_L1].toString());
        const bool isTouched = changedByOthers(reliesOn(step), run.plan) > othersAtBegin;
        if (isSettled && !isTouched && !isAsPlanned(step, world))
            breaks(u"step %1 of plan %2 is called %3, but the world is not as planned"_s.arg(step["id"_L1].toString(), run.plan, state));
    }
    if (plan["state"_L1] == "done"_L1 && !isAllSettled)
        breaks(u"plan %1 is called done while a step is not"_s.arg(run.plan));
}

void Oracle::edited(const Scopes& before, const Scopes& after, qint64 now)
{
    if (before == after)
        return;
    m_lastEdit = now;
    QSet<Pair> touched = differenceOf(before, after);
    for (auto secret = before.secrets.cbegin(); secret != before.secrets.cend(); ++secret)
        if (after.secrets.value(secret.key()).visibility != secret->visibility)
            for (const qint64 id : before.repositories.keys())
                touched << Pair(secret.key(), id);
    for (auto repository = before.repositories.cbegin(); repository != before.repositories.cend(); ++repository)
        if (after.repositories.value(repository.key()) != repository.value())
            for (const QString& secret : before.secrets.keys())
                touched << Pair(secret, repository.key());
    for (const Pair& pair : touched) {
        ++m_changes[pair][QString()];
        m_editedAt[pair] = now;
    }
}

std::optional<QJsonObject> Oracle::stepFor(const QString& planId, const QByteArray& method, const QByteArray& path) const
{
    const QList<QByteArray> parts = path.split('/');
    const QString kind = parts.size() == 6 ? u"visibility"_s : parts.size() == 7 ? u"set"_s : method == "PUT" ? u"add"_s : u"remove"_s;
    for (const QJsonValue& value : m_plans.value(planId)["steps"_L1].toArray()) {
        const QJsonObject found = value.toObject();
        if (kindOf(found) == kind && secretOf(found) == QString::fromUtf8(parts.value(5)) &&
            (parts.size() < 8 || repositoryOf(found) == parts.value(7).toLongLong()))
            return found;
    }
    return std::nullopt;
}

void Oracle::wrote(int process, const QByteArray& method, const QByteArray& path, const Scopes& before, const Scopes& after, qint64 now)
{
    const Running run = m_running.value(process);
    const QString what = QString::fromUtf8(method + ' ' + path);
    const std::optional<QJsonObject> step = stepFor(run.plan, method, path);
    if (!step) {
        breaks(u"%1 is no step of the plan that runs"_s.arg(what));
        return;
    }
    if (run.mustNotWrite)
        breaks(u"%1 was sent although a step's expectation did not hold when the run began"_s.arg(what));
    const QSet<Pair> changed = differenceOf(before, after);
    const QSet<Pair> unsaid = changed - mayChange(*step);
    if (std::any_of(unsaid.cbegin(), unsaid.cend(),
                    [&](const Pair& pair) { return now - m_editedAt.value(pair, -unseenMs - 1) > unseenMs; }))
        breaks(u"%1 changed what its step does not say: somebody's edit is lost"_s.arg(what));
    if (changed.isEmpty())
        return;
    const QString id = run.plan + (*step)["id"_L1].toString();
    const int others = changedByOthers(mayChange(*step), run.plan);
    if (m_othersAtEffect.value(id, -1) == others)
        breaks(u"%1 was done twice"_s.arg(what));
    m_othersAtEffect[id] = others;
    for (const Pair& pair : changed)
        ++m_changes[pair][run.plan];
}

void Oracle::succeeded(int process, const QByteArray& method, const QByteArray& path)
{
    const QString plan = m_running.value(process).plan;
    const std::optional<QJsonObject> step = stepFor(plan, method, path);
    if (!step)
        return;
    const QString id = plan + (*step)["id"_L1].toString();
    const int others = changedByOthers(mayChange(*step), plan);
    if (m_othersAtSuccess.value(id, -1) == others)
        breaks(u"%1 was sent again after it had succeeded"_s.arg(QString::fromUtf8(method + ' ' + path)));
    m_othersAtSuccess[id] = others;
}

int Oracle::changedByOthers(const QSet<Pair>& pairs, const QString& planId) const
{
    int count = 0;
    for (const Pair& pair : pairs) {
        const QHash<QString, int> changes = m_changes.value(pair);
        for (auto change = changes.cbegin(); change != changes.cend(); ++change)
            count += change.key() == planId ? 0 : change.value();
    }
    return count;
}

void Oracle::ended(const QList<QJsonObject>& plans)
{
    for (const QJsonObject& plan : plans) {
        if (plan["state"_L1] == "running"_L1 || plan["state"_L1] == "planned"_L1)
            breaks(u"plan %1 is left %2"_s.arg(plan["id"_L1].toString(), plan["state"_L1].toString()));
        for (const QJsonValue& step : plan["steps"_L1].toArray())
            if (step["state"_L1] == "running"_L1)
                breaks(u"step %1 of plan %2 is left running"_s.arg(step["id"_L1].toString(), plan["id"_L1].toString()));
    }
}

} // namespace qm::simulation
