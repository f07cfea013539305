// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/gh_commands.h"

#include "core/plan/script.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

QString commands(const Picture& picture, const QStringList& names, const std::function<QString(const QString&)>& command)
{
    const bool isElsewhere = picture.githubHost != "api.github.com"_L1;
    const QString gh = (isElsewhere ? u"GH_HOST="_s + plan::shellQuoted(picture.githubHost) + u' ' : QString()) + u"gh "_s;
    QString lines;
    for (const QString& name : names)
        lines += gh + command(name) + u'\n';
    return lines;
}

} // namespace

QString ghCommandsForRepositories(const Picture& picture, const QStringList& names)
{
    return commands(picture, names,
                    [&](const QString& name) { return u"repo view "_s + plan::shellQuoted(picture.organization + u'/' + name); });
}

QString ghCommandsForSecrets(const Picture& picture, const QStringList& names)
{
    return commands(picture, names, [&](const QString& name) {
        const QString path = u"/orgs/"_s + picture.organization + u"/actions/secrets/"_s + name + u"/repositories"_s;
        return u"api --paginate "_s + plan::shellQuoted(path) + u" --jq "_s + plan::shellQuoted(u".repositories[].full_name"_s);
    });
}

} // namespace qm::gui
