// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/log_tail.h"
#include "gui/models/log_line.h"

#include <QAbstractListModel>

namespace qm::gui {

/// The lines of the log, the newest last, as far as they pass the filter. Each line keeps its number for as long as it is there.
class LogModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// More are not kept: the oldest go.
    static constexpr qsizetype mostLines = 20'000;

    using QAbstractListModel::QAbstractListModel;

    void add(const cli::LogTail::Look& look);
    /// Only lines that hold this text, in whatever case, and that bad ones at least.
    void setFilter(const QString& text, LogLevel least);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    const LogLine& line(int row) const { return m_lines.at(m_shown.at(row) - m_first); }
    qint64 numberOf(int row) const { return m_shown.at(row); }
    /// The row of that line, or of the next one that is shown; rowCount() where there is none.
    int rowFrom(qint64 number) const;
    /// How many there are, whether they are shown or not.
    qsizetype lineCount() const { return m_lines.size(); }
    /// The longest text of all: what a row has to have room for.
    const QString& longestText() const { return m_longest; }

private:
    bool passes(const LogLine& line) const;
    void append(const QList<LogLine>& lines);
    void removeOldest(qsizetype count);

    QList<LogLine> m_lines;
    qint64 m_first{0};       ///< the number of the first one
    QList<qint64> m_shown{}; ///< numbers
    QString m_text;
    LogLevel m_least{LogLevel::Unknown};
    QString m_longest;
};

} // namespace qm::gui
