// SPDX-License-Identifier: GPL-3.0-or-later
// Every request we can ever make of GitHub stands in one table and is valid under GitHub's published description.
#include "tests/contracts/calls.h"
#include "tests/net/world.h"
#include "tests/sandbox/contract.h"
#include "tests/support/results.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::test;

namespace {

/// What is known to differ from the description (facts.md, section 14), one by one.
const QSet<QString> notInTheDescription{
    u"lookUpRepositories"_s, // GraphQL is described by a schema of its own
};

QStringList functionsIn(const QString& header)
{
    static const QRegularExpression declaration(uR"((?:net::)?(?:Paged)?Call<[^;(]*>\s+(\w+)\()"_s);
    static const QRegularExpression comment(u"//[^\n]*"_s);
    QFile file(header);
    QStringList functions;
    if (!file.open(QIODevice::ReadOnly))
        return functions;
    auto match = declaration.globalMatch(QString::fromUtf8(file.readAll()).remove(comment));
    while (match.hasNext())
        functions << match.next().captured(1);
    return functions;
}

QStringList functionsInHeaders()
{
    QStringList functions;
    QDirIterator headers(QStringLiteral(QM_SOURCE "/core"), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext())
        functions += functionsIn(headers.next());
    return functions;
}

QString methodOf(const ListedCall& call)
{
    return QString::fromLatin1(net::methodName(call.method)).toLower();
}

class Calls : public testing::TestWithParam<ListedCall> {};

} // namespace

TEST(TheTable, HoldsAllCallsAndNothingElse)
{
    QStringList listed;
    for (const ListedCall& call : githubCalls())
        listed << call.function;
    QStringList declared = functionsInHeaders();
    listed.sort();
    declared.sort();
    EXPECT_GT(declared.size(), 20) << "the headers were not found";
    EXPECT_EQ(declared.join(u'\n'), listed.join(u'\n'));
}

TEST_P(Calls, AskWhatTheTableSays)
{
    const ListedCall& call = GetParam();
    EXPECT_EQ(call.sample.method, call.method);
    EXPECT_EQ(call.sample.pathTemplate, call.pathTemplate);
    EXPECT_FALSE(call.sample.path().contains('{'));
    EXPECT_FALSE(call.sample.attempted.isEmpty()) << "a failure could not say what was attempted";
    QStringList query;
    for (const auto& [name, value] : call.sample.query)
        query << name;
    EXPECT_EQ(query, call.query);
    QStringList body = call.sample.body.value_or(QJsonObject()).keys();
    QStringList listed = call.body;
    body.sort();
    listed.sort();
    EXPECT_EQ(body, listed);
}

TEST_P(Calls, AreValidUnderGitHubsDescription)
{
    const ListedCall& call = GetParam();
    static const sandbox::test::Contract contract(u"github"_s);
    ASSERT_TRUE(contract.isLoaded());
    const QJsonValue body = call.sample.body ? QJsonValue(*call.sample.body) : QJsonValue(QJsonValue::Undefined);
    const QStringList violations =
        contract.requestViolations(methodOf(call), call.pathTemplate, call.sample.query, call.sample.paths, body);
    if (notInTheDescription.contains(call.function))
        EXPECT_FALSE(violations.isEmpty()) << "it is no exception any more";
    else
        EXPECT_EQ(violations, QStringList());
}

INSTANTIATE_TEST_SUITE_P(, Calls, testing::ValuesIn(githubCalls()), [](const auto& test) { return test.param.function.toStdString(); });

TEST(Descriptions, RefuseWhatIsNotInThem)
{
    const sandbox::test::Contract contract(u"github"_s);
    const QString put = u"/orgs/{org}/actions/secrets/{secret_name}"_s;
    const auto problems = [&](const QString& method, const QString& path, const QList<std::pair<QString, QString>>& query,
                              const QJsonValue& body) { return contract.requestViolations(method, path, query, {}, body).size(); };
    EXPECT_EQ(problems(u"put"_s, put, {}, QJsonObject{{u"visibility"_s, u"all"_s}}), 0);
    EXPECT_EQ(problems(u"put"_s, put, {}, QJsonObject{{u"visibility"_s, u"everyone"_s}}), 1);
    EXPECT_EQ(problems(u"put"_s, put, {}, QJsonObject{{u"visibility"_s, u"all"_s}, {u"value"_s, u"x"_s}}), 1);
    EXPECT_EQ(problems(u"put"_s, put, {}, QJsonObject()), 1) << "visibility is required";
    EXPECT_EQ(problems(u"patch"_s, put, {}, QJsonValue::Undefined), 1);
    EXPECT_EQ(problems(u"get"_s, u"/orgs/{organization}"_s, {}, QJsonValue::Undefined), 1);
    EXPECT_EQ(problems(u"get"_s, u"/orgs/{org}/teams"_s, {{u"sort"_s, u"name"_s}}, QJsonValue::Undefined), 1);
    EXPECT_EQ(problems(u"get"_s, u"/orgs/{org}/teams"_s, {}, QJsonObject{{u"a"_s, 1}}), 1) << "takes no body";
    EXPECT_EQ(problems(u"get"_s, u"/repos/{owner}/{repo}/contents/{path}"_s, {}, QJsonValue::Undefined), 1) << "its path spans segments";
}

/// facts.md, section 14: the description requires only `visibility`, the service also wants the value.
TEST(Exceptions, APutOfAValueSendsWhatGitHubWantsBeyondItsDescription)
{
    for (const ListedCall& call : githubCalls())
        if (call.function == u"putOrgSecret"_s)
            for (const auto field : {"encrypted_value"_L1, "key_id"_L1, "visibility"_L1})
                EXPECT_TRUE(call.sample.body->contains(field));
}

TEST(Service, RefusesACallThatIsInNoTable)
{
    World world({}, listedGithub(QUrl(u"https://api.github.com"_s)));
    const auto refused = world.run(net::get(u"/orgs/{org}/webhooks"_s, {u"o"_s}));
    ASSERT_FAILS(refused, Internal);
    EXPECT_TRUE(refused.error().reason.contains(u"/orgs/{org}/webhooks"_s));
    EXPECT_FAILS(world.run(net::remove(u"/orgs/{org}"_s, {u"o"_s})), Internal);
    EXPECT_TRUE(world.transport.sent.isEmpty());
    EXPECT_OK(world.run(net::get(u"/orgs/{org}"_s, {u"o"_s})));
}
