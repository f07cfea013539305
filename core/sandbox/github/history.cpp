// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/history.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qsizetype shortestSha = 7;

/// SHA-1 over parts, each followed by a null byte, in hexadecimal.
QByteArray digestOf(std::initializer_list<QByteArray> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray& part : parts) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

QByteArray commitSha(const QByteArray& parent, const Commit& commit)
{
    return digestOf({"commit"_ba, parent, treeSha(commit, {}), commit.message.toUtf8(), commit.login.toUtf8(),
                     commit.at.toString(Qt::ISODate).toLatin1()});
}

} // namespace

QByteArray blobSha(const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(content.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(content);
    return hash.result().toHex();
}

QByteArray treeSha(const Commit& commit, const QString& path)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("tree");
    const QString below = path.isEmpty() ? path : path + u'/';
    for (auto file = commit.files.cbegin(); file != commit.files.cend(); ++file)
        if (file.key().startsWith(below))
            hash.addData(file.key().mid(below.size()).toUtf8() + blobSha(*file));
    return hash.result().toHex();
}

QList<Commit> historyOf(const State& state, const Repository& repository)
{
    const auto history = state.histories.constFind(repository.id);
    if (history != state.histories.cend())
        return *history;
    if (repository.empty)
        return {};
    Commit first{.message = u"Initial commit"_s,
                 .login = u"ana-kovac"_s,
                 .at = repository.createdAt,
                 .files = {{u"README.md"_s, "# Read me\n\nRepository " + QByteArray::number(repository.id) + '\n'}}};
    first.sha = commitSha({}, first);
    return {first};
}

qsizetype findCommit(const Repository& repository, const QList<Commit>& history, const QString& ref)
{
    const QString& branch = repository.defaultBranch;
    if (ref.isEmpty() || ref == "HEAD"_L1 || ref == branch || ref == "heads/"_L1 + branch || ref == "refs/heads/"_L1 + branch)
        return history.size() - 1;
    for (qsizetype i = 0; i < history.size() && ref.size() >= shortestSha; ++i)
        if (history[i].sha.startsWith(ref.toLower().toLatin1()))
            return i;
    return -1;
}

Commit commitFiles(State& state, const Repository& repository, const QMap<QString, QByteArray>& files, const QString& message,
                   const QString& login, const QDateTime& at)
{
    QList<Commit> history = historyOf(state, repository);
    Commit commit{.message = message, .login = login, .at = at};
    const QByteArray parent = history.isEmpty() ? QByteArray() : history.last().sha;
    if (!history.isEmpty())
        commit.files = history.last().files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file->isNull())
            commit.files.remove(file.key());
        else
            commit.files.insert(file.key(), *file);
    }
    commit.sha = commitSha(parent, commit);
    history.append(commit);
    state.histories.insert(repository.id, history);
    ++state.changes;
    return commit;
}

} // namespace qm::sandbox::github
