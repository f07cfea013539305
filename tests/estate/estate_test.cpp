// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/estate.h"

#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::estate;
using qm::github::Repository;
using qm::github::RepositoryVisibility;
using qm::github::SecretVisibility;

namespace {

const QDateTime morning = QDateTime::fromString(u"2026-11-25T08:00:00Z"_s, Qt::ISODate);
const QDateTime noon = QDateTime::fromString(u"2026-11-25T12:00:00Z"_s, Qt::ISODate);

SecretScope secret(const QString& name, const QMap<qm::github::RepositoryId, QString>& selected = {},
                   SecretVisibility visibility = SecretVisibility::Selected)
{
    return {.secret = {.name = name, .visibility = visibility}, .selected = selected};
}

Repository repository(qint64 id, const QString& name, RepositoryVisibility visibility = RepositoryVisibility::Private)
{
    return {.id = {id}, .name = name, .visibility = visibility};
}

} // namespace

TEST(AnEstate, KnowsPresentAbsentAndUnreadApart)
{
    const Estate estate = Estate().withSecret(secret(u"HERE"_s), morning).withoutSecret(u"GONE"_s, noon);
    EXPECT_NE(estate.secret(u"HERE"_s), nullptr);
    EXPECT_EQ(estate.secretReadAt(u"HERE"_s), morning);
    EXPECT_EQ(estate.secret(u"GONE"_s), nullptr);
    EXPECT_EQ(estate.secretReadAt(u"GONE"_s), noon);
    EXPECT_EQ(estate.secret(u"UNREAD"_s), nullptr);
    EXPECT_FALSE(estate.secretReadAt(u"UNREAD"_s).isValid());
}

TEST(AnEstate, ComparesNamesWithoutCaseAsGithubDoes)
{
    const Estate estate = Estate().withSecret(secret(u"TOKEN"_s), morning).withRepository(repository(1, u"Lp-Basket"_s), morning);
    EXPECT_NE(estate.secret(u"token"_s), nullptr);
    ASSERT_NE(estate.repository(u"LP-BASKET"_s), nullptr);
    EXPECT_EQ(estate.repository(u"lp-basket"_s)->name, u"Lp-Basket"_s);
    EXPECT_EQ(estate.repositoryNames(), QStringList(u"Lp-Basket"_s));
}

TEST(AnEstate, IsAValueWhoseCopiesDoNotDisturbEachOther)
{
    const Estate original = Estate().withSecret(secret(u"S"_s, {{{1}, u"a"_s}}), morning).withRepository(repository(1, u"a"_s), morning);
    const qm::estate::SecretScope* shared = original.secret(u"S"_s);
    const Estate copy = original;
    EXPECT_EQ(copy.secret(u"S"_s), shared) << "what two have in common is held once";
    const Estate changed = copy.withSecret(secret(u"S"_s), noon).withoutRepository(u"a"_s, noon);
    EXPECT_EQ(original.secret(u"S"_s)->selected.size(), 1);
    EXPECT_EQ(original.secretReadAt(u"S"_s), morning);
    EXPECT_NE(original.repository(qm::github::RepositoryId{1}), nullptr);
    EXPECT_TRUE(changed.secret(u"S"_s)->selected.isEmpty());
    EXPECT_EQ(changed.repository(u"a"_s), nullptr);
    EXPECT_EQ(changed.repository(qm::github::RepositoryId{1}), nullptr);
}

TEST(AnEstate, FollowsARepositoryThroughItsRenaming)
{
    const Estate before = Estate().withRepository(repository(7, u"old"_s), morning);
    const Estate after = before.withRepository(repository(7, u"new"_s), noon);
    EXPECT_EQ(after.repository(u"old"_s), nullptr);
    EXPECT_EQ(after.repositoryReadAt(u"old"_s), noon) << "now it is known that no repository has that name";
    ASSERT_NE(after.repository(qm::github::RepositoryId{7}), nullptr);
    EXPECT_EQ(after.repository(qm::github::RepositoryId{7})->name, u"new"_s);
    EXPECT_EQ(after.repositoryNames(), QStringList(u"new"_s));
}

TEST(AnEstate, LetsANameBeTakenOverByAnotherRepository)
{
    const Estate after = Estate().withRepository(repository(7, u"name"_s), morning).withRepository(repository(8, u"name"_s), noon);
    EXPECT_EQ(after.repository(u"name"_s)->id.value, 8);
    const Repository* former = after.repository(qm::github::RepositoryId{7});
    EXPECT_EQ(former, nullptr) << "the first one is not known under any name any more, and is not taken for the second";
}

TEST(AnEstate, TakesOverWhatALaterReadingFound)
{
    const Estate known = Estate()
                             .withSecret(secret(u"KEPT"_s, {{{1}, u"a"_s}}), morning)
                             .withSecret(secret(u"DELETED"_s), morning)
                             .withRepository(repository(1, u"a"_s), morning)
                             .withRepository(repository(2, u"b"_s), morning);
    const Estate later =
        Estate().withoutSecret(u"DELETED"_s, noon).withSecret(secret(u"MADE"_s), noon).withRepository(repository(2, u"renamed"_s), noon);
    const Estate now = known.updatedBy(later);
    EXPECT_EQ(now.secretNames(), QStringList({u"KEPT"_s, u"MADE"_s}));
    EXPECT_EQ(now.secretReadAt(u"KEPT"_s), morning);
    EXPECT_EQ(now.secretReadAt(u"DELETED"_s), noon);
    EXPECT_EQ(now.repositoryNames(), QStringList({u"a"_s, u"renamed"_s}));
    EXPECT_EQ(now.repository(u"b"_s), nullptr);
    EXPECT_EQ(now.repository(qm::github::RepositoryId{2})->name, u"renamed"_s);
    EXPECT_EQ(known.secretNames(), QStringList({u"DELETED"_s, u"KEPT"_s}));
}

TEST(AnEstate, TakesTwoRepositoriesThatSwappedTheirNames)
{
    const Estate known = Estate().withRepository(repository(1, u"a"_s), morning).withRepository(repository(2, u"b"_s), morning);
    const Estate later = Estate().withRepository(repository(2, u"a"_s), noon).withRepository(repository(1, u"b"_s), noon);
    const Estate now = known.updatedBy(later);
    ASSERT_NE(now.repository(u"a"_s), nullptr);
    ASSERT_NE(now.repository(u"b"_s), nullptr);
    EXPECT_EQ(now.repository(u"a"_s)->id.value, 2);
    EXPECT_EQ(now.repository(u"b"_s)->id.value, 1);
    EXPECT_EQ(now.repository(qm::github::RepositoryId{1})->name, u"b"_s);
    EXPECT_EQ(now.repository(qm::github::RepositoryId{2})->name, u"a"_s);
}

TEST(AnEstate, ForgetsRepositoriesThatAFullReadingNoLongerHas)
{
    const Estate known = Estate().withRepository(repository(1, u"a"_s), morning).withSecret(secret(u"S"_s), morning);
    const Estate now = known.withAllRepositories({repository(2, u"b"_s)}, noon);
    EXPECT_EQ(now.repositoryNames(), QStringList(u"b"_s));
    EXPECT_EQ(now.repository(qm::github::RepositoryId{1}), nullptr);
    EXPECT_EQ(now.secretNames(), QStringList(u"S"_s));
}

TEST(ASecretsScope, ReachesWhatItsVisibilitySays)
{
    struct Case {
        SecretVisibility visibility;
        RepositoryVisibility of;
        bool isOnList;
        bool reaches;
    };
    for (const Case& each : {Case{SecretVisibility::All, RepositoryVisibility::Public, false, true},
                             Case{SecretVisibility::Private, RepositoryVisibility::Public, false, false},
                             Case{SecretVisibility::Private, RepositoryVisibility::Private, false, true},
                             Case{SecretVisibility::Private, RepositoryVisibility::Internal, false, true},
                             Case{SecretVisibility::Selected, RepositoryVisibility::Private, false, false},
                             Case{SecretVisibility::Selected, RepositoryVisibility::Public, true, true}}) {
        const SecretScope scope = secret(
            u"S"_s, each.isOnList ? QMap<qm::github::RepositoryId, QString>{{{1}, u"a"_s}} : QMap<qm::github::RepositoryId, QString>(),
            each.visibility);
        EXPECT_EQ(scope.reaches(repository(1, u"a"_s, each.of)), each.reaches)
            << qm::github::visibilityName(each.visibility).toStdString() << ' ' << qm::github::visibilityName(each.of).toStdString();
    }
}
