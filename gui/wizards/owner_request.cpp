// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/owner_request.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnerRequest)
};

QString whoItIs(const github::Abilities& abilities, const QString& organization)
{
    return abilities.kind == github::Abilities::Kind::App
               ? Words::tr("Quartermaster works on %1 as the GitHub App %2.").arg(organization, abilities.login)
               : Words::tr("Quartermaster works on %1 with a token of %2.").arg(organization, abilities.login);
}

} // namespace

QString requestForOwner(const github::Abilities& abilities, const QString& organization)
{
    if (abilities.cannot.isEmpty())
        return {};
    QStringList lines{whoItIs(abilities, organization),
                      Words::tr("%n permissions are missing. Please grant:", nullptr, int(abilities.cannot.size())), QString()};
    for (const github::MissingAbility& missing : abilities.cannot) {
        lines << u"- "_s + Words::tr("%1, in order to %2", "a permission, what it is for")
                               .arg(missing.requirement.needs(), missing.requirement.what);
        if (!missing.how.isEmpty())
            lines << u"  "_s + missing.how;
    }
    lines << QString() << Words::tr("It needs no more than that. GitHub shows nobody the values of secrets, this program neither.");
    return lines.join(u'\n') + u'\n';
}

QUrl pageToGrant(const github::Abilities& abilities)
{
    static const QRegularExpression address(u"https?://[^\\s;,]+"_s); // as the sentences name it
    for (const github::MissingAbility& missing : abilities.cannot)
        if (const auto found = address.match(missing.how); found.hasMatch())
            if (const QUrl page(found.captured(), QUrl::StrictMode); page.isValid() && !page.host().isEmpty())
                return page;
    return {};
}

} // namespace qm::gui
