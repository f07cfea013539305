// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace qm::gui {

/// Some neighbouring rows that went, came or became different.
struct RowRun {
    enum class Kind { Remove, Insert, Update };

    Kind kind{Kind::Update};
    int first{0}; ///< where it begins once all runs before it are done
    int count{0};

    bool operator==(const RowRun&) const = default;
};

/// What leads from one list to another, run by run. `before(a, b)` orders both; rows of which neither is before the other are
/// the same thing, and `same(a, b)` says whether it looks the same, too.
template <class Row, class Before, class Same>
QList<RowRun> changesBetween(const QList<Row>& old, const QList<Row>& now, Before before, Same same)
{
    QList<RowRun> runs;
    const auto add = [&runs](RowRun::Kind kind, int row) {
        const bool joins = !runs.isEmpty() && runs.last().kind == kind &&
                           row == runs.last().first + (kind == RowRun::Kind::Remove ? 0 : runs.last().count);
        if (joins)
            ++runs.last().count;
        else
            runs << RowRun{kind, row, 1};
    };
    qsizetype i = 0;
    qsizetype j = 0; // rows before it are as they should be
    while (i < old.size() || j < now.size()) {
        const bool isGone = j == now.size() || (i < old.size() && before(old.at(i), now.at(j)));
        const bool isNew = !isGone && (i == old.size() || before(now.at(j), old.at(i)));
        if (isGone || isNew)
            add(isGone ? RowRun::Kind::Remove : RowRun::Kind::Insert, int(j));
        else if (!same(old.at(i), now.at(j)))
            add(RowRun::Kind::Update, int(j));
        if (!isNew)
            ++i;
        if (!isGone)
            ++j;
    }
    return runs;
}

} // namespace qm::gui
