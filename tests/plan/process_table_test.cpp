// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a process still lives, asked of the machine itself.
#include "core/plan/lease.h"
#include "tests/plan/stage.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using qm::plan::Life;
using qm::plan::ProcessId;
using qm::plan::SystemProcessTable;

namespace {

/// A child that reports who it is and then waits to be killed.
class Child {
public:
    Child()
    {
        int pipe[2];
        EXPECT_EQ(::pipe(pipe), 0);
        m_pid = ::fork();
        if (m_pid == 0) {
            const QByteArray started = SystemProcessTable().self().startedAt.toLatin1();
            if (::write(pipe[1], started.constData(), size_t(started.size())) < 0)
                ::_exit(1);
            ::close(pipe[1]);
            for (;;)
                ::pause();
        }
        ::close(pipe[1]);
        char buffer[64];
        const auto size = ::read(pipe[0], buffer, sizeof(buffer));
        ::close(pipe[0]);
        m_startedAt = QString::fromLatin1(buffer, int(size));
    }

    ~Child()
    {
        kill();
        reap();
    }

    void kill() const { ::kill(m_pid, SIGKILL); }

    void reap()
    {
        if (std::exchange(m_isReaped, true))
            return;
        ::waitpid(m_pid, nullptr, 0);
    }

    /// Waits until it is dead, but leaves it in the table of processes.
    void becomeZombie() const
    {
        kill();
        siginfo_t info{};
        ::waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOWAIT);
    }

    ProcessId id() const
    {
        ProcessId id = SystemProcessTable().self();
        id.pid = m_pid;
        id.startedAt = m_startedAt;
        return id;
    }

private:
    pid_t m_pid{0};
    QString m_startedAt;
    bool m_isReaped{false};
};

} // namespace

TEST(ProcessTable, KnowsItself)
{
    const ProcessId self = SystemProcessTable().self();
    EXPECT_EQ(self.pid, ::getpid());
    EXPECT_GT(self.startedAt.toLongLong(), 0);
    EXPECT_FALSE(self.bootId.isEmpty());
    EXPECT_FALSE(self.machine.trimmed().isEmpty());
    EXPECT_TRUE(self.name.contains(u" on "_s)) << self.name.toStdString();
    EXPECT_EQ(SystemProcessTable().lifeOf(self), Life::Alive);
}

TEST(ProcessTable, SeesAChildLiveAndDie)
{
    Child child;
    EXPECT_EQ(SystemProcessTable().lifeOf(child.id()), Life::Alive);
    child.becomeZombie();
    EXPECT_EQ(SystemProcessTable().lifeOf(child.id()), Life::Dead) << "killed, though nobody took notice yet";
    child.reap();
    EXPECT_EQ(SystemProcessTable().lifeOf(child.id()), Life::Dead);
}

TEST(ProcessTable, IsNotFooledByANumberThatIsUsedAgain)
{
    ProcessId earlier = SystemProcessTable().self();
    earlier.startedAt = QString::number(earlier.startedAt.toLongLong() - 1);
    EXPECT_EQ(SystemProcessTable().lifeOf(earlier), Life::Dead);
}

TEST(ProcessTable, KnowsThatNothingOutlivesAStartOfTheMachine)
{
    ProcessId earlier = SystemProcessTable().self();
    earlier.bootId = u"00000000-0000-0000-0000-000000000000"_s;
    EXPECT_EQ(SystemProcessTable().lifeOf(earlier), Life::Dead);
}

TEST(ProcessTable, KnowsNothingOfOtherMachinesAndContainers)
{
    ProcessId elsewhere = SystemProcessTable().self();
    elsewhere.machine += u"x"_s;
    EXPECT_EQ(SystemProcessTable().lifeOf(elsewhere), Life::Unknown);
    elsewhere.bootId.clear();
    EXPECT_EQ(SystemProcessTable().lifeOf(elsewhere), Life::Unknown);
}

TEST(ProcessTable, HoldsNonsenseForDead)
{
    ProcessId nobody = SystemProcessTable().self();
    nobody.pid = 0;
    EXPECT_EQ(SystemProcessTable().lifeOf(nobody), Life::Dead);
    nobody.pid = -1;
    EXPECT_EQ(SystemProcessTable().lifeOf(nobody), Life::Dead);
}

TEST(Lease, OfAKilledProcessIsTakenOver)
{
    qm::test::Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s)}))));
    Child child;
    qm::test::FakeProcesses first;
    first.me = child.id();
    first.me.name = u"the child"_s;
    const auto held = stage.anotherJournal(first);
    ASSERT_OK(stage.await(held->acquireLease(u"6f1c"_s)));
    SystemProcessTable machine;
    const auto journal = stage.anotherJournal(machine);
    const auto refused = stage.await(journal->acquireLease(u"6f1c"_s));
    ASSERT_TRUE(qm::test::failsWith(refused, qm::Error::Kind::Conflict));
    EXPECT_TRUE(refused.error().message().contains(u"the child"_s));
    child.kill();
    child.reap();
    EXPECT_OK(stage.await(journal->acquireLease(u"6f1c"_s)));
}
