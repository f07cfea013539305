// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_memory.h"

#include "core/base/private_file.h"

#include <QFile>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr qint64 mostBytes = 1 << 20;

} // namespace

QString windowMemoryFile(const QString& profile)
{
    const QString name = profile.isEmpty() ? u"sandbox"_s : QString::fromLatin1(QUrl::toPercentEncoding(profile, " "));
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/quartermaster/window-%1.json"_s.arg(name);
}

WindowMemory::WindowMemory(QString file, std::shared_ptr<spdlog::logger> log)
    : m_file(std::move(file))
    , m_log(std::move(log))
{
    QFile stored(m_file);
    if (!stored.exists())
        return;
    if (!stored.open(QIODevice::ReadOnly) || stored.size() > mostBytes) {
        m_log->warn("{} is not read: {}", qPrintable(m_file), stored.isOpen() ? "it is too large" : qPrintable(stored.errorString()));
        return;
    }
    const Result<Remembered> remembered = readRemembered(stored.readAll());
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
    Result<void> done = makePrivateFolderOf(m_file);
    if (done)
        done = writePrivateFile(m_file, written(now));
    if (!done)
        m_log->warn("The window is not remembered: {}", qPrintable(done.error().message()));
}

} // namespace qm::gui
