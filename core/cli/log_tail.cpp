// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/log_tail.h"

#include <QCoreApplication>

#include <sys/stat.h>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogTail)
};

bool areTheSame(const QFile& one, const QFile& other)
{
    struct stat first{};
    struct stat second{};
    return ::fstat(one.handle(), &first) == 0 && ::fstat(other.handle(), &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

} // namespace

Result<LogTail::Look> LogTail::look()
{
    auto named = std::make_unique<QFile>(m_name);
    const bool isThere = named->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!isThere && !m_file)
        return fail({.kind = QFile::exists(m_name) ? Error::Kind::Internal : Error::Kind::NotFound,
                     .attempted = Words::tr("read the log %1").arg(m_name),
                     .reason = named->errorString()});
    Look look{.startsAnew = !m_file};
    if (m_file)
        read(look);
    if (isThere && (!m_file || !areTheSame(*m_file, *named))) { // which nobody writes to any more: all of the old one was read
        if (m_file)
            endLine(look);
        m_file = std::move(named);
        m_at = 0;
        read(look);
    }
    return look;
}

void LogTail::read(Look& look)
{
    const qint64 size = m_file->size();
    if (size < m_at) { // it was emptied
        m_at = 0;
        m_begun.clear();
        m_skipsLine = false;
    }
    if (size - m_at > mostBytes) {
        look = {.startsAnew = true};
        m_begun.clear();
        m_at = size - mostBytes - 1; // with the end of the line before
        m_skipsLine = true;
    }
    m_file->seek(m_at);
    const QByteArray bytes = m_file->read(size - m_at);
    m_at += bytes.size();
    qsizetype from = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
        m_begun += bytes.sliced(from, end - from);
        endLine(look);
        from = end + 1;
    }
    if (!m_skipsLine)
        m_begun += bytes.sliced(from);
    if (m_begun.size() > mostBytes) {
        m_begun.clear();
        m_skipsLine = true;
    }
}

void LogTail::endLine(Look& look)
{
    if (!m_skipsLine && !m_begun.isEmpty())
        look.lines << QString::fromUtf8(m_begun);
    m_begun.clear();
    m_skipsLine = false;
}

} // namespace qm::cli
