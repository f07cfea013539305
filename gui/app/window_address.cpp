// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_address.h"

#include "core/cli/places.h"
#include "core/credentials/profiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr qsizetype longestPath = 90; // of the 107 bytes a socket has, for Qt binds it in a folder of its own beside it

/// As the system makes it: one where others could write is none to meet oneself in.
bool isOurs(const QString& folder)
{
    const QFileInfo it(folder);
    return QDir::isAbsolutePath(folder) && it.isDir() && it.ownerId() == ::geteuid() &&
           !it.permissions().testAnyFlags(QFile::WriteGroup | QFile::WriteOther);
}

} // namespace

std::optional<QString> windowAddress(const QString& runtimeFolder, const WindowKey& key)
{
    const QByteArray words = QJsonDocument(QJsonArray{key.profiles, key.profile, key.journal}).toJson(QJsonDocument::Compact);
    const QByteArray name = QCryptographicHash::hash(words, QCryptographicHash::Sha256).first(16).toHex();
    QString path = runtimeFolder + u"/quartermaster-"_s + QString::fromLatin1(name) + u".socket"_s;
    if (!isOurs(runtimeFolder) || QFile::encodeName(path).size() > longestPath)
        return std::nullopt;
    return path;
}

/// A sample organization lives within its window, and an endpoints file may be another one's by now: only a profile's name says
/// that the organization is the same.
std::optional<QString> windowAddress(const cli::GlobalOptions& options)
{
    if (options.sandbox || !options.endpoints.isEmpty())
        return std::nullopt;
    return windowAddress(
        qEnvironmentVariable("XDG_RUNTIME_DIR"),
        {.profiles = credentials::Profiles::usualFolder(),
         .profile = options.profile,
         .journal = QDir::cleanPath(QFileInfo(options.journal.isEmpty() ? cli::usualJournal() : options.journal).absoluteFilePath())});
}

} // namespace qm::gui
