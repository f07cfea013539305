// SPDX-License-Identifier: GPL-3.0-or-later
// What a window remembers of how somebody likes it, for each profile.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRect>
#include <QString>

#include <optional>

namespace qm::gui {

/// Whether a column is seen.
enum class Sight {
    AsFits, ///< unless the filter makes it say the same in every row
    Shown,
    Hidden,
};

struct RememberedColumn {
    QString id{};
    std::optional<int> width{}; ///< nothing: as wide as its widest value
    Sight sight{Sight::AsFits};

    bool operator==(const RememberedColumn&) const = default;
};

struct RememberedSort {
    QString column{};
    bool descends{false};

    bool operator==(const RememberedSort&) const = default;
};

/// A filter under a name.
struct SavedView {
    QString name{};
    QString filter{};

    bool operator==(const SavedView&) const = default;
};

/// One page; what is empty is as the page has it by itself.
struct RememberedPage {
    QString filter{};
    QList<SavedView> views{};
    QList<RememberedColumn> columns{}; ///< from left to right
    std::optional<RememberedSort> sort{};
    std::optional<int> detailsWidth{};

    bool operator==(const RememberedPage&) const = default;
};

/// All of one profile.
struct Remembered {
    QRect geometry{}; ///< of the window; null: none yet
    bool isMaximized{false};
    QString page{};
    QMap<QString, RememberedPage> pages{}; ///< by the page's id

    bool operator==(const Remembered&) const = default;
};

/// Reads what `written` wrote; `usage` with the place where it is anything else.
Result<Remembered> readRemembered(const QByteArray& json);
QByteArray written(const Remembered& remembered);

} // namespace qm::gui
