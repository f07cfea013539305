// SPDX-License-Identifier: GPL-3.0-or-later
// What GitHub really answered once is read by our readers.
#include "core/github/answers.h"
#include "core/github/organization.h"
#include "core/github/repositories.h"
#include "core/github/vendor.h"
#include "core/net/address.h"
#include "tests/support/results.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qm;

namespace {

struct Recorded {
    QString method{};
    QString path{};
    net::Response response{};
};

QList<Recorded> recordings()
{
    QFile file(QStringLiteral(QM_SOURCE "/tests/contracts/recordings/github.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recordings");
    QList<Recorded> all;
    for (const QJsonValue one : QJsonDocument::fromJson(file.readAll())["exchanges"_L1].toArray()) {
        Recorded recorded{.method = one["request"_L1]["method"_L1].toString(), .path = one["request"_L1]["path"_L1].toString()};
        recorded.response.status = one["response"_L1]["status"_L1].toInt();
        const QJsonObject headers = one["response"_L1]["headers"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            recorded.response.headers.add(header.key().toLatin1(), header->toString().toUtf8());
        const QJsonValue body = one["response"_L1]["body"_L1];
        recorded.response.body = QJsonDocument(body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject())).toJson();
        all << recorded;
    }
    return all;
}

Recorded recorded(const QString& path, int status, int nth = 0)
{
    for (const Recorded& one : recordings())
        if (one.path == path && one.response.status == status && nth-- == 0)
            return one;
    ADD_FAILURE() << path.toStdString() << " was not recorded";
    return {};
}

} // namespace

TEST(Recordings, OfAnOrganizationAreRead)
{
    const auto organization = github::getOrganization(u"o"_s).read(recorded(u"/orgs/octokit-fixture-org"_s, 200).response);
    ASSERT_OK(organization);
    EXPECT_EQ(organization->login, u"octokit-fixture-org"_s);
}

TEST(Recordings, OfARepositoryAreRead)
{
    for (const QString& path : {u"/repos/octokit-fixture-org/hello-world"_s, u"/repositories/1000"_s}) {
        const auto repository = github::getRepository(u"o"_s, u"r"_s).read(recorded(path, 200).response);
        ASSERT_OK(repository);
        EXPECT_EQ(repository->id.value, 1000);
        EXPECT_EQ(repository->visibility, github::RepositoryVisibility::Public);
    }
}

TEST(Recordings, OfARenamedRepositoryLeadToItsNumber)
{
    const Recorded moved = recorded(u"/repos/octokit-fixture-org/rename-repository"_s, 301);
    const auto target = net::redirectTarget(QUrl(u"https://api.github.com"_s + moved.path), moved.response.headers.value("Location"));
    ASSERT_OK(target);
    EXPECT_EQ(target->path(), u"/repositories/1000"_s);
}

TEST(Recordings, OfAListNameTheOtherPages)
{
    const auto first = github::readLinks(recorded(u"/repos/octokit-fixture-org/paginate-issues/issues"_s, 200).response);
    EXPECT_EQ(first.others.size(), 4);
    EXPECT_EQ(first.others.last(), QUrl(u"https://api.github.com/repositories/1000/issues?per_page=3&page=5"_s));
    const auto second = github::readLinks(recorded(u"/repositories/1000/issues"_s, 200).response);
    EXPECT_EQ(second.next, QUrl(u"https://api.github.com/repositories/1000/issues?per_page=3&page=3"_s));
    EXPECT_FALSE(github::readLinks(recorded(u"/repositories/1000/issues"_s, 200, 1).response).next) << "the last page";
}

TEST(Recordings, OfRefusalsAreUnderstood)
{
    const Error invalid = github::readRefusal(recorded(u"/repos/octokit-fixture-org/errors/labels"_s, 422).response);
    EXPECT_EQ(invalid.kind, Error::Kind::Invalid);
    EXPECT_TRUE(invalid.reason.startsWith(u"Validation Failed; "_s)) << invalid.reason.toStdString();
    const Error absent =
        github::readRefusal(recorded(u"/repos/octokit-fixture-org/branch-protection/branches/main/protection"_s, 404).response);
    EXPECT_EQ(absent.kind, Error::Kind::NotFound);
}
