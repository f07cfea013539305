// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: the bytes of a file, fit to be parsed.
#pragma once

#include "core/conventions/fault.h"

#include <QByteArray>
#include <QByteArrayView>

#include <tl/expected.hpp>

namespace qm::conventions {

/// Text of at most 1 MiB, in UTF-8, without control characters and what only some take for the end of a line. A byte-order mark
/// is taken off.
class SourceText {
public:
    static constexpr qsizetype mostBytes = 1024 * 1024;

    static tl::expected<SourceText, Fault> make(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }

    /// The line of that number, from 1, without its end; empty where there is none.
    QByteArrayView line(int number) const;

private:
    explicit SourceText(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    QByteArray m_bytes;
};

} // namespace qm::conventions
