// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: the bytes of a file, fit to be parsed.
#pragma once

#include "core/conventions/fault.h"

#include <QByteArray>
#include <QByteArrayView>

#include <tl/expected.hpp>

#include <vector>

namespace qm::conventions {

/// Text of at most 1 MiB, in UTF-8, without control characters. A byte-order mark is taken off.
class SourceText {
public:
    static constexpr qsizetype mostBytes = 1024 * 1024;

    static tl::expected<SourceText, Fault> make(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }

    /// Where the byte of that number stands, as people count.
    Place placeOf(qsizetype byte) const;

    /// The line of that place up to it.
    QByteArrayView lineUpTo(qsizetype byte) const;

private:
    explicit SourceText(QByteArray bytes);

    qsizetype charactersBefore(qsizetype byte) const;

    QByteArray m_bytes;
    std::vector<qsizetype> m_lineStarts; // ascending, from 0
    std::vector<qsizetype> m_characters; // before each block of bytes: a line may be as long as the file
};

} // namespace qm::conventions
