// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QHeaderView>

namespace qm::gui {

/// The quiet head of a table: small muted words, the sorted column in ink with its direction.
class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHead(const Theme& theme, QWidget* parent = nullptr);

    /// How wide a column must be for its title, sorted or not.
    int widthOfTitle(int section) const;

    QSize sizeHint() const override;
    QSize sectionSizeFromContents(int section) const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Theme& m_theme;
};

} // namespace qm::gui
