// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/log_model.h"

#include <algorithm>

namespace qm::gui {

void LogModel::add(const cli::LogTail::Look& look)
{
    if (look.startsAnew && !m_lines.isEmpty()) {
        beginResetModel();
        m_first += m_lines.size();
        m_lines.clear();
        m_shown.clear();
        endResetModel();
    }
    QList<LogLine> lines;
    for (const QString& written : look.lines)
        lines << readLogLine(written);
    append(lines);
    removeOldest(m_lines.size() - mostLines);
}

void LogModel::append(const QList<LogLine>& lines)
{
    QList<qint64> shown;
    qint64 number = m_first + m_lines.size();
    for (const LogLine& each : lines) {
        if (each.text.size() > m_longest.size())
            m_longest = each.text;
        if (passes(each))
            shown << number;
        ++number;
    }
    m_lines << lines;
    if (shown.isEmpty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + shown.size()) - 1);
    m_shown << shown;
    endInsertRows();
}

void LogModel::removeOldest(qsizetype count)
{
    if (count <= 0)
        return;
    const int rows = rowFrom(m_first + count);
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_first += count;
    m_lines.remove(0, count);
    m_shown.remove(0, rows);
    if (rows > 0)
        endRemoveRows();
}

void LogModel::setFilter(const QString& text, LogLevel least)
{
    beginResetModel();
    m_text = text;
    m_least = least;
    m_shown.clear();
    for (qsizetype at = 0; at < m_lines.size(); ++at)
        if (passes(m_lines.at(at)))
            m_shown << m_first + at;
    endResetModel();
}

bool LogModel::passes(const LogLine& line) const
{
    return line.level >= m_least && (m_text.isEmpty() || line.whole.contains(m_text, Qt::CaseInsensitive));
}

int LogModel::rowFrom(qint64 number) const
{
    return int(std::ranges::lower_bound(m_shown, number) - m_shown.begin());
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    return index.isValid() && role == Qt::DisplayRole ? QVariant(line(index.row()).whole) : QVariant();
}

} // namespace qm::gui
