// SPDX-License-Identifier: GPL-3.0-or-later
// What lies near once a plan is done: only what leads to something.
#include "gui/models/next_offer.h"

#include "core/filter/filter.h"
#include "gui/models/repository_table.h"
#include "gui/models/secret_table.h"
#include "tests/gui/scope_world.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using plan::StepState;
using testing::ElementsAre;

namespace {

const QStringList lpSecrets{u"LP_PREPROD_HOST"_s, u"LP_PREPROD_ID"_s, u"LP_PROD_HOST"_s, u"LP_PROD_ID"_s};

/// Every secret of lp reaches lp-one, and those others.
Picture pictureWith(const QStringList& others = {})
{
    Picture picture{.known = test::scopeKnowledge(), .now = test::scopeNow};
    picture.estate = test::repositoriesNamed({u"lp-one"_s, u"lp-two"_s, u"lp-three"_s, u"lp-alone"_s});
    for (const QString& secret : lpSecrets)
        picture.estate = test::withList(picture.estate, secret, QStringList{u"lp-one"_s} + others);
    return picture;
}

plan::Step step(const QString& secret, const QString& repository, StepState state = StepState::Done)
{
    return {.id = u"1"_s, .arguments = {{u"secret"_s, secret}, {u"repository"_s, repository}}, .state = state};
}

/// Everything of an offer that decides what comes of it: "title | note | page filter object | giveTo keys".
QString inWords(const NextOffer& offer)
{
    return QStringList{offer.title, offer.note, offer.page, offer.filter, offer.object, offer.giveTo, offer.keys}.join(u'|');
}

struct Case {
    const char* name;
    plan::Plan plan;
    Picture picture;
    QStringList expected;
};

QString seeing(const QString& secret)
{
    return u"Show in Secrets|%1|secrets|name:%1|%1||"_s.arg(secret);
}

const QString theRepository = u"Show the repository|lp-one|repositories|name:lp-one|lp-one||"_s;
const QString inActivity = u"Show in Activity|Each step with its time and request|activity|id:p|p||"_s;
const QStringList everybody{u"lp-two"_s, u"lp-three"_s};

Picture readOnly(Picture picture)
{
    picture.isReadOnly = true;
    return picture;
}

class NextOffers : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(NextOffers, LeadToWhatThereIs)
{
    QStringList offers;
    for (const NextOffer& offer : nextOffers(GetParam().plan, GetParam().picture))
        offers << inWords(offer);
    EXPECT_EQ(offers, GetParam().expected) << offers.join(u'\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , NextOffers,
    testing::Values(
        Case{"NobodyLacksAnything",
             {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}},
             pictureWith(everybody),
             {seeing(u"LP_PROD_ID"_s), theRepository, inActivity}},
        Case{"OneLacksSome",
             {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}},
             pictureWith({u"lp-two"_s}),
             {seeing(u"LP_PROD_ID"_s), theRepository, u"Give team secrets|lp-three: 4 secrets||||lp-three|Ctrl+G"_s}},
        Case{"SomeLackSome",
             {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}},
             pictureWith(),
             {seeing(u"LP_PROD_ID"_s), theRepository,
              u"Give team secrets|2 repositories: 8 secrets|repositories|missing:>0|lp-three||Ctrl+G"_s}},
        Case{"AfterAnUndoNothingIsGivenAgain",
             {.id = u"p"_s, .undoes = u"q"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}},
             pictureWith(),
             {seeing(u"LP_PROD_ID"_s), theRepository, inActivity}},
        Case{"WhoMayOnlyReadGivesNothing",
             {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}},
             readOnly(pictureWith()),
             {seeing(u"LP_PROD_ID"_s), theRepository, inActivity}},
        Case{"SeveralOfEach",
             {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-two"_s), step(u"LP_PROD_HOST"_s, u"lp-one"_s)}},
             pictureWith(everybody),
             {u"Show in Secrets|2 secrets|secrets|name:LP_PROD_HOST,LP_PROD_ID|LP_PROD_HOST||"_s,
              u"Show the repositories|2 repositories|repositories|name:lp-one,lp-two|lp-one||"_s, inActivity}},
        Case{
            "WhatIsGoneIsNotShown", {.id = u"p"_s, .steps = {step(u"LP_PROD_GONE"_s, u"lp-gone"_s)}}, pictureWith(everybody), {inActivity}},
        Case{"WhatWasNotDoneIsNotShown",
             {.id = u"p"_s,
              .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s, StepState::Skipped), step(u"LP_PROD_HOST"_s, u"lp-two"_s, StepState::Failed)}},
             pictureWith(everybody),
             {seeing(u"LP_PROD_ID"_s), theRepository, inActivity}},
        Case{"NothingIsKnown", {.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s)}}, {}, {inActivity}},
        Case{"NoSteps", {.id = u"p"_s}, pictureWith(everybody), {inActivity}}),
    [](const auto& test) { return test.param.name; });

TEST(NextOffer, OfManyThingsFiltersByTheirTeam)
{
    Picture picture = pictureWith(everybody);
    plan::Plan plan{.id = u"p"_s};
    for (int i = 0; i < 9; ++i) {
        const QString name = u"LP_PROD_MORE%1"_s.arg(i);
        picture.estate = test::withList(picture.estate, name, {u"lp-one"_s});
        plan.steps << step(name, u"lp-one"_s);
    }
    EXPECT_EQ(nextOffers(plan, picture).first().filter, u"team:lp"_s);
    picture.estate = test::withList(picture.estate, u"NOBODYS"_s, {u"lp-one"_s});
    plan.steps << step(u"NOBODYS"_s, u"lp-one"_s);
    EXPECT_EQ(nextOffers(plan, picture).first().filter, QString()) << "of no team: everything is shown";
}

TEST(NextOffer, FiltersAsThePagesUnderstand)
{
    const auto secrets = makeSecretTable();
    const auto repositories = makeRepositoryTable();
    const plan::Plan plan{.id = u"p"_s, .steps = {step(u"LP_PROD_ID"_s, u"lp-one"_s), step(u"LP_PROD_HOST"_s, u"lp-two"_s)}};
    for (const NextOffer& offer : nextOffers(plan, pictureWith()))
        EXPECT_TRUE(filter::Filter::parse(offer.filter, (offer.page == u"secrets"_s ? secrets->fields() : repositories->fields())))
            << offer.filter.toStdString();
}
