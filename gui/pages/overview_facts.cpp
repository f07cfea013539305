// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overview_cards.h"

#include "core/base/words.h"
#include "gui/models/cells.h"
#include "gui/models/moments.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr qsizetype mostPlans = 5; // in one card

OverviewLine lineOf(const PlanRow& row)
{
    const StandingLook look = lookOf(row.standing);
    return {.icon = look.icon, .ink = look.ink, .text = titleOf(row.plan), .page = u"activity"_s, .filter = u"id:"_s + row.plan.id};
}

/// What is under way, waits, or was left in the middle.
QList<OverviewLine> openPlans(const QList<PlanRow>& rows)
{
    QList<OverviewLine> lines;
    for (const PlanRow& row : rows) {
        if (!isOpen(row.standing) && !isLeftOver(row.plan, row.standing))
            continue;
        OverviewLine line = lineOf(row);
        line.note = Words::tr("%1 of %2").arg(row.plan.done).arg(row.plan.steps);
        line.progress = row.plan.steps > 0 ? qreal(row.plan.done) / row.plan.steps : 0;
        lines << line;
    }
    return lines;
}

QList<OverviewLine> newestPlans(const QList<PlanRow>& rows)
{
    QList<OverviewLine> lines;
    for (const PlanRow& row : rows) {
        if (lines.size() == mostPlans)
            break;
        OverviewLine line = lineOf(row);
        line.note = momentOf(row.plan.createdAt, row.today);
        lines << line;
    }
    return lines;
}

/// What was read of one sort, and when; without a time it was not.
OverviewLine reading(const QString& words, const QDateTime& at, const Picture& picture, const QString& page)
{
    const QString icon = !at.isValid() ? u"unknown"_s : picture.isStale ? u"clock"_s : u"fine"_s;
    const Token ink = !at.isValid() ? Token::Unknown : picture.isStale ? Token::Soon : Token::Fine;
    const QString when = momentOf(at, picture.now.toLocalTime().date());
    const QString why = picture.isReading ? Words::tr("being read") : Words::tr("not read");
    return {.icon = icon, .ink = ink, .text = words, .note = at.isValid() ? when : why, .page = page};
}

QList<OverviewLine> readings(const Picture& picture)
{
    const auto count = [](qsizetype number, const QDateTime& at, auto words, const QString& nothing) {
        return at.isValid() ? words(int(number)) : nothing;
    };
    const QDateTime repositories = picture.estate.repositoriesReadAt();
    const bool areSecretsOnTheirWay = picture.isReading && !picture.readAt.isValid();
    const QDateTime secrets = areSecretsOnTheirWay ? QDateTime() : picture.estate.secretsReadAt();
    QList<OverviewLine> lines;
    lines << reading(count(
                         picture.estate.repositoryCount(), repositories,
                         [](int number) { return Words::tr("%n repositories", nullptr, number); }, Words::tr("Repositories")),
                     repositories, picture, u"repositories"_s);
    lines << reading(count(
                         picture.estate.secretCount(), secrets, [](int number) { return Words::tr("%n secrets", nullptr, number); },
                         Words::tr("Secrets")),
                     secrets, picture, u"secrets"_s);
    OverviewLine journal =
        reading(count(
                    picture.plans.size(), picture.plansReadAt,
                    [](int number) { return Words::tr("%n plans in this machine’s journal", nullptr, number); }, Words::tr("Journal")),
                picture.plansReadAt, picture, u"activity"_s);
    if (picture.journalTrouble)
        journal.text = Words::tr("Journal");
    if (picture.plansReadAt.isValid()) {
        journal.icon = picture.journalTrouble ? u"bad"_s : u"fine"_s; // nothing keeps it from one run to the next
        journal.ink = picture.journalTrouble ? Token::Bad : Token::Fine;
        journal.note = picture.journalTrouble ? Words::tr("cannot be read") : QString();
    }
    lines << journal;
    if (picture.known->areThere())
        lines << OverviewLine{.icon = u"fine"_s,
                              .ink = Token::Fine,
                              .text = Words::tr("Conventions of %n teams", nullptr, int(picture.known->rules.teams.size())),
                              .note = printable(picture.known->commit().left(7))};
    return lines;
}

/// Plans that were read before the journal broke are still known.
QString whyNoJournal(const Picture& picture)
{
    if (!picture.plans.isEmpty())
        return {};
    if (picture.journalTrouble)
        return Words::tr("The journal cannot be read.");
    return picture.plansReadAt.isValid() ? QString() : Words::tr("The journal is not read yet.");
}

QString whyNoLights(const Picture& picture)
{
    if (!picture.known->rules.teams.isEmpty())
        return {};
    if (picture.isReading)
        return Words::tr("Reading the conventions…");
    if (picture.trouble && !picture.readAt.isValid())
        return Words::tr("The conventions could not be read: no team and no stage is known.");
    return picture.known->areThere() ? Words::tr("The conventions name no team yet.")
                                     : Words::tr("There is no conventions file: no team and no stage is known.");
}

} // namespace

OverviewFacts overviewOf(const Picture& picture)
{
    const QList<PlanRow> plans = planRows(picture);
    OverviewFacts facts{.lights = stageLights(picture),
                        .noLights = whyNoLights(picture),
                        .open = openPlans(plans),
                        .newest = newestPlans(plans),
                        .planCount = int(plans.size()),
                        .noJournal = whyNoJournal(picture),
                        .readings = readings(picture)};
    facts.openCount = int(facts.open.size());
    facts.open = facts.open.first(std::min(mostPlans, facts.open.size()));
    return facts;
}

} // namespace qm::gui
