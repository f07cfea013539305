// SPDX-License-Identifier: GPL-3.0-or-later
// --profile NAME: as whom, from where, what is kept, and what a profile for reading only refuses.
#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "tests/cli/typed.h"
#include "tests/support/awaited.h"
#include "tests/support/broken_store.h"
#include "tests/support/results.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace qm::credentials;
using qm::Secret;
using qm::cli::ExitCode;
using qm::test::BrokenStore;
using qm::test::someEdit;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

const QStringList showSecrets{u"--json"_s, u"estate"_s, u"show"_s, u"secrets"_s};
const QStringList showSecretsInWords{u"estate"_s, u"show"_s, u"secrets"_s};

/// A keychain that lets itself be read and takes nothing.
class FullKeychain final : public qm::SecretStore {
public:
    qm::Task<qm::Result<void>> put(QString, Secret, std::stop_token) override
    {
        co_return qm::fail({.kind = qm::Error::Kind::Forbidden, .attempted = u"keep a secret"_s, .reason = u"it is locked"_s});
    }
    qm::Task<qm::Result<std::optional<Secret>>> get(QString, std::stop_token) override { co_return std::optional<Secret>(); }
    qm::Task<qm::Result<void>> remove(QString, std::stop_token) override { co_return qm::Result<void>(); }
};

class WithAProfile : public testing::Test {
protected:
    void SetUp() override
    {
        qputenv("XDG_CONFIG_HOME", terminal.file(u"config"_s).toLocal8Bit());
        QFile file(terminal.file(u"endpoints.json"_s));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QJsonObject github = QJsonDocument::fromJson(file.readAll())["github"_L1].toObject();
        token = github["token"_L1].toString().toUtf8();
        profile.github = QUrl(github["api"_L1].toString());
        profile.organization = github["organization"_L1].toString();
        save();
    }
    void save() { ASSERT_OK(Profiles(Profiles::usualFolder()).save(profile)); }
    Typed run(const QStringList& words)
    {
        return terminal.run(QStringList{u"--profile"_s, u"work"_s, u"--journal"_s, terminal.file(u"journal.sqlite"_s)} + words);
    }
    QString credentialsFile(const QByteArray& with)
    {
        const QString name = terminal.write(u"credentials.json"_s, R"({"github": {"token": ")" + with + R"("}})");
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
        return name;
    }
    void keepInKeychain(const QByteArray& value)
    {
        ASSERT_OK(qm::test::awaited(terminal.keychain.put(secretKey(profile, SecretKind::GitHubToken), Secret(QByteArrayView(value)), {})));
    }

    TerminalAtSandbox terminal;
    Profile profile{.name = u"work"_s};
    QByteArray token;
};

TEST_F(WithAProfile, TheEnvironmentSignsInWhereNothingElseDoes)
{
    terminal.environment.githubToken = Secret(QByteArrayView(token));
    EXPECT_EQ(run(showSecrets).code, ExitCode::Done);
    EXPECT_TRUE(terminal.keychain.keys().isEmpty());
}

TEST_F(WithAProfile, TheKeychainDecidesOverTheEnvironmentAndAFileOverBoth)
{
    terminal.environment.githubToken = Secret(QByteArrayView(token));
    keepInKeychain("of nobody");
    EXPECT_EQ(run(showSecrets).code, ExitCode::SignIn);
    EXPECT_EQ(run(QStringList{u"--credentials"_s, credentialsFile(token)} + showSecrets).code, ExitCode::Done);
    keepInKeychain(token);
    EXPECT_EQ(run(showSecrets).code, ExitCode::Done);
    EXPECT_EQ(run(QStringList{u"--credentials"_s, credentialsFile("of nobody")} + showSecrets).code, ExitCode::SignIn);
}

TEST_F(WithAProfile, NobodyToSignInAsIsSaid)
{
    terminal.personTypes = token; // but --json is no conversation
    const Typed typed = run(showSecrets);
    EXPECT_EQ(typed.code, ExitCode::SignIn);
    EXPECT_TRUE(typed.asked.isEmpty());
    EXPECT_EQ(typed.json()["error"_L1]["kind"_L1], u"sign_in"_s);
    EXPECT_TRUE(typed.err.contains(u"--credentials FILE"_s)) << testing::PrintToString(typed);
}

TEST_F(WithAProfile, ATypedTokenIsKeptOnceItIsSeenToBeRight)
{
    terminal.personTypes = "mistyped";
    EXPECT_EQ(run(showSecretsInWords).code, ExitCode::SignIn);
    EXPECT_TRUE(terminal.keychain.keys().isEmpty());
    terminal.personTypes = token;
    const Typed typed = run(showSecretsInWords);
    EXPECT_EQ(typed.code, ExitCode::Done) << testing::PrintToString(typed);
    EXPECT_EQ(typed.asked.size(), 1);
    EXPECT_FALSE(typed.err.contains(QString::fromUtf8(token)) || typed.out.contains(QString::fromUtf8(token)));
    EXPECT_EQ(terminal.keychain.keys(), QStringList(secretKey(profile, SecretKind::GitHubToken)));
    terminal.personTypes.reset();
    EXPECT_EQ(run(showSecrets).code, ExitCode::Done);
}

TEST_F(WithAProfile, WithoutAKeychainATypedTokenServesThisRunOnly)
{
    BrokenStore none(qm::Error::Kind::Unreachable);
    terminal.keychainInstead = &none;
    terminal.personTypes = token;
    const Typed typed = run(showSecretsInWords);
    EXPECT_EQ(typed.code, ExitCode::Done) << testing::PrintToString(typed);
    EXPECT_TRUE(typed.err.contains(u"used for this run only and written nowhere: no such name on the bus"_s))
        << testing::PrintToString(typed);
    terminal.personTypes.reset();
    const Typed later = run(showSecretsInWords);
    EXPECT_EQ(later.code, ExitCode::SignIn);
    EXPECT_TRUE(later.err.contains(u"no such name on the bus"_s)) << testing::PrintToString(later);
}

TEST_F(WithAProfile, AKeychainThatTakesNothingDoesNotEndTheRun)
{
    FullKeychain full;
    terminal.keychainInstead = &full;
    terminal.personTypes = token;
    const Typed typed = run(showSecretsInWords);
    EXPECT_EQ(typed.code, ExitCode::Done) << testing::PrintToString(typed);
    EXPECT_TRUE(typed.err.contains(u"Could not keep a secret: it is locked"_s)) << testing::PrintToString(typed);
}

TEST_F(WithAProfile, ATokenIsNotFoundOnceTheProfilePointsElsewhere)
{
    keepInKeychain(token);
    profile.organization = u"another-organization"_s;
    save();
    EXPECT_EQ(run(showSecrets).code, ExitCode::SignIn);
    profile.organization = u"meridian-retail"_s;
    profile.github.setHost(u"localhost"_s);
    save();
    EXPECT_EQ(run(showSecrets).code, ExitCode::SignIn) << "the same machine by another name is another place";
}

TEST_F(WithAProfile, ForReadingOnlyPlansAreShownAndNotRun)
{
    keepInKeychain(token);
    profile.readOnly = true;
    save();
    terminal.personSays = u"y"_s;
    EXPECT_EQ(run(QStringList{u"--plan-only"_s} + someEdit()).code, ExitCode::Done);
    for (const QStringList& words :
         {someEdit(), QStringList{u"--yes=prod"_s} + someEdit(), QStringList{u"--json"_s, u"--yes=prod"_s} + someEdit()}) {
        const Typed typed = run(words);
        EXPECT_EQ(typed.code, ExitCode::Usage) << testing::PrintToString(typed);
        EXPECT_TRUE(typed.err.contains(u"“work” is for reading only"_s)) << testing::PrintToString(typed);
        EXPECT_TRUE(typed.asked.isEmpty()) << "there is nothing to agree to";
    }
    EXPECT_TRUE(run({u"--json"_s, u"plan"_s, u"list"_s}).json()["plans"_L1].toArray().isEmpty());
}

TEST_F(WithAProfile, ForReadingOnlyNoPlanOfTheJournalGoesOn)
{
    keepInKeychain(token);
    const QString id = run(QStringList{u"--json"_s, u"--yes=prod"_s} + someEdit()).plan()["id"_L1].toString();
    ASSERT_FALSE(id.isEmpty());
    profile.readOnly = true;
    save();
    for (const char* verb : {"resume", "retry", "undo"}) {
        const Typed typed = run({u"--yes=prod"_s, u"plan"_s, QString::fromLatin1(verb), id});
        EXPECT_EQ(typed.code, ExitCode::Usage) << verb << testing::PrintToString(typed);
    }
}

TEST_F(WithAProfile, AnUnknownNameIsRefusedWithTheNearest)
{
    const Typed typed = terminal.run({u"--profile"_s, u"wrok"_s, u"estate"_s, u"show"_s, u"secrets"_s});
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(u"Did you mean work?"_s)) << testing::PrintToString(typed);
    EXPECT_EQ(terminal.run({u"--profile"_s, u"../work"_s, u"plan"_s, u"list"_s}).code, ExitCode::Usage);
    EXPECT_EQ(terminal.run({u"--profile"_s, u"work"_s, u"--sandbox"_s, u"plan"_s, u"list"_s}).code, ExitCode::Usage);
}

} // namespace
