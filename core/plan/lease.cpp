// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lease.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

QString firstLine(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readLine()).trimmed() : QString();
}

/// A field of /proc/<pid>/stat, counted behind the command's name, which may hold spaces and parentheses.
QString statField(qint64 pid, int field)
{
    const QString stat = firstLine(u"/proc/%1/stat"_s.arg(pid));
    return stat.mid(stat.lastIndexOf(u')') + 2).section(u' ', field, field);
}

constexpr int startField = 19;

QString bootId()
{
    return firstLine(u"/proc/sys/kernel/random/boot_id"_s);
}

QString machine()
{
    const QString id = firstLine(u"/etc/machine-id"_s);
    const QString numbers = QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1);
    return u"%1 %2"_s.arg(id.isEmpty() ? QSysInfo::machineHostName() : id, numbers);
}

} // namespace

ProcessId SystemProcessTable::self() const
{
    const qint64 pid = ::getpid();
    const QString user = qEnvironmentVariable("USER", QString::number(::getuid()));
    return {.pid = pid,
            .startedAt = statField(pid, startField),
            .bootId = bootId(),
            .machine = machine(),
            .name = u"%1 (%2 on %3)"_s.arg(QCoreApplication::applicationName(), user, QSysInfo::machineHostName())};
}

Life SystemProcessTable::lifeOf(const ProcessId& process) const
{
    if (process.machine != machine())
        return Life::Unknown;
    if (process.bootId != bootId() || process.pid <= 0 || (::kill(pid_t(process.pid), 0) != 0 && errno == ESRCH))
        return Life::Dead;
    const bool isZombie = statField(process.pid, 0) == "Z"_L1;
    const QString start = statField(process.pid, startField);
    return isZombie || (!start.isEmpty() && start != process.startedAt) ? Life::Dead : Life::Alive;
}

} // namespace qm::plan
