// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/contract.h"
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const Contract& github()
{
    static const Contract contract(u"github"_s);
    return contract;
}

struct Exchange {
    const char* name;
    Method method;
    const char* pathTemplate;
    QByteArray target;
    QByteArray body;
    int status;
};

class Contracts : public testing::TestWithParam<Exchange> {};

TEST_P(Contracts, AnswerIsValid)
{
    ASSERT_TRUE(github().isLoaded());
    const Exchange& exchange = GetParam();
    Desk desk;
    desk.edit(Method::Patch, "/repos/meridian-retail/lp-churn", {{u"name"_s, u"lp-churn-2"_s}});
    QByteArray target = exchange.target;
    target.replace("{id}", desk.idOf(u"lp-basket-cross-sell"_s));
    const net::Response answer = desk.ask(exchange.method, target, exchange.body);
    EXPECT_EQ(answer.status, exchange.status) << answer.body.toStdString();
    const QStringList violations = github().violations(QString::fromLatin1(net::methodName(exchange.method)).toLower(),
                                                       QString::fromLatin1(exchange.pathTemplate), answer.status, answer.body);
    EXPECT_EQ(violations.join(u'\n'), QString());
}

const QByteArray org = "/orgs/meridian-retail";
const QByteArray repos = "/repos/meridian-retail/";
const QByteArray scoped = org + "/actions/secrets/LP_PROD_AZURE_CLIENT_ID/repositories";
const QByteArray unscoped = org + "/actions/secrets/LP_PROD_DATABRICKS_HOST/repositories";

INSTANTIATE_TEST_SUITE_P(
    , Contracts,
    testing::Values(
        Exchange{"User", Method::Get, "/user", "/user", {}, 200}, Exchange{"Versions", Method::Get, "/versions", "/versions", {}, 200},
        Exchange{"RateLimit", Method::Get, "/rate_limit", "/rate_limit", {}, 200},
        Exchange{"Organization", Method::Get, "/orgs/{org}", org, {}, 200},
        Exchange{"OtherOrganization", Method::Get, "/orgs/{org}", "/orgs/other", {}, 404},
        Exchange{"Repositories", Method::Get, "/orgs/{org}/repos", org + "/repos?per_page=100", {}, 200},
        Exchange{"CreateRepository", Method::Post, "/orgs/{org}/repos", org + "/repos", R"({"name":"lp-new","private":true})", 201},
        Exchange{"CreateTwice", Method::Post, "/orgs/{org}/repos", org + "/repos", R"({"name":"LP-Basket"})", 422},
        Exchange{"Repository", Method::Get, "/repos/{owner}/{repo}", repos + "qc--rf", {}, 200},
        Exchange{"RenamedRepository", Method::Get, "/repos/{owner}/{repo}", repos + "lp-churn", {}, 301},
        Exchange{"UpdateRepository", Method::Patch, "/repos/{owner}/{repo}", repos + "lp-basket", R"({"has_wiki":false})", 200},
        Exchange{"UpdateRenamed", Method::Patch, "/repos/{owner}/{repo}", repos + "lp-churn", R"({"has_wiki":false})", 307},
        Exchange{"DeleteRepository", Method::Delete, "/repos/{owner}/{repo}", repos + "lp-basket", {}, 204},
        Exchange{"Secrets", Method::Get, "/orgs/{org}/actions/secrets", org + "/actions/secrets?per_page=100", {}, 200},
        Exchange{"PublicKey", Method::Get, "/orgs/{org}/actions/secrets/public-key", org + "/actions/secrets/public-key", {}, 200},
        Exchange{"Secret", Method::Get, "/orgs/{org}/actions/secrets/{secret_name}", org + "/actions/secrets/QC_PROD_AKS_CLUSTER", {}, 200},
        Exchange{"DeleteSecret",
                 Method::Delete,
                 "/orgs/{org}/actions/secrets/{secret_name}",
                 org + "/actions/secrets/QC_PROD_AKS_CLUSTER",
                 {},
                 204},
        Exchange{"Scope", Method::Get, "/orgs/{org}/actions/secrets/{secret_name}/repositories", scoped, {}, 200},
        Exchange{"ScopeOfAll", Method::Get, "/orgs/{org}/actions/secrets/{secret_name}/repositories", unscoped, {}, 200},
        Exchange{"SetScope", Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories", scoped,
                 R"({"selected_repository_ids":[]})", 204},
        Exchange{
            "AddToScope", Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", scoped + "/{id}", {}, 204},
        Exchange{
            "AddToAll", Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}", unscoped + "/{id}", {}, 409},
        Exchange{"RemoveFromAll",
                 Method::Delete,
                 "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}",
                 unscoped + "/{id}",
                 {},
                 409},
        Exchange{"SecretsOfRepository",
                 Method::Get,
                 "/repos/{owner}/{repo}/actions/organization-secrets",
                 repos + "lp-basket/actions/organization-secrets",
                 {},
                 200}),
    [](const auto& test) { return test.param.name; });

TEST(Contract, HoldsWhatIsSentAndAnsweredWhenASecretIsPutAndDeleted)
{
    ASSERT_TRUE(github().isLoaded());
    const QString path = u"/orgs/{org}/actions/secrets/{secret_name}"_s;
    Desk desk;
    QJsonObject selected = desk.secretBody("one", u"selected"_s);
    selected[u"selected_repository_ids"_s] = QJsonArray{desk.idOf(u"lp-basket"_s).toLongLong()};
    struct Sent {
        Method method;
        QJsonObject body;
        int status;
    };
    for (const Sent& sent :
         {Sent{Method::Put, selected, 201}, Sent{Method::Put, desk.secretBody("two", u"private"_s), 204}, Sent{Method::Delete, {}, 204}}) {
        const QString method = QString::fromLatin1(net::methodName(sent.method)).toLower();
        SCOPED_TRACE(method.toStdString() + std::to_string(sent.status));
        const QJsonValue body = sent.body.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(sent.body);
        EXPECT_EQ(github().requestViolations(method, path, {}, {}, body).join(u'\n'), QString());
        const net::Response answer =
            desk.ask(sent.method, org + "/actions/secrets/NEW_ONE", sent.body.isEmpty() ? QByteArray() : text(sent.body));
        EXPECT_EQ(answer.status, sent.status) << answer.body.toStdString();
        EXPECT_EQ(github().violations(method, path, answer.status, answer.body).join(u'\n'), QString());
    }
    EXPECT_FALSE(github().requestViolations(u"put"_s, path, {}, {}, QJsonObject{{u"value"_s, u"plain"_s}}).isEmpty());
    // What the description does not name, the sandbox does not take.
    for (const auto& [field, value] : {std::pair(u"value"_s, QJsonValue(u"x"_s)), std::pair(u"visibility"_s, QJsonValue(u"internal"_s)),
                                       std::pair(u"selected_repository_ids"_s, QJsonValue(u"all"_s))}) {
        QJsonObject body = desk.secretBody("three", u"selected"_s);
        body[field] = value;
        EXPECT_FALSE(github().requestViolations(u"put"_s, path, {}, {}, body).isEmpty()) << field.toStdString();
        EXPECT_EQ(desk.put(org + "/actions/secrets/NEW_ONE", body).status, 422) << field.toStdString();
    }
}

TEST(Contract, FindsWhatIsWrong)
{
    ASSERT_TRUE(github().isLoaded());
    const auto violations = [](const QByteArray& body) {
        return github().violations(u"get"_s, u"/orgs/{org}/actions/secrets"_s, 200, body).join(u'\n');
    };
    EXPECT_EQ(violations(R"({"total_count":0,"secrets":[]})"), QString());
    EXPECT_EQ(violations(R"({"secrets":[]})"), u"$.total_count is missing"_s);
    EXPECT_EQ(violations(R"({"total_count":"1","secrets":[]})"), u"$.total_count is no integer"_s);
    EXPECT_EQ(
        violations(R"({"total_count":1,"secrets":[{"name":"A","created_at":"now","updated_at":"2026-01-01T00:00:00Z","visibility":"x"}]})"),
        u"$.secrets[0].created_at is no date-time\n$.secrets[0].visibility is none of the words"_s);
    EXPECT_EQ(github().violations(u"get"_s, u"/user"_s, 418, "{}").size(), 1);
}

} // namespace
} // namespace qm::sandbox::test
