// SPDX-License-Identifier: GPL-3.0-or-later
// Who is shown less than there is sees what there is to see, is told so, and can take nothing away unseen: an App that is
// installed on selected repositories, and a token that has not passed single sign-on.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QString secret = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
const QString newReader = u"lp-basket-cross-sell"_s;
const QStringList yes{u"--yes=prod"_s};
const QStringList scope{u"secrets"_s, u"scope"_s, secret};

/// A way to be shown less, and the words for it.
struct Way {
    std::string name;
    ServedSandbox::SignIn signIn;
    QJsonObject conditions;
    QString reason; ///< in JSON
    QString words;
    QString whatToDo;
};

void PrintTo(const Way& way, std::ostream* out)
{
    *out << way.name;
}

class TruncatedView : public testing::TestWithParam<Way> {
protected:
    void truncate() { sandbox.setConditions(GetParam().conditions); }
    Ended show(const QString& what) { return cli.run({u"estate"_s, u"show"_s, what}); }
    void expectRefused(const Ended& ended, int code, const QString& kind)
    {
        EXPECT_EQ(ended.code, code) << testing::PrintToString(ended);
        EXPECT_EQ(ended.error("kind"_L1), kind);
        EXPECT_TRUE(ended.error("message"_L1).contains(GetParam().words)) << testing::PrintToString(ended);
        EXPECT_TRUE(ended.error("hint"_L1).contains(GetParam().whatToDo)) << testing::PrintToString(ended);
    }

    ServedSandbox sandbox{{}, GetParam().signIn};
    CommandLine cli = sandbox.commandLine();
    const QJsonObject before = sandbox.state();
    const QStringList readers = scopeIn(before, secret);
};

TEST_P(TruncatedView, ShowsWhatThereIsToSeeAndSaysThatThereMayBeMore)
{
    EXPECT_FALSE(show(u"repositories"_s).json().contains("truncated"_L1));
    truncate();
    const Ended repositories = show(u"repositories"_s);
    EXPECT_EQ(repositories.code, 0) << testing::PrintToString(repositories);
    EXPECT_EQ(repositories.json()["truncated"_L1].toString(), GetParam().reason);

    const Ended secrets = show(u"secrets"_s);
    EXPECT_EQ(secrets.code, 0) << testing::PrintToString(secrets);
    EXPECT_EQ(secrets.json()["truncated"_L1].toString(), GetParam().reason);
    const QJsonObject row = oneWhere(secrets.json()["secrets"_L1].toArray(), u"name"_s, secret);
    EXPECT_TRUE(row["truncated"_L1].toBool());
    const QStringList seen = row["repositories"_L1].toVariant().toStringList();
    EXPECT_GT(seen.size(), 0);
    EXPECT_LT(seen.size(), readers.size());

    const Ended offline = cli.run({u"estate"_s, u"show"_s, u"secrets"_s, u"--offline"_s});
    EXPECT_EQ(offline.json()["truncated"_L1].toString(), GetParam().reason) << "also when it is remembered";

    const Ended inWords = CommandLine({u"--endpoints"_s, sandbox.endpointsFile()}).run({u"estate"_s, u"show"_s, u"secrets"_s});
    EXPECT_EQ(inWords.code, 0);
    EXPECT_TRUE(inWords.said().contains(u"TRUNCATED: "_s) && inWords.said().contains(GetParam().words)) << testing::PrintToString(inWords);
    EXPECT_TRUE(QString::fromUtf8(inWords.out).contains(QString::number(seen.size()) + u'+')) << testing::PrintToString(inWords);
}

TEST_P(TruncatedView, SingleRepositoriesAreAddedAndRemovedAndNothingElseIsLost)
{
    truncate();
    const Ended added = cli.run(yes + scope + QStringList{u"--add"_s, newReader});
    ASSERT_EQ(added.code, 0) << testing::PrintToString(added);
    EXPECT_TRUE(added.plan()["warnings"_L1].toVariant().toStringList().join(u' ').contains(u"Truncated view: "_s));
    EXPECT_EQ(sandbox.state(), withScope(before, secret, readers + QStringList{newReader}));

    const Ended removed = cli.run(yes + scope + QStringList{u"--remove"_s, newReader});
    ASSERT_EQ(removed.code, 0) << testing::PrintToString(removed);
    EXPECT_EQ(sandbox.state(), before);
}

TEST_P(TruncatedView, ListsAreNotReplaced)
{
    truncate();
    for (const QStringList& replacement :
         {QStringList{u"--set"_s, newReader}, QStringList{u"--set-pattern"_s, u"lp-*"_s}, QStringList{u"--visibility"_s, u"private"_s}}) {
        expectRefused(cli.run(yes + scope + replacement), 1, u"forbidden"_s);
        expectRefused(cli.run(QStringList{u"--plan-only"_s} + scope + replacement), 1, u"forbidden"_s);
    }
    EXPECT_TRUE(sandbox.writes().isEmpty());
    EXPECT_EQ(sandbox.state(), before);
}

TEST_P(TruncatedView, APlanOfBeforeReplacesNoList)
{
    const PlanFile plan = planToFile(cli, scope + QStringList{u"--set"_s, newReader});
    truncate();
    expectRefused(cli.run(plan.words()), 4, u"conflict"_s);
    EXPECT_EQ(sandbox.state(), before);
}

TEST_P(TruncatedView, UndoRestoresNoListOverWhatIsNotShown)
{
    const Ended done = cli.run(yes + scope + QStringList{u"--set"_s} + readers.mid(1));
    ASSERT_EQ(done.code, 0) << testing::PrintToString(done);
    const QJsonObject after = sandbox.state();
    truncate();
    expectRefused(cli.run(yes + QStringList{u"plan"_s, u"undo"_s, done.planId()}), 4, u"conflict"_s);
    EXPECT_EQ(sandbox.state(), after);
    sandbox.setConditions({});
    const Ended undone = cli.run(yes + QStringList{u"plan"_s, u"undo"_s, done.planId()});
    EXPECT_EQ(undone.code, 0) << testing::PrintToString(undone);
    EXPECT_EQ(sandbox.state(), before);
}

INSTANTIATE_TEST_SUITE_P(, TruncatedView,
                         testing::Values(Way{"OfAnAppOnSelectedRepositories",
                                             ServedSandbox::SignIn::TokenAndApp,
                                             {{u"app_repositories"_s,
                                               QJsonArray{u"platform-conventions"_s, u"lp-basket"_s, u"lp-churn"_s, newReader}}},
                                             u"access"_s,
                                             u"access to selected repositories only"_s,
                                             u"Install the App on all repositories"_s},
                                         Way{"OfATokenWithoutSingleSignOn",
                                             ServedSandbox::SignIn::Token,
                                             {{u"sso"_s, u"partial"_s}},
                                             u"single_sign_on"_s,
                                             u"not authorized for the organization's single sign-on"_s,
                                             u"Configure SSO"_s}),
                         [](const auto& info) { return info.param.name; });

} // namespace
