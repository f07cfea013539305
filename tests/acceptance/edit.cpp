// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/edit.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::acceptance {

Edit Edit::of(int secrets, int repositories)
{
    static const QStringList someSecrets{u"LP_PROD_AZURE_CLIENT_SECRET"_s, u"LP_PROD_AZURE_CLIENT_ID"_s, u"LP_PROD_AZURE_TENANT_ID"_s,
                                         u"LP_PREPROD_AZURE_CLIENT_SECRET"_s};
    static const QStringList someRepositories{u"lp-basket-cross-sell"_s, u"df-demand-forecast"_s, u"pr-price-elasticity"_s,
                                              u"qc-shelf-vision"_s, u"vendor-audit"_s};
    return {.secrets = someSecrets.first(secrets), .repositories = someRepositories.first(repositories)};
}

QStringList Edit::words() const
{
    return QStringList{u"secrets"_s, u"scope"_s} + secrets + QStringList{replaces ? u"--set"_s : u"--add"_s} + repositories;
}

QJsonObject Edit::appliedTo(QJsonObject state) const
{
    for (const QString& secret : secrets)
        state = withScope(state, secret, (replaces ? QStringList() : scopeIn(state, secret)) + repositories);
    return state;
}

void Edit::takeBack(ServedSandbox& sandbox, const QJsonObject& before) const
{
    const QJsonArray repositories = before["github"_L1]["repositories"_L1].toArray();
    const QString organization = sandbox.endpoints()["github"_L1]["organization"_L1].toString();
    for (const QString& secret : secrets) {
        QJsonArray ids;
        for (const QString& repository : scopeIn(before, secret))
            ids << oneWhere(repositories, u"name"_s, repository)["id"_L1];
        const int status = sandbox.edit(u"PUT"_s, u"/orgs/%1/actions/secrets/%2/repositories"_s.arg(organization, secret),
                                        {{u"selected_repository_ids"_s, ids}});
        EXPECT_EQ(status, 204);
    }
}

QStringList PlanFile::words() const
{
    return {u"--yes=prod"_s, u"plan"_s, u"apply"_s, name, u"--digest"_s, digest};
}

PlanFile planToFile(const CommandLine& cli, const QStringList& words)
{
    const Ended planned = cli.run(QStringList{u"--plan-only"_s} + words);
    EXPECT_EQ(planned.code, 0) << testing::PrintToString(planned);
    return {.name = cli.write(u"plan.json"_s, planned.out),
            .digest = planned.json()["digest"_L1].toString(),
            .id = planned.planId(),
            .printed = planned.json()};
}

} // namespace qm::acceptance
