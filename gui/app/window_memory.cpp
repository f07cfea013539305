// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_memory.h"

#include "gui/app/kept_file.h"

#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::gui {
QString windowMemoryFile(const QString& profile)
{
    const QString name = profile.isEmpty() ? u"sandbox"_s : QString::fromLatin1(QUrl::toPercentEncoding(profile, " "));
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/quartermaster/window-%1.json"_s.arg(name);
}

WindowMemory::WindowMemory(QString file, std::shared_ptr<spdlog::logger> log)
    : m_file(std::move(file))
    , m_log(std::move(log))
{
    const std::optional<QByteArray> stored = readKept(m_file, *m_log);
    if (!stored)
        return;
    const Result<Remembered> remembered = readRemembered(*stored);
    if (remembered)
        m_remembered = *remembered;
    else
        m_log->warn("{} is not used: {}", qPrintable(m_file), qPrintable(remembered.error().message()));
}

void WindowMemory::remember(const Remembered& now)
{
    if (now == m_remembered)
        return;
    m_remembered = now;
    keep(m_file, written(now), "The window is not remembered", *m_log);
}

} // namespace qm::gui
