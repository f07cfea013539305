// SPDX-License-Identifier: GPL-3.0-or-later
// A small organization to plan in, and plans as text.
#pragma once

#include "core/base/result.h"
#include "core/estate/estate.h"
#include "core/plan/plan.h"

#include <QJsonArray>

namespace qm::test {

/// Repositories lp-a, lp-b, lp-c (private), inner (internal), site (public); secrets ONE (read by lp-a), TWO (lp-b, lp-c),
/// OPEN (site), NONE (nobody), ALL and PRIV by visibility; GONE was looked for and is not there.
inline estate::Estate scopeEstate()
{
    using github::SecretVisibility;
    using enum github::RepositoryVisibility;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    const auto secret = [](const char16_t* name, SecretVisibility visibility, const QMap<github::RepositoryId, QString>& list = {}) {
        return estate::SecretScope{.secret = {.name = QString::fromUtf16(name), .visibility = visibility}, .selected = list};
    };
    const QString a = QStringLiteral("lp-a");
    const QString b = QStringLiteral("lp-b");
    const QString c = QStringLiteral("lp-c");
    const QString site = QStringLiteral("site");
    return estate::Estate()
        .withRepository({.id = {1}, .name = a, .visibility = Private}, at)
        .withRepository({.id = {2}, .name = b, .visibility = Private}, at)
        .withRepository({.id = {3}, .name = c, .visibility = Private}, at)
        .withRepository({.id = {4}, .name = QStringLiteral("inner"), .visibility = Internal}, at)
        .withRepository({.id = {5}, .name = site, .visibility = Public}, at)
        .withSecret(secret(u"ONE", SecretVisibility::Selected, {{{1}, a}}), at)
        .withSecret(secret(u"TWO", SecretVisibility::Selected, {{{2}, b}, {{3}, c}}), at)
        .withSecret(secret(u"OPEN", SecretVisibility::Selected, {{{5}, site}}), at)
        .withSecret(secret(u"NONE", SecretVisibility::Selected), at)
        .withSecret(secret(u"ALL", SecretVisibility::All), at)
        .withSecret(secret(u"PRIV", SecretVisibility::Private), at)
        .withoutSecret(QStringLiteral("GONE"), at);
}

/// "+ SECRET repository", "- SECRET repository", "= SECRET list (was list)", "~ SECRET visibility list".
inline QString asText(const plan::Step& step)
{
    const auto listed = [&](const char* key) {
        QStringList names;
        for (const QJsonValue item : step.arguments[QLatin1StringView(key)].toArray())
            names << item[QLatin1StringView("name")].toString();
        return names.join(u' ');
    };
    const QString verb = step.kind.section(u'.', -1);
    const QString secret = step.arguments[QLatin1StringView("secret")].toString();
    if (step.kind == QLatin1StringView("github.secret.visibility.set"))
        return QStringLiteral("~ %1 %2 %3").arg(secret, step.arguments[QLatin1StringView("visibility")].toString(), listed("repositories"));
    if (verb == QLatin1StringView("set"))
        return QStringLiteral("= %1 %2 (was %3)").arg(secret, listed("repositories"), listed("before"));
    return QStringLiteral("%1 %2 %3")
        .arg(verb == QLatin1StringView("add") ? QStringLiteral("+") : QStringLiteral("-"))
        .arg(secret, step.arguments[QLatin1StringView("repository")].toString());
}

/// A plan as its warnings and steps, a line each; or why there is none.
inline QString asText(const Result<plan::Plan>& plan)
{
    if (!plan)
        return plan.error().message();
    QStringList lines;
    for (const QString& warning : plan->warnings)
        lines << QStringLiteral("! ") + warning;
    for (const plan::Step& step : plan->steps)
        lines << asText(step);
    return lines.join(u'\n');
}

} // namespace qm::test
