// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

class Desk;
class EmptyState;

/// Stands in the place of everything while the desk is locked, and unlocks it.
class LockCover final : public QWidget {
    Q_OBJECT
public:
    LockCover(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void tell();
    void takeFocus();

    const Theme& m_theme;
    Desk& m_desk;
    EmptyState* m_state;
};

} // namespace qm::gui
