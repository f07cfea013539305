// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// The commits on a repository's default branch, oldest first. One that nobody gave a history has a single commit with a README;
/// an empty one has none.
QList<Commit> historyOf(const State& state, const Repository& repository);

/// The commit that `ref` names: nothing or HEAD (the newest), the default branch (also as heads/… and refs/heads/…), or the
/// beginning of a commit's SHA (seven digits or more). Its place in the history; -1 where there is none.
qsizetype findCommit(const Repository& repository, const QList<Commit>& history, const QString& ref);

/// Git's own name of a file's content: SHA-1 of "blob <size>\0<content>".
QByteArray blobSha(const QByteArray& content);
/// A name for a directory, or the root, as it is in a commit.
QByteArray treeSha(const Commit& commit, const QString& path);

/// Adds a commit in which some files change; a null content deletes. Returns it.
Commit commitFiles(State& state, const Repository& repository, const QMap<QString, QByteArray>& files, const QString& message,
                   const QString& login, const QDateTime& at);

} // namespace qm::sandbox::github
