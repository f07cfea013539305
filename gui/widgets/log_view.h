// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/log_model.h"
#include "gui/theme/theme.h"

#include <QListView>

namespace qm::gui {

/// The lines of a log. Whoever is at their end stays there when more come; whoever reads further up keeps the place, also while the
/// filter changes.
class LogView final : public QListView {
    Q_OBJECT
public:
    LogView(const Theme& theme, LogModel& log, QWidget* parent = nullptr);

    /// Goes to the newest line, and stays with it.
    void goToEnd();

    /// As low as the window demands.
    QSize sizeHint() const override { return {400, 120}; }
    QSize minimumSizeHint() const override { return {200, 60}; }

Q_SIGNALS:
    /// A letter that begins a filter was typed: `/`.
    void filterWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyboardSearch(const QString&) override {} // letters lead nowhere: every line begins with its time
    void rowsInserted(const QModelIndex& parent, int start, int end) override;

private:
    void copy() const;
    void remember();
    void restore();

    LogModel& m_log;
    bool m_isAtEnd{true};
    bool m_isArranging{false}; ///< it scrolls by itself
    bool m_wasAtEnd{true};     ///< before the rows changed, and so on
    qint64 m_top{0};           ///< the line at the top
    int m_offset{0};
    qint64 m_current{-1};
    QList<qint64> m_selected;
};

} // namespace qm::gui
