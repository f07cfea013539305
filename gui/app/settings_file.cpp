// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_file.h"

#include "core/base/private_file.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr qint64 mostBytes = 1 << 16;

} // namespace

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/quartermaster/settings.json"_s;
}

SettingsFile::SettingsFile(QString file, std::shared_ptr<spdlog::logger> log)
    : m_file(std::move(file))
    , m_log(std::move(log))
{
    read();
}

void SettingsFile::read()
{
    QFile stored(m_file);
    if (!stored.exists())
        return;
    if (!stored.open(QIODevice::ReadOnly) || stored.size() > mostBytes) {
        m_log->warn("{} is not read: {}", qPrintable(m_file), stored.isOpen() ? "it is too large" : qPrintable(stored.errorString()));
        return;
    }
    const Result<Settings> settings = readSettings(stored.readAll());
    if (settings)
        m_settings = *settings;
    else
        m_log->warn("{} is not used: {}", qPrintable(m_file), qPrintable(settings.error().message()));
}

void SettingsFile::set(const Settings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    Result<void> done = makePrivateFolderOf(m_file);
    if (done)
        done = writePrivateFile(m_file, written(settings));
    if (!done)
        m_log->warn("The settings are not kept: {}", qPrintable(done.error().message()));
    Q_EMIT changed();
}

} // namespace qm::gui
