// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <QDateTime>

#include <optional>

namespace qm::github {

/// A file of a repository.
struct FileContents {
    QString sha{}; ///< of its contents: what a later change must name
    QByteArray bytes{};

    bool operator==(const FileContents&) const = default;
};

/// A commit, as far as we use it.
struct Commit {
    QString sha{};
    QString author{}; ///< the login of whoever wrote it where GitHub knows one, else the name in the commit
    QDateTime at{};   ///< when it was committed

    bool operator==(const Commit&) const = default;
};

/// The newest commit that changed a file, on the default branch; nothing where there is no such file. To read the file as that
/// commit left it, name its `sha` as `ref`. Needs the repository's permission `contents: read`.
/// REST: Commits, "List commits". https://docs.github.com/rest/commits/commits#list-commits
net::Call<std::optional<Commit>> getLastCommitOf(const QString& owner, const QString& repository, const QString& path);

/// A file of at most 1 MB at a commit, branch or tag; of the default branch where `ref` is empty. `not_found` where there is
/// none, `invalid` where it is a folder or larger. Needs the repository's permission `contents: read`.
/// REST: Contents, "Get repository content". https://docs.github.com/rest/repos/contents#get-repository-content
net::Call<FileContents> getFileContents(const QString& owner, const QString& repository, const QString& path, const QString& ref);

} // namespace qm::github
