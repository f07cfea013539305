// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/source_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

constexpr qsizetype blockSize = 256;

qsizetype charactersIn(QByteArrayView bytes)
{
    return std::count_if(bytes.begin(), bytes.end(), [](char unit) { return (uchar(unit) & 0xc0) != 0x80; });
}

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

/// What may not stand in YAML; line breaks are LF or CRLF here.
bool isControl(QByteArrayView bytes, qsizetype at, int length)
{
    const uchar first = unitAt(bytes, at);
    if (first == '\r')
        return unitAt(bytes, at + 1) != '\n';
    const bool isC1 = length == 2 && first == 0xc2 && unitAt(bytes, at + 1) < 0xa0 && unitAt(bytes, at + 1) != 0x85;
    return (first < 0x20 && first != '\t' && first != '\n') || first == 0x7f || isC1;
}

QString nameOfControl(QByteArrayView bytes, qsizetype at, int length)
{
    const uint code = length == 2 ? unitAt(bytes, at + 1) : unitAt(bytes, at);
    return u"U+"_s + QString::number(code, 16).toUpper().rightJustified(4, u'0');
}

} // namespace

SourceText::SourceText(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_lineStarts{0}
{
    for (qsizetype at = m_bytes.indexOf('\n'); at >= 0; at = m_bytes.indexOf('\n', at + 1))
        m_lineStarts.push_back(at + 1);
    for (qsizetype at = 0, characters = 0; at <= m_bytes.size(); at += blockSize) {
        m_characters.push_back(characters);
        characters += charactersIn(QByteArrayView(m_bytes).sliced(at, std::min(blockSize, m_bytes.size() - at)));
    }
}

tl::expected<SourceText, Fault> SourceText::make(QByteArray bytes)
{
    if (bytes.size() > mostBytes)
        return tl::unexpected(Fault{.reason = Words::tr("the file is larger than 1 MiB")});
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return tl::unexpected(Fault{.reason = Words::tr("the file is in UTF-16"), .hint = Words::tr("Save it as UTF-8.")});
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    const SourceText text(std::move(bytes));
    for (qsizetype at = 0; at < text.m_bytes.size();) {
        const int length = lengthAt(text.m_bytes, at);
        if (length == 0)
            return tl::unexpected(Fault{text.placeOf(at), Words::tr("the file is not in UTF-8 here"), Words::tr("Save it as UTF-8.")});
        if (isControl(text.m_bytes, at, length))
            return tl::unexpected(Fault{text.placeOf(at),
                                        Words::tr("the control character %1 stands here").arg(nameOfControl(text.m_bytes, at, length)),
                                        Words::tr("Remove it.")});
        at += length;
    }
    return text;
}

qsizetype SourceText::charactersBefore(qsizetype byte) const
{
    const qsizetype block = byte / blockSize;
    const qsizetype start = block * blockSize;
    return m_characters[std::size_t(block)] + charactersIn(QByteArrayView(m_bytes).sliced(start, byte - start));
}

Place SourceText::placeOf(qsizetype byte) const
{
    byte = std::clamp(byte, qsizetype(0), m_bytes.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), byte);
    const qsizetype lineStart = *std::prev(next);
    return {.line = int(next - m_lineStarts.begin()), .column = int(charactersBefore(byte) - charactersBefore(lineStart)) + 1};
}

QByteArrayView SourceText::lineUpTo(qsizetype byte) const
{
    const qsizetype start = *std::prev(std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), byte));
    return QByteArrayView(m_bytes).sliced(start, byte - start);
}

} // namespace qm::conventions
