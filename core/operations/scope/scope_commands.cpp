// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a scope as commands of GitHub's own client.
#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

using plan::ClientCommand;
using plan::Step;

QString listOf(const QString& organization, const QString& secret)
{
    return u"/orgs/%1/actions/secrets/%2/repositories"_s.arg(organization, secret);
}

QStringList api(const QString& method, const QString& path)
{
    return {u"gh"_s, u"api"_s, u"--method"_s, method, path};
}

QString pathOfOne(const Step& step, const QString& organization)
{
    const ScopeArguments arguments = ScopeArguments::of(step);
    return listOf(organization, arguments.secret) + u'/' + arguments.repository.id.toString();
}

} // namespace

ClientCommand commandOfAdd(const Step& step, const QString& organization)
{
    return {api(u"PUT"_s, pathOfOne(step, organization))};
}

ClientCommand commandOfRemove(const Step& step, const QString& organization)
{
    return {api(u"DELETE"_s, pathOfOne(step, organization))};
}

ClientCommand commandOfSet(const Step& step, const QString& organization)
{
    const ReplacementArguments arguments = ReplacementArguments::of(step);
    QJsonArray ids;
    for (const github::RepositoryId id : arguments.wanted.keys())
        ids << id.value;
    return {api(u"PUT"_s, listOf(organization, arguments.secret)) + QStringList{u"--input"_s, u"-"_s},
            QJsonDocument(QJsonObject{{u"selected_repository_ids"_s, ids}}).toJson(QJsonDocument::Compact)};
}

/// With the value, for which it asks: no plan holds one.
ClientCommand commandOfVisibility(const Step& step, const QString& organization)
{
    const VisibilityArguments arguments = VisibilityArguments::of(step);
    QStringList words{u"gh"_s,    u"secret"_s,  u"set"_s,          arguments.secret,
                      u"--org"_s, organization, u"--visibility"_s, github::visibilityName(arguments.wanted.visibility)};
    if (arguments.wanted.visibility == github::SecretVisibility::Selected)
        words << u"--repos"_s << QStringList(arguments.wanted.selected.values()).join(u',');
    return {words};
}

} // namespace qm::operations
