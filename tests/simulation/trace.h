// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace qm::simulation {

/// What happened in a story, line by line: two runs of one seed must tell the same.
class Trace {
public:
    void add(qint64 at, const QString& line) { m_lines << QString::number(at) + u' ' + line; }
    const QStringList& lines() const { return m_lines; }
    bool operator==(const Trace&) const = default;

private:
    QStringList m_lines;
};

} // namespace qm::simulation
