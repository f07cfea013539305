// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/source_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

uchar unitAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<uchar>(bytes.at(at)) : 0;
}

/// How many bytes the character there takes; 0 where they are no UTF-8 (RFC 3629, section 4).
int lengthAt(QByteArrayView bytes, qsizetype at)
{
    const auto continues = [&](qsizetype from, qsizetype count) {
        return std::all_of(bytes.data() + from, bytes.data() + from + count, [](char byte) { return (uchar(byte) & 0xc0) == 0x80; });
    };
    const uchar first = unitAt(bytes, at);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > bytes.size() || !continues(at + 1, length - 1))
        return 0;
    const uchar second = unitAt(bytes, at + 1);
    const bool isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool isBeyond = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f); // a surrogate, past the end
    return isOverlong || isBeyond ? 0 : length;
}

/// The code point of the character there.
uint codeAt(QByteArrayView bytes, qsizetype at, int length)
{
    static constexpr std::array<uint, 5> dataBits{0, 0x7f, 0x1f, 0x0f, 0x07};
    uint code = unitAt(bytes, at) & dataBits[std::size_t(length)];
    for (int next = 1; next < length; ++next)
        code = (code << 6) | (unitAt(bytes, at + next) & 0x3fU);
    return code;
}

/// What may not stand in YAML, and what YAML 1.1 takes for a line break and YAML 1.2 does not; line breaks are LF or CRLF here.
bool isRefused(uint code, uchar next)
{
    if (code == '\r')
        return next != '\n';
    const bool isControl = (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7f && code < 0xa0);
    const bool isSeparator = code == QChar::LineSeparator || code == QChar::ParagraphSeparator;
    return isControl || isSeparator || code == QChar::ByteOrderMark || code == 0xfffe || code == 0xffff;
}

/// Where the byte of that number stands, as people count.
Place placeOf(QByteArrayView bytes, qsizetype byte)
{
    const QByteArrayView before = bytes.first(byte);
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    const auto continues = [](char unit) { return (uchar(unit) & 0xc0) == 0x80; };
    return {.line = int(std::ranges::count(before, '\n')) + 1, .column = int(line.size() - std::ranges::count_if(line, continues)) + 1};
}

QString nameOf(uint code)
{
    return u"U+"_s + QString::number(code, 16).toUpper().rightJustified(4, u'0');
}

} // namespace

tl::expected<SourceText, Fault> SourceText::make(QByteArray bytes)
{
    if (bytes.size() > mostBytes)
        return tl::unexpected(Fault{.reason = Words::tr("the file is larger than 1 MiB")});
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return tl::unexpected(Fault{.reason = Words::tr("the file is in UTF-16"), .hint = Words::tr("Save it as UTF-8.")});
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = lengthAt(bytes, at);
        if (length == 0)
            return tl::unexpected(Fault{placeOf(bytes, at), Words::tr("the file is not in UTF-8 here"), Words::tr("Save it as UTF-8.")});
        if (const uint code = codeAt(bytes, at, length); isRefused(code, unitAt(bytes, at + 1)))
            return tl::unexpected(
                Fault{placeOf(bytes, at), Words::tr("the control character %1 stands here").arg(nameOf(code)), Words::tr("Remove it.")});
        at += length;
    }
    return SourceText(std::move(bytes));
}

QByteArrayView SourceText::line(int number) const
{
    qsizetype start = 0;
    for (int line = 1; line < number; ++line) {
        start = m_bytes.indexOf('\n', start) + 1;
        if (start == 0)
            return {};
    }
    const qsizetype end = m_bytes.indexOf('\n', start);
    return QByteArrayView(m_bytes).sliced(start, (end < 0 ? m_bytes.size() : end) - start);
}

} // namespace qm::conventions
