// SPDX-License-Identifier: GPL-3.0-or-later
// Without a network the last snapshot is shown, with its age; nothing of it is planned on.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QStringList secrets{u"estate"_s, u"show"_s, u"secrets"_s};
const QStringList repositories{u"estate"_s, u"show"_s, u"repositories"_s};
const QStringList teams{u"estate"_s, u"show"_s, u"teams"_s};

class Offline : public testing::Test {
protected:
    Ended show(const QStringList& words, const QStringList& more = {}) { return cli.run(words + more); }
    Ended last(const QStringList& words) { return show(words, {u"--offline"_s}); }
    /// Leaves the organization's address with nobody behind it.
    void goOffline()
    {
        ASSERT_TRUE(QFile::copy(sandbox->endpointsFile(), endpoints));
        sandbox.reset();
    }

    std::unique_ptr<ServedSandbox> sandbox = std::make_unique<ServedSandbox>();
    CommandLine plain;
    QString endpoints = plain.file(u"endpoints.json"_s);
    CommandLine cli = plain.with({u"--endpoints"_s, sandbox->endpointsFile(), u"--json"_s, u"--journal"_s, plain.file(u"journal"_s)});
    CommandLine away = plain.with({u"--endpoints"_s, endpoints, u"--json"_s, u"--journal"_s, plain.file(u"journal"_s)});
    CommandLine awayInWords = plain.with({u"--endpoints"_s, endpoints});
};

} // namespace

TEST_F(Offline, ShowsWhatWasSeenLastWithItsAge)
{
    const Ended before = show(secrets);
    ASSERT_EQ(before.code, 0) << testing::PrintToString(before);
    ASSERT_EQ(show(teams).code, 0);
    goOffline();

    const Ended after = away.run(secrets + QStringList{u"--offline"_s});
    ASSERT_EQ(after.code, 0) << testing::PrintToString(after);
    EXPECT_EQ(after.json()["secrets"_L1], before.json()["secrets"_L1]) << "teams and stages too: the conventions are kept";
    EXPECT_EQ(after.json()["offline"_L1], true);
    EXPECT_FALSE(before.json().contains("offline"_L1));
    const auto readAt = [](const Ended& ended) { return QDateTime::fromString(ended.json()["read_at"_L1].toString(), Qt::ISODate); };
    EXPECT_LE(readAt(after), readAt(before)) << "it was read before it was shown";
    EXPECT_LT(readAt(after).secsTo(readAt(before)), 60);

    const Ended inWords = awayInWords.run(secrets + QStringList{u"--offline"_s, u"--filter"_s, u"team:lp stage:prod"_s});
    EXPECT_EQ(inWords.code, 0);
    EXPECT_TRUE(inWords.said().contains(u"OFFLINE: this is how it was"_s)) << inWords.said().toStdString();
    EXPECT_TRUE(inWords.out.contains("LP_PROD_"));
    EXPECT_EQ(away.run(teams + QStringList{u"--offline"_s}).json()["teams"_L1].toArray().size(), 4);
}

TEST_F(Offline, AsksNobody)
{
    ASSERT_EQ(show(repositories).code, 0);
    const int asked = sandbox->requestCount();
    EXPECT_EQ(last(repositories).code, 0);
    EXPECT_EQ(last(secrets).code, 0) << "they were read with the repositories";
    EXPECT_EQ(sandbox->requestCount(), asked);
}

TEST_F(Offline, IsOfferedWhereNobodyAnswers)
{
    ASSERT_EQ(show(secrets).code, 0);
    goOffline();
    const Ended unreachable = away.run(secrets);
    EXPECT_EQ(unreachable.code, 5) << testing::PrintToString(unreachable);
    EXPECT_EQ(unreachable.error("kind"_L1), u"unreachable"_s);
    EXPECT_TRUE(unreachable.error("hint"_L1).startsWith(u"With --offline it is shown as it was"_s))
        << unreachable.error("hint"_L1).toStdString();
    const Ended other = away.run(repositories);
    EXPECT_EQ(other.code, 5);
    EXPECT_FALSE(other.error("hint"_L1).contains(u"--offline"_s)) << "there is nothing to be shown";
}

TEST_F(Offline, IsRefusedWhereNothingWasRead)
{
    const Ended nothing = last(secrets);
    EXPECT_EQ(nothing.code, 1) << testing::PrintToString(nothing);
    EXPECT_EQ(nothing.error("kind"_L1), u"not_found"_s);
    EXPECT_TRUE(nothing.error("hint"_L1).contains(u"without --offline"_s));
    ASSERT_EQ(show(secrets).code, 0);
    const Ended other = last(repositories);
    EXPECT_EQ(other.code, 1);
    EXPECT_TRUE(other.error("hint"_L1).contains(u"without --offline"_s)) << testing::PrintToString(other);
    const Ended sample = plain.run(QStringList{u"--sandbox"_s} + secrets + QStringList{u"--offline"_s});
    EXPECT_EQ(sample.code, 2);
    EXPECT_TRUE(sample.said().contains(u"lives only as long as one command"_s)) << sample.said().toStdString();
    const Ended nowhere = plain.run(secrets + QStringList{u"--offline"_s});
    EXPECT_EQ(nowhere.code, 2);
}

TEST_F(Offline, KeepsItForThisUserOnlyAndADamagedFileIsSaidAndReplaced)
{
    ASSERT_EQ(show(secrets).code, 0);
    const QString file = plain.file(u".cache/quartermaster/sandbox.estate.json"_s);
    EXPECT_EQ(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    QFile damaged(file);
    ASSERT_TRUE(damaged.resize(damaged.size() / 2));
    const Ended broken = last(secrets);
    EXPECT_EQ(broken.code, 2) << testing::PrintToString(broken);
    EXPECT_EQ(broken.error("kind"_L1), u"usage"_s);
    EXPECT_EQ(show(secrets).code, 0) << "it is no obstacle";
    EXPECT_EQ(last(secrets).code, 0);
}

TEST_F(Offline, IsNeverPlannedOn)
{
    ASSERT_EQ(show(repositories).code, 0);
    goOffline();
    const Ended planned = away.run(QStringList{u"--plan-only"_s} + Edit::of(1, 1).words());
    EXPECT_EQ(planned.code, 5) << testing::PrintToString(planned);
    EXPECT_EQ(planned.error("kind"_L1), u"unreachable"_s);
}
