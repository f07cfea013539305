// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a scope come to, for whoever reviews them.
#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_kinds.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeEffects)
};

using plan::Effect;

/// The request as it is sent, without what all of them begin with.
QString requestOf(const net::Request& request)
{
    QString path = QString::fromUtf8(request.path());
    if (const qsizetype at = path.indexOf("/secrets/"_L1); at > 0)
        path = u'…' + path.sliced(at);
    return QString::fromLatin1(net::methodName(request.method)) + u' ' + path;
}

QString counted(const Readers& readers, const QString& selected)
{
    return readers.visibility == github::SecretVisibility::Selected ? selected : github::visibilityName(readers.visibility);
}

/// A list with what joins or leaves it first, and the rest as far as it is short.
QList<Effect::Line> linesOf(const RepositoryNames& names, const RepositoryNames& others, QChar sign)
{
    constexpr qsizetype most = 3;
    QStringList stay;
    QStringList change;
    for (const auto& [id, name] : names.asKeyValueRange())
        (others.contains(id) ? stay : change) << name;
    stay.sort();
    change.sort();
    QList<Effect::Line> lines;
    const auto add = [&](const QStringList& list, QChar mark) {
        for (const QString& name : list.first(std::min(most, list.size())))
            lines << Effect::Line{mark, name};
        if (list.size() > most)
            lines << Effect::Line{mark, Words::tr("%n more", nullptr, int(list.size() - most))};
    };
    add(change, sign);
    add(stay, QChar());
    return lines;
}

Effect effectOf(const Readers& before, const Readers& after)
{
    return {.beforeTitle = Words::tr("Before: %1").arg(counted(before, Words::tr("%n repositories", nullptr, int(before.selected.size())))),
            .before = linesOf(before.selected, after.selected, u'−'),
            .afterTitle = Words::tr("After: %1").arg(counted(after, Words::tr("%n repositories", nullptr, int(after.selected.size())))),
            .after = linesOf(after.selected, before.selected, u'+')};
}

/// Of one repository that joins or leaves the list; without the lists where they are not known. What a step that is done has written
/// is known already.
Effect effectOfOne(const plan::Step& step, const World& world, bool joins)
{
    const ScopeArguments arguments = ScopeArguments::of(step);
    Effect effect;
    if (const estate::SecretScope* secret = world.known().secret(arguments.secret)) {
        const Readers now = Readers::of(*secret);
        Readers with = now;
        with.selected.insert(arguments.repository.id, arguments.repository.name);
        Readers without = now;
        without.selected.remove(arguments.repository.id);
        const Readers& unlike = joins ? without : with;
        effect = effectOf(step.state == plan::StepState::Done ? unlike : now, joins ? with : without);
    }
    effect.onlyIf = Words::tr("%1 is still for selected repositories, and %2 is still the name of %3")
                        .arg(arguments.secret, arguments.repository.name, arguments.repository.id.toString());
    return effect;
}

} // namespace

Effect effectOfAdd(plan::Step step, World& world)
{
    const ScopeArguments arguments = ScopeArguments::of(step);
    Effect effect = effectOfOne(step, world, true);
    effect.request = requestOf(github::addRepositoryToOrgSecret(world.organization(), arguments.secret, arguments.repository.id).request);
    return effect;
}

Effect effectOfRemove(plan::Step step, World& world)
{
    const ScopeArguments arguments = ScopeArguments::of(step);
    Effect effect = effectOfOne(step, world, false);
    effect.request =
        requestOf(github::removeRepositoryFromOrgSecret(world.organization(), arguments.secret, arguments.repository.id).request);
    return effect;
}

Effect effectOfSet(plan::Step step, World& world)
{
    const ReplacementArguments arguments = ReplacementArguments::of(step);
    Effect effect = effectOf({.selected = arguments.asRead}, {.selected = arguments.wanted});
    effect.request = requestOf(github::setOrgSecretRepositories(world.organization(), arguments.secret, arguments.wanted.keys()).request);
    effect.onlyIf = Words::tr("the list of %1 is still the one before").arg(arguments.secret);
    return effect;
}

Effect effectOfVisibility(plan::Step step, World&)
{
    const VisibilityArguments arguments = VisibilityArguments::of(step);
    Effect effect = effectOf(arguments.asRead, arguments.wanted);
    effect.request = u"PUT …/secrets/%1"_s.arg(arguments.secret);
    effect.onlyIf = Words::tr("the visibility of %1 and its list are still the ones before").arg(arguments.secret);
    return effect;
}

} // namespace qm::operations
