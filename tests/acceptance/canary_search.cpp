// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/canary_search.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace qm::acceptance {
namespace {

/// What is sure to stand in the base64 of anything that holds `canary` so many bytes after a multiple of three.
QByteArray insideBase64(const QByteArray& canary, int offset, QByteArray::Base64Options options)
{
    const QByteArray encoded = (QByteArray(offset, 'x') + canary).toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = (offset * 8 + 5) / 6;
    const qsizetype end = (offset + canary.size()) * 8 / 6;
    return encoded.mid(first, end - first);
}

QByteArray allPercentEncoded(const QByteArray& canary, bool upper)
{
    QByteArray encoded;
    for (const char byte : canary) {
        const QByteArray hex = QByteArray(1, byte).toHex();
        encoded += '%' + (upper ? hex.toUpper() : hex);
    }
    return encoded;
}

QByteArray utf16(const QByteArray& canary, QStringConverter::Encoding order)
{
    return QStringEncoder(order).encode(QString::fromUtf8(canary));
}

QByteArray contentsOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void CanarySearch::add(const QString& name, const QByteArray& canary)
{
    m_forms.append({name, canary});
    for (int offset = 0; offset < 3; ++offset) {
        m_forms.append({u"%1 as base64 at %2"_s.arg(name).arg(offset), insideBase64(canary, offset, QByteArray::Base64Encoding)});
        m_forms.append({u"%1 as base64url at %2"_s.arg(name).arg(offset), insideBase64(canary, offset, QByteArray::Base64UrlEncoding)});
    }
    m_forms.append({name + u" percent-encoded"_s, canary.toPercentEncoding()});
    m_forms.append({name + u" percent-encoded whole"_s, allPercentEncoded(canary, true)});
    m_forms.append({name + u" percent-encoded whole, small"_s, allPercentEncoded(canary, false)});
    m_forms.append({name + u" as UTF-16LE"_s, utf16(canary, QStringConverter::Utf16LE)});
    m_forms.append({name + u" as UTF-16BE"_s, utf16(canary, QStringConverter::Utf16BE)});
}

QStringList CanarySearch::in(const QByteArray& haystack, const QString& where) const
{
    QStringList found;
    for (const Form& form : m_forms)
        if (haystack.contains(form.bytes))
            found << u"%1 in “%2”"_s.arg(form.name, where);
    return found;
}

QStringList CanarySearch::inFolder(const QString& folder, const QStringList& except) const
{
    QStringList found;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); each.hasNext();) {
        const QString name = each.next();
        found += in(QFile::encodeName(name), name);
        if (!except.contains(name))
            found += in(contentsOf(name), name);
    }
    return found;
}

QStringList CanarySearch::inProcesses() const
{
    QStringList found;
    for (const QString& pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        for (const QString& what : {u"/proc/%1/cmdline"_s.arg(pid), u"/proc/%1/environ"_s.arg(pid)})
            found += in(contentsOf(what), what);
    return found;
}

} // namespace qm::acceptance
