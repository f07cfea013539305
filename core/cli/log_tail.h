// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace qm::cli {

/// The end of a log, line by line, and what is written to it later, also where it is put aside for a new one of the same name
/// meanwhile. What stands in it is a stranger's text.
class LogTail {
public:
    static constexpr qint64 mostBytes = 256LL * 1024;

    explicit LogTail(QString file)
        : m_name(std::move(file))
    {
    }

    /// What came since the last look.
    struct Look {
        QStringList lines{};    ///< whole ones, none empty
        bool startsAnew{false}; ///< they do not go on where the last look ended: it is the first, or more came than is looked at
    };

    /// At most the last `mostBytes`. `not_found` where there is no log (yet); `internal` where it cannot be read.
    Result<Look> look();

private:
    void read(Look& look);
    void endLine(Look& look);

    QString m_name;
    std::unique_ptr<QFile> m_file; ///< kept open: what was written before it was put aside is found in it
    qint64 m_at{0};
    QByteArray m_begun;      ///< of a line that is not whole yet
    bool m_skipsLine{false}; ///< the beginning of this line is not known
};

} // namespace qm::cli
