// SPDX-License-Identifier: GPL-3.0-or-later
// `quartermaster-cli` that kills itself at one commit of its journal, as the environment says:
//   QM_KILL_AT=n           at the nth commit, counted from 1; without it, at none
//   QM_KILL_SIDE=after     right after it, else right before
//   QM_FORGETFUL=1         and with it goes everything that was not synced
//   QM_COMMITS_FILE=FILE   where to say how many commits there were, if it survives
#include "core/cli/run_process.h"
#include "tests/support/forgetful_vfs.h"

#include <QFile>

#include <csignal>
#include <unistd.h>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet("QM_FORGETFUL"))
        qm::test::registerForgetfulVfs(true);
    const int killAt = qEnvironmentVariableIntValue("QM_KILL_AT");
    const bool killAfter = qEnvironmentVariable("QM_KILL_SIDE") == QLatin1StringView("after");
    int commits = 0; // made on the journal's thread only, which ends before it is read here
    const int code = qm::cli::runProcess(argc, argv, [&](bool afterwards) -> qm::Result<void> {
        commits += afterwards ? 0 : 1;
        if (commits == killAt && afterwards == killAfter)
            ::kill(::getpid(), SIGKILL);
        return {};
    });
    QFile file(qEnvironmentVariable("QM_COMMITS_FILE"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(commits));
    return code;
}
