// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

struct StateFile : testing::Test {
    QTemporaryDir folder;
    QString path = folder.filePath(u"state.json"_s);
    Options options{.stateFile = path};

    void write(const QByteArray& content)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Result<std::unique_ptr<Sandbox>> make()
    {
        static const VirtualClock clock(noon());
        return Sandbox::make(options, clock);
    }
};

TEST_F(StateFile, BringsEverythingBackAfterARestart)
{
    QJsonObject state;
    QByteArray token;
    QByteArray key;
    {
        Desk desk(options);
        desk.edit(Method::Patch, "/repos/meridian-retail/lp-churn", {{u"name"_s, u"lp-leavers"_s}, {u"has_wiki"_s, false}});
        QJsonObject body = desk.secretBody("kept", u"selected"_s);
        body.insert(u"selected_repository_ids"_s, QJsonArray{desk.idOf(u"lp-basket"_s).toLongLong()});
        EXPECT_EQ(desk.put("/orgs/meridian-retail/actions/secrets/KEPT", body).status, 201);
        state = desk.sandbox->state();
        token = desk.token();
        key = desk.get("/orgs/meridian-retail/actions/secrets/public-key").body;
    }
    Desk desk(options);
    EXPECT_EQ(desk.sandbox->state(), state);
    EXPECT_EQ(desk.token(), token);
    EXPECT_EQ(desk.get("/orgs/meridian-retail/actions/secrets/public-key").body, key);
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-churn").status, 301) << "old names still redirect";
    EXPECT_FALSE(json(desk.get("/repos/meridian-retail/lp-leavers").body)["has_wiki"_L1].toBool());
}

TEST_F(StateFile, KeepsADeadTokenDead)
{
    {
        Desk desk(options);
        desk.sandbox->setFaults({Fault{.kind = FaultKind::ExpireToken}});
        EXPECT_EQ(desk.get("/user").status, 401);
    }
    EXPECT_EQ(Desk(options).get("/user").status, 401);
}

TEST_F(StateFile, IsForNobodyElseAndThereFromTheStart)
{
    const Desk desk(options);
    const QFile file(path);
    ASSERT_TRUE(file.exists());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther | QFile::ExeGroup;
    EXPECT_EQ(file.permissions() & others, QFile::Permissions());
}

TEST_F(StateFile, IsLeftAloneByReads)
{
    Desk desk(options);
    ASSERT_TRUE(QFile::remove(path));
    desk.get("/orgs/meridian-retail/repos");
    EXPECT_FALSE(QFile::exists(path));
    desk.edit(Method::Delete, "/repos/meridian-retail/lp-basket");
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(StateFile, IsRefusedWhenItIsBroken)
{
    for (const QByteArray content :
         {"", "[]", "{", "{}", R"({"github":{"repositories":[{"id":1}]}})", R"({"github":{"repositories":[{"name":1}]}})",
          R"({"github":{"secrets":[{"name":"A","repositories":["nowhere"]}]}})", R"({"github":{"secrets":{}}})",
          R"({"github":{"repositories":[{"name":"a","name":"b"}]}})"}) {
        write(content);
        EXPECT_FAILS(make(), Usage) << content.toStdString();
    }
}

TEST_F(StateFile, MustBeWritable)
{
    options.stateFile = u"/nowhere/state.json"_s;
    EXPECT_FAILS(make(), Internal);
}

TEST(State, IsMadeUpWhereItIsLeftOut)
{
    Desk desk({.state = json(R"({"github":{"repositories":[{"name":"a","id":7},{"name":"b"}],
                                          "secrets":[{"name":"s","repositories":["b","a"]}]}})")
                            .toObject()});
    EXPECT_EQ(desk.idOf(u"a"_s), "7");
    EXPECT_GT(desk.idOf(u"b"_s).toLongLong(), 7);
    EXPECT_EQ(desk.secret(u"S"_s)["visibility"_L1].toString(), u"selected"_s);
    EXPECT_EQ(desk.secret(u"S"_s)["repositories"_L1].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
    EXPECT_EQ(desk.get("/orgs/meridian-retail").status, 200);
}

} // namespace
} // namespace qm::sandbox::test
