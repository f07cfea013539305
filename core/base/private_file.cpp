// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrivateFile)
};

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

Result<void> makePrivateFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner))
        return {};
    return fail({.kind = Error::Kind::Internal,
                 .attempted = Words::tr("write %1").arg(path),
                 .reason = Words::tr("the folder %1 cannot be made").arg(folder),
                 .hint = Words::tr("Check that it may be written there, or name another file.")});
}

Result<void> writePrivateFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(content) == content.size() && file.flush() &&
        file.commit()) // a commit does not tell that the rest of a small file found no room
        return {};
    return fail({.kind = Error::Kind::Internal, .attempted = Words::tr("write %1").arg(path), .reason = file.errorString()});
}

} // namespace qm
