// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/next_offer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NextOffer)
};

constexpr qsizetype mostNames = 8; // in a filter that a person reads

/// That argument of every step that is done, where there is a thing of that name; each once.
template <class Exists>
QStringList namesIn(const plan::Plan& plan, QLatin1StringView argument, Exists exists)
{
    QStringList names;
    for (const plan::Step& step : plan.steps)
        if (const QString name = step.arguments[argument].toString(); step.isSatisfied() && !names.contains(name) && exists(name))
            names << name;
    names.sort();
    return names;
}

/// What lets exactly those pass; of many, all of their teams; where one has none, everything.
template <class TeamOf>
QString filterFor(const QStringList& names, TeamOf teamOf)
{
    if (names.size() <= mostNames)
        return u"name:"_s + names.join(u',');
    QStringList teams;
    for (const QString& name : names)
        teams << teamOf(name);
    teams.removeDuplicates();
    teams.sort();
    return teams.contains(QString()) ? QString() : u"team:"_s + teams.join(u',');
}

std::optional<NextOffer> seeingSecrets(const plan::Plan& plan, const Picture& picture)
{
    const QStringList names = namesIn(plan, "secret"_L1, [&](const QString& name) { return picture.estate.secret(name) != nullptr; });
    if (names.isEmpty())
        return std::nullopt;
    const auto teamOf = [&](const QString& name) {
        return picture.known->owners.ownerOfSecret(name).value_or(conventions::SecretOwner()).team;
    };
    return NextOffer{.icon = u"secrets"_s,
                     .title = Words::tr("Show in Secrets"),
                     .note = names.size() == 1 ? names.first() : Words::tr("%Ln secrets", nullptr, int(names.size())),
                     .page = u"secrets"_s,
                     .filter = filterFor(names, teamOf),
                     .object = names.first()};
}

std::optional<NextOffer> seeingRepositories(const plan::Plan& plan, const Picture& picture)
{
    const QStringList names =
        namesIn(plan, "repository"_L1, [&](const QString& name) { return picture.estate.repository(name) != nullptr; });
    if (names.isEmpty())
        return std::nullopt;
    return NextOffer{.icon = u"repo"_s,
                     .title = names.size() == 1 ? Words::tr("Show the repository") : Words::tr("Show the repositories"),
                     .note = names.size() == 1 ? names.first() : Words::tr("%Ln repositories", nullptr, int(names.size())),
                     .page = u"repositories"_s,
                     .filter = filterFor(names, [&](const QString& name) { return picture.known->owners.teamOfRepository(name); }),
                     .object = names.first()};
}

/// What repositories lack of their teams' secrets.
std::optional<NextOffer> giving(const Picture& picture)
{
    const auto standings = standingsOf(picture);
    QStringList lacking;
    int missing = 0;
    for (const github::Repository& repository : picture.estate.repositories()) {
        const QStringList secrets = standings->repository(repository.id).missing;
        if (secrets.isEmpty())
            continue;
        lacking << repository.name;
        missing += int(secrets.size());
    }
    if (lacking.isEmpty())
        return std::nullopt;
    const bool isOne = lacking.size() == 1;
    const QString what = isOne ? lacking.first() : Words::tr("%Ln repositories", nullptr, int(lacking.size()));
    NextOffer offer{.icon = u"plus"_s,
                    .title = Words::tr("Give team secrets"),
                    .note = Words::tr("%1: %2", "lp-basket: 14 secrets").arg(what, Words::tr("%Ln secrets", nullptr, missing)),
                    .keys = u"Ctrl+G"_s};
    if (isOne) {
        offer.giveTo = lacking.first();
        return offer;
    }
    offer.page = u"repositories"_s;
    offer.filter = u"missing:>0"_s;
    offer.object = lacking.first();
    return offer;
}

NextOffer seeingPlan(const plan::Plan& plan)
{
    return {.icon = u"activity"_s,
            .title = Words::tr("Show in Activity"),
            .note = Words::tr("Each step with its time and request"),
            .page = u"activity"_s,
            .filter = u"id:"_s + plan.id,
            .object = plan.id};
}

} // namespace

QList<NextOffer> nextOffers(const plan::Plan& plan, const Picture& picture)
{
    QList<NextOffer> offers;
    const auto add = [&](std::optional<NextOffer> offer) {
        if (offer)
            offers << *std::move(offer);
    };
    add(seeingSecrets(plan, picture));
    add(seeingRepositories(plan, picture));
    if (plan.undoes.isEmpty() && !picture.isReadOnly)
        add(giving(picture));
    add(seeingPlan(plan));
    return offers.first(std::min<qsizetype>(mostOffers, offers.size()));
}

} // namespace qm::gui
