// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/badge.h"
#include "gui/theme/theme.h"

#include <QListWidget>

namespace qm::gui {

/// The list of pages at the left of the window.
class Navigation final : public QListWidget {
    Q_OBJECT
public:
    explicit Navigation(const Theme& theme, QWidget* parent = nullptr);

    /// A page; `leadsGroup` keeps some room above it.
    void addPage(const QString& title, const QString& icon, bool leadsGroup = false);
    /// How many things the page has; nothing while that is not known.
    void setCount(int page, std::optional<int> count);
    /// What the page calls attention to, in place of its count.
    void setBadge(int page, std::optional<Badge> badge);
    /// Icons alone, for a narrow window.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

private:
    void nameItem(int page);

    bool m_isNarrow{false};
};

} // namespace qm::gui
