// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/places.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

QString data(const QString& name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/quartermaster/"_s + name;
}

} // namespace

QString logFile()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + u"/.local/state"_s);
    return state + u"/quartermaster/quartermaster-cli.log"_s;
}

QString usualJournal()
{
    return data(u"journal.sqlite"_s);
}

QString sandboxJournal()
{
    return data(u"sandbox-journal.sqlite"_s);
}

QString usualSnapshot(const QString& profile)
{
    const QString name = profile.isEmpty() ? u"sandbox"_s : u"profile-"_s + profile;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/quartermaster/%1.estate.json"_s.arg(name);
}

} // namespace qm::cli
