// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/profile.h"

namespace qm::credentials {

/// The profiles of this user: one file each in one folder, readable by nobody else. Secrets are not in them.
class Profiles {
public:
    explicit Profiles(QString folder);

    /// `quartermaster/profiles` among this user's settings.
    static QString usualFolder();

    /// The names of all, sorted.
    QStringList names() const;

    /// `usage` where there is none of that name (with the nearest ones), and where its file does not fit.
    Result<Profile> load(const QString& name) const;

    /// Writes it whole or not at all (0600). `usage` where its name cannot be a file's: letters, digits, “.”, “-” and “_”.
    Result<void> save(const Profile& profile) const;

    /// Removes it; harmless if there is none. Its secrets are forgotten by `forgetSecrets`.
    Result<void> remove(const QString& name) const;

private:
    Result<QString> fileOf(const QString& name) const;

    QString m_folder;
};

} // namespace qm::credentials
