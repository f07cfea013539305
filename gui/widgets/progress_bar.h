// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

/// How much of something is done, and how much of it failed. (QProgressBar costs 6.7 % of a core when it is busy.)
class ProgressBar final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressBar(const Theme& theme, QWidget* parent = nullptr);

    void setProgress(int done, int failed, int of);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    qreal m_done{0};
    qreal m_failed{0};
};

} // namespace qm::gui
