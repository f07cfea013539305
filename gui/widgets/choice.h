// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QComboBox>

namespace qm::gui {

/// A choice of one of several words that would be too many side by side.
class Choice final : public QComboBox {
    Q_OBJECT
public:
    explicit Choice(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace qm::gui
