// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/kept_file.h"

#include "core/base/private_file.h"

#include <QFile>

namespace qm::gui {
namespace {

constexpr qint64 mostBytes = 1 << 20;

} // namespace

std::optional<QByteArray> readKept(const QString& file, spdlog::logger& log)
{
    QFile stored(file);
    if (!stored.exists())
        return std::nullopt;
    if (stored.open(QIODevice::ReadOnly) && stored.size() <= mostBytes)
        return stored.readAll();
    log.warn("{} is not read: {}", qPrintable(file), stored.isOpen() ? "it is too large" : qPrintable(stored.errorString()));
    return std::nullopt;
}

void keep(const QString& file, const QByteArray& bytes, const char* otherwise, spdlog::logger& log)
{
    Result<void> done = makePrivateFolderOf(file);
    if (done)
        done = writePrivateFile(file, bytes);
    if (!done)
        log.warn("{}: {}", otherwise, qPrintable(done.error().message()));
}

} // namespace qm::gui
