// SPDX-License-Identifier: GPL-3.0-or-later
// Teams and stages at a glance, and where each light leads.
#include "gui/pages/overview_page.h"

#include "gui/pages/table_page.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/plans.h"
#include "tests/gui/seen.h"
#include "tests/screenshots/stage.h"

#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

constexpr QSize size{1280, 800};

const StageLights* lightsOf(const QList<StageLights>& rows, const QString& team, const QString& stage)
{
    const auto row = std::ranges::find_if(rows, [&](const StageLights& each) { return each.team == team && each.stage == stage; });
    return row == rows.end() ? nullptr : &*row;
}

LightButton* buttonNamed(Page& page, const QString& name)
{
    for (auto* button : page.findChildren<LightButton*>())
        if (button->accessibleName().contains(name))
            return button;
    return nullptr;
}

} // namespace

TEST(Overview, TellsTheFlawsOfTheSampleOrganization)
{
    test::Stage stage(size);
    ASSERT_TRUE(stage.settle());
    const QList<StageLights> rows = stageLights(stage.desk().picture());
    ASSERT_EQ(rows.size(), 8) << "four teams, two stages";
    EXPECT_TRUE(rows.at(0).isFirst);
    EXPECT_FALSE(rows.at(1).isFirst);
    const StageLights* lp = lightsOf(rows, u"lp"_s, u"prod"_s);
    ASSERT_TRUE(lp && lp->isProduction);
    EXPECT_EQ(lp->secrets.state, Light::State::Soon);
    EXPECT_EQ(lp->secrets.filter, u"team:lp stage:prod deviates:yes"_s);
    const StageLights* df = lightsOf(rows, u"df"_s, u"prod"_s);
    ASSERT_TRUE(df);
    EXPECT_EQ(df->repositories.state, Light::State::Bad) << "its data dictionary is public";
    EXPECT_EQ(lightsOf(rows, u"pr"_s, u"preprod"_s)->secrets.state, Light::State::Fine);
}

TEST(Overview, EveryLightLeadsToWhatItIsAbout)
{
    test::Stage stage(size);
    ASSERT_TRUE(stage.settle());
    ASSERT_TRUE(stage.window().turnTo(u"overview"_s));
    Page& overview = *stage.window().currentPage();
    for (const auto* button : overview.findChildren<LightButton*>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_NE(button->focusPolicy() & Qt::TabFocus, 0);
    }
    LightButton* light = buttonNamed(overview, u"Loyalty & Personalization, prod, Secrets"_s);
    ASSERT_TRUE(light);
    light->setFocus(Qt::TabFocusReason);
    QTest::keyClick(light, Qt::Key_Space);
    ASSERT_TRUE(test::spinUntil([&] { return stage.window().currentPage()->id() == u"secrets"_s; }));
    auto* secrets = static_cast<TablePage*>(stage.window().currentPage());
    EXPECT_EQ(secrets->table().table()->rowCount(), 7) << "all that deviate: one is visible to all, which is accepted";
    for (const Light& each :
         {stageLights(stage.desk().picture()).at(2).repositories, stageLights(stage.desk().picture()).at(4).repositories}) {
        ASSERT_TRUE(stage.window().turnTo(each.page));
        stage.window().currentPage()->setFilter(each.filter);
        EXPECT_GT(static_cast<TablePage*>(stage.window().currentPage())->table().table()->rowCount(), 0) << each.filter.toStdString();
    }
}

TEST(Overview, FollowsWhatIsDone)
{
    test::Stage stage(size);
    ASSERT_TRUE(stage.settle());
    ASSERT_TRUE(stage.window().turnTo(u"overview"_s));
    Page& overview = *stage.window().currentPage();
    ASSERT_TRUE(test::spinUntil([&] { return test::visibleWords(overview).contains(u"No plan was made here yet."_s); }))
        << test::visibleWords(overview).toStdString();
    const plan::Plan plan = test::planned(stage.desk(), {.secrets = {u"DF_PROD_AZURE_CLIENT_ID"_s}, .add = {u"lp-basket"_s}});
    const QString id = test::apply(stage.desk(), plan);
    ASSERT_TRUE(test::spinUntil([&] { return buttonNamed(overview, plan.title) != nullptr; }));
    EXPECT_EQ(lightsOf(stageLights(stage.desk().picture()), u"df"_s, u"prod"_s)->secrets.state, Light::State::Soon);
    buttonNamed(overview, plan.title)->click();
    ASSERT_TRUE(test::spinUntil([&] { return stage.window().currentPage()->id() == u"activity"_s; }));
    EXPECT_EQ(static_cast<TablePage*>(stage.window().currentPage())->table().currentId(), id);
}

TEST(Overview, ShowsOneTeamOrWhatDeviatesAlone)
{
    const Light fine{.state = Light::State::Fine};
    const Light soon{.state = Light::State::Soon};
    const QList<StageLights> rows{
        {.team = u"lp"_s, .stage = u"preprod"_s, .isFirst = true, .repositories = fine, .secrets = fine},
        {.team = u"lp"_s, .stage = u"prod"_s, .repositories = fine, .secrets = soon},
        {.team = u"df"_s, .stage = u"prod"_s, .isFirst = true, .repositories = fine, .secrets = fine},
        {.team = u"qc"_s, .stage = u"prod"_s, .isFirst = true, .repositories = fine, .secrets = {}},
    };
    EXPECT_EQ(narrowed(rows, {}), rows);
    const QList<StageLights> deviating = narrowed(rows, {.onlyDeviations = true});
    ASSERT_EQ(deviating.size(), 2);
    EXPECT_EQ(deviating.at(0).stage, u"prod"_s);
    EXPECT_TRUE(deviating.at(0).isFirst) << "its name stands there now";
    EXPECT_EQ(deviating.at(1).team, u"qc"_s) << "what was not read may deviate";
    EXPECT_EQ(narrowed(rows, {.team = u"df"_s}).size(), 1);
    EXPECT_TRUE(narrowed(rows, {.team = u"df"_s, .onlyDeviations = true}).isEmpty());
}

TEST(Overview, RemembersWhatSomebodyWantsToSeeOfIt)
{
    test::Stage stage(size);
    ASSERT_TRUE(stage.settle());
    ASSERT_TRUE(stage.window().turnTo(u"overview"_s));
    Page& overview = *stage.window().currentPage();
    EXPECT_EQ(overview.remembered().filter, QString());
    test::visibleButton(overview, u"Only deviations"_s)->click();
    EXPECT_FALSE(buttonNamed(overview, u"Pricing, preprod, Secrets"_s)) << "it is as wanted";
    EXPECT_TRUE(buttonNamed(overview, u"Loyalty & Personalization, prod, Secrets"_s));
    EXPECT_EQ(overview.remembered().filter, u"deviates:yes"_s);
    overview.restore({.filter = u"team:df"_s});
    EXPECT_FALSE(buttonNamed(overview, u"Loyalty & Personalization, prod, Secrets"_s));
    EXPECT_TRUE(test::visibleButton(overview, u"df"_s));
    EXPECT_EQ(overview.remembered().filter, u"team:df"_s);
    overview.restore({.filter = u"team:gone deviates:maybe colour:red"_s});
    EXPECT_TRUE(buttonNamed(overview, u"Pricing, preprod, Secrets"_s)) << "a team that is gone is not missed";
    EXPECT_TRUE(test::visibleButton(overview, u"All teams"_s));
}

TEST(Overview, KnowsNothingUntilItIsReadAndSaysSo)
{
    const OverviewFacts facts = overviewOf({.isReading = true});
    EXPECT_TRUE(facts.lights.isEmpty());
    EXPECT_EQ(facts.noLights, u"Reading the conventions…"_s);
    for (const OverviewLine& line : facts.readings)
        EXPECT_EQ(line.note, u"being read"_s) << line.text.toStdString();

    EXPECT_EQ(facts.noJournal, u"The journal is not read yet."_s);
    EXPECT_TRUE(overviewOf({.plansReadAt = QDateTime::currentDateTimeUtc()}).noJournal.isEmpty()) << "it is read, and has none";

    auto known = std::make_shared<session::KnownConventions>();
    known->rules.stages = {{.key = u"prod"_s}};
    known->rules.teams = {{.key = u"lp"_s, .stages = {{u"prod"_s, {}}, {u"no-such-stage"_s, {}}}}};
    const QList<StageLights> rows = stageLights({.known = known});
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.at(0).secrets.state, Light::State::Unknown) << "not read is not fine";
    EXPECT_EQ(rows.at(0).repositories.state, Light::State::Unknown);
    EXPECT_EQ(rows.at(0).teamName, u"lp"_s) << "where it has no other name";
    EXPECT_TRUE(overviewOf({}).noLights.contains(u"no conventions file"_s));
}

TEST(Overview, SaysWhyThereIsNothingToSee)
{
    test::Stage stage(size, cli::GlobalOptions());
    test::spinUntil([&] { return stage.desk().picture().trouble.has_value(); });
    ASSERT_TRUE(stage.window().turnTo(u"overview"_s));
    EXPECT_TRUE(test::visibleWords(*stage.window().currentPage()).contains(u"No organization is named"_s))
        << test::visibleWords(stage.window()).toStdString();
}

TEST(Overview, DoesNotTakeAJournalThatCannotBeReadForAnEmptyOne)
{
    const Error trouble{.kind = Error::Kind::Internal, .attempted = u"open the journal"_s, .reason = u"it is no database"_s};
    OverviewPage page(test::theme());
    page.resize(size);
    const Picture picture{
        .now = QDateTime::currentDateTimeUtc(), .plansReadAt = QDateTime::currentDateTimeUtc(), .journalTrouble = trouble};
    page.show(picture);
    page.QWidget::show();
    const QString words = test::visibleWords(page);
    EXPECT_EQ(words.count(u"The journal cannot be read."_s), 2) << words.toStdString();
    EXPECT_EQ(words.count(u"not read"_s), 2) << "where the numbers are: " << words.toStdString();
    for (const QString& zero : {u"No plan was made"_s, u"Nothing runs"_s, u"of 0"_s})
        EXPECT_FALSE(words.contains(zero)) << words.toStdString();
    EXPECT_EQ(page.status(), QString());
    const OverviewLine journal = overviewOf(picture).readings.at(2);
    EXPECT_EQ(journal.text + u", "_s + journal.note, u"Journal, cannot be read"_s);
}

TEST(Overview, CountsSecretsOnceAllAreRead)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Picture picture{.isReading = true, .now = now};
    picture.estate = picture.estate.withSecret({.secret = {.name = u"A"_s}}, now);
    EXPECT_EQ(overviewOf(picture).readings.at(1).text, u"Secrets"_s);
    picture.isReading = false;
    picture.readAt = now;
    EXPECT_EQ(overviewOf(picture).readings.at(1).text, QCoreApplication::translate("Overview", "%n secrets", nullptr, 1));
}
