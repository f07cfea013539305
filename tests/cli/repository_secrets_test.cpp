// SPDX-License-Identifier: GPL-3.0-or-later
// repository secrets NAME: exactly what the conventions say.
#include "tests/cli/some_conventions.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someConventions;
using qm::test::someRepository;
using qm::test::someSecret;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

class RepositorySecrets : public testing::Test {
protected:
    Typed give(const QStringList& options, const QString& repository = someRepository)
    {
        return terminal.there(QStringList{u"--conventions"_s, file} + options + QStringList{u"repository"_s, u"secrets"_s, repository});
    }
    static QStringList summaries(const Typed& typed)
    {
        QStringList summaries;
        for (const QJsonValue& step : typed.plan()["steps"_L1].toArray())
            summaries << step["summary"_L1].toString();
        return summaries;
    }

    TerminalAtSandbox terminal;
    QString file = someConventions(terminal);
};

} // namespace

TEST_F(RepositorySecrets, GivesWhatIsMissingAndIsDoneTheSecondTime)
{
    const Typed typed = give({u"--json"_s, u"--yes=prod"_s});
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_EQ(summaries(typed), QStringList({u"lp-basket-cross-sell may read LP_PREPROD_AZURE_CLIENT_ID"_s,
                                             u"lp-basket-cross-sell may read LP_PREPROD_AZURE_CLIENT_SECRET"_s,
                                             u"lp-basket-cross-sell may read LP_PROD_AZURE_CLIENT_ID"_s,
                                             u"lp-basket-cross-sell may read LP_PROD_AZURE_CLIENT_SECRET"_s}));
    EXPECT_EQ(typed.plan()["title"_L1], u"Give lp-basket-cross-sell the secrets of the team lp"_s);
    EXPECT_TRUE(terminal.scopeOf(someSecret).contains(someRepository));
    EXPECT_EQ(summaries(give({u"--json"_s, u"--yes"_s})), QStringList());
}

TEST_F(RepositorySecrets, AsksForProductionByName)
{
    EXPECT_EQ(give({u"--yes"_s}).code, ExitCode::Usage);
    EXPECT_FALSE(terminal.scopeOf(someSecret).contains(someRepository));
}

TEST_F(RepositorySecrets, KnowsWhatItCannotDo)
{
    const Typed unknown = give({u"--plan-only"_s}, u"lp-basket-cros-sell"_s);
    EXPECT_EQ(unknown.code, ExitCode::Usage);
    EXPECT_TRUE(unknown.err.contains(u"Did you mean lp-basket-cross-sell"_s)) << unknown.err.toStdString();
    const Typed stray = give({u"--plan-only"_s}, u"basket-experiments-old"_s);
    EXPECT_EQ(stray.code, ExitCode::Usage);
    EXPECT_TRUE(stray.err.contains(u"it is no team’s"_s)) << stray.err.toStdString();
}
