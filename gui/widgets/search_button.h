// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace qm::gui {

/// What opens the palette: it looks like the field it opens.
class SearchButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchButton(const Theme& theme, QWidget* parent = nullptr);

    /// Longer where there is room for it.
    void setLong(bool isLong);

    QSize sizeHint() const override { return {m_isLong ? 400 : 320, 28}; }
    QSize minimumSizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_isLong{false};
};

} // namespace qm::gui
