// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/naming.h"

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

/// The pattern with keys in it, which hold no braces.
QString filled(QString pattern, const QString& team, const QString& stage)
{
    return pattern.replace("{team}"_L1, team)
        .replace("{TEAM}"_L1, inCapitals(team))
        .replace("{stage}"_L1, stage)
        .replace("{STAGE}"_L1, inCapitals(stage));
}

} // namespace

QString secretName(const Naming& naming, const QString& team, const QString& stage, const QString& name)
{
    return filled(naming.secret, team, stage).replace("{name}"_L1, name).toUpper();
}

QString principalName(const Naming& naming, const QString& team, const QString& stage)
{
    return filled(naming.principal, team, stage);
}

QString jobPrefix(const Naming& naming, const QString& team)
{
    return filled(naming.job, team, {});
}

QString modelPrefix(const Naming& naming, const QString& team)
{
    return filled(naming.model, team, {});
}

QString inCapitals(const QString& key)
{
    return key.toUpper().replace(u'-', u'_');
}

QStringList placeholders(const QString& pattern)
{
    QStringList names;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', open + 1)) {
        const qsizetype close = pattern.indexOf(u'}', open);
        names << pattern.mid(open + 1, close < 0 ? -1 : close - open - 1);
    }
    return names;
}

} // namespace qm::conventions
