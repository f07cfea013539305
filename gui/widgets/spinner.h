// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QBasicTimer>
#include <QWidget>

namespace qm::gui {

/// A ring beside words that say the same. It turns while something is under way and it is seen; else it stands still and paints
/// nothing.
class Spinner final : public QWidget {
    Q_OBJECT
public:
    Spinner(const Theme& theme, int size, QWidget* parent = nullptr);

    void setTurning(bool turns);
    bool isTurning() const { return m_timer.isActive(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();

    const Theme& m_theme;
    QBasicTimer m_timer;
    bool m_turns{false};
    int m_step{0};
};

} // namespace qm::gui
