// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/remembered.h"

#include <QHash>
#include <QObject>

namespace qm::gui {

class TableView;

/// Which columns of a table are seen, in which order and how wide: what the person chose goes before what the filter makes
/// needless and what the values ask for. The first column always stays, and so does the one with the names.
class TableColumns final : public QObject {
    Q_OBJECT
public:
    explicit TableColumns(TableView& view);

    /// How a person wants them; empty where nothing was chosen.
    QList<RememberedColumn> chosen() const;
    void restore(const QList<RememberedColumn>& columns);
    /// Nothing: as it was at first.
    std::optional<RememberedSort> sort() const;
    void restoreSort(const RememberedSort& sort);

    /// Whether it stays whatever somebody wants: a row without its name is none.
    bool isFixed(int column) const;
    bool isShown(int column) const;
    void setShown(int column, bool isShown);
    /// All as they were at first.
    void reset();

    /// Of these fields every row has the same value: their columns say nothing.
    void setFixed(const QStringList& fields);
    /// Gives every column its width: the chosen one or that of its widest value.
    void fit();

    /// The columns that are seen, from left to right.
    QList<int> seen() const;

Q_SIGNALS:
    /// Somebody chose something.
    void changed();

private:
    bool saysTheSame(int column) const;
    void apply();

    RememberedSort currentSort() const;

    TableView& m_view;
    RememberedSort m_firstSort;
    QStringList m_fixed;
    QHash<int, Sight> m_sights;
    QHash<int, int> m_widths;
    bool m_isApplying{false};
};

} // namespace qm::gui
