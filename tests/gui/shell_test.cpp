// SPDX-License-Identifier: GPL-3.0-or-later
// Another organization is opened in the place of one that something is still asked of.
#include "core/base/system_clock.h"
#include "gui/models/proposals.h"
#include "gui/wizards/review_page.h"
#include "gui/wizards/wizard.h"
#include "tests/acceptance/served_sandbox.h"
#include "tests/gui/a_shell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using namespace std::chrono_literals;

namespace {

const QString stray = u"lp-basket-cross-sell"_s;

class AShellWithAnOrganization : public test::AShell<SystemClock, MemorySecretStore> {
protected:
    void SetUp() override { ASSERT_TRUE(opensAnother()); }
    bool opensAnother()
    {
        const Desk* before = shell.desk();
        shell.open({.endpoints = sandbox.endpointsFile(), .journal = folder.filePath(u"journal.sqlite"_s)});
        return test::spinUntil([&] { return shell.desk() != before; }) &&
               test::spinUntil([this] { return shell.desk()->session() && !shell.desk()->picture().isReading; });
    }
    /// Every answer takes that long, and nothing counts as read just now.
    void answerAfter(Milliseconds time)
    {
        test::spinFor(5'300ms);
        sandbox.setFaults(
            {QJsonObject{{u"method"_s, u"GET"_s}, {u"times"_s, 999}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, int(time.count())}}});
    }
    bool plans()
    {
        shell.window()->propose(givingTeamSecrets(stray, QDateTime::currentDateTimeUtc()));
        return shell.window()->wizard()->findChild<ReviewPage*>()->isPlanning();
    }

    acceptance::ServedSandbox sandbox;
};

} // namespace

TEST_F(AShellWithAnOrganization, OpensAnotherOneWhileAPlanIsMadeWhoseWizardIsClosed)
{
    for (const Milliseconds moment : {0ms, 60ms, 150ms}) {
        answerAfter(400ms);
        ASSERT_TRUE(plans());
        test::spinFor(moment);
        QTest::keyClick(shell.window()->wizard(), Qt::Key_Escape);
        ASSERT_FALSE(shell.window()->wizard());
        const Desk* before = shell.desk();
        shell.open({.endpoints = sandbox.endpointsFile(), .journal = folder.filePath(u"journal.sqlite"_s)});
        ASSERT_TRUE(test::spinUntil([&] { return shell.desk() != before; }));
        test::spinFor(800ms); // what was asked is answered now
        sandbox.setFaults({});
        ASSERT_TRUE(test::spinUntil([this] { return shell.desk()->session() && !shell.desk()->picture().isReading; }));
    }
}

TEST_F(AShellWithAnOrganization, DoesNotWaitForThePlanOfAWizardThatIsStillOpen)
{
    answerAfter(20s);
    ASSERT_TRUE(plans());
    test::spinFor(60ms);
    const Desk* before = shell.desk();
    shell.open({.endpoints = sandbox.endpointsFile(), .journal = folder.filePath(u"journal.sqlite"_s)});
    EXPECT_TRUE(test::spinUntil([&] { return shell.desk() != before; }, 5s));
    sandbox.setFaults({});
}
