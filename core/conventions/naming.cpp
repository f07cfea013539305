// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/naming.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

/// The pattern with keys in it, and a name where it asks for one; in one go, for hundreds are made at each start.
QString filled(const QString& pattern, const QString& team, const QString& stage, const QString& name = {})
{
    const std::pair<QLatin1StringView, QString> values[]{{"{team}"_L1, team},
                                                         {"{TEAM}"_L1, inCapitals(team)},
                                                         {"{stage}"_L1, stage},
                                                         {"{STAGE}"_L1, inCapitals(stage)},
                                                         {"{name}"_L1, name}};
    QString text;
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', open + 1)) {
        const QStringView rest = QStringView(pattern).sliced(open);
        const auto value = std::ranges::find_if(values, [&](const auto& each) { return rest.startsWith(each.first); });
        if (value == std::end(values))
            continue;
        text += QStringView(pattern).sliced(from, open - from);
        text += value->second;
        from = open + value->first.size();
    }
    text += QStringView(pattern).sliced(from);
    return text;
}

} // namespace

QString secretName(const Naming& naming, const QString& team, const QString& stage, const QString& name)
{
    return filled(naming.secret, team, stage, name).toUpper();
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
