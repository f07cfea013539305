// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_file.h"

#include "gui/app/kept_file.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace qm::gui {
QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/quartermaster/settings.json"_s;
}

SettingsFile::SettingsFile(QString file, std::shared_ptr<spdlog::logger> log)
    : m_file(std::move(file))
    , m_log(std::move(log))
{
    const std::optional<QByteArray> stored = readKept(m_file, *m_log);
    if (!stored)
        return;
    const Result<Settings> settings = readSettings(*stored);
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
    keep(m_file, written(settings), "The settings are not kept", *m_log);
    Q_EMIT changed();
}

} // namespace qm::gui
