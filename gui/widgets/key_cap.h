// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/painting.h"

#include <QLabel>

namespace qm::gui {

/// A key in a small box, its right edge's middle at that point; returns its width.
qreal drawKeyCap(QPainter& painter, const QPointF& rightMiddle, const QString& key, const Theme& theme);
qreal keyCapWidth(const QString& key, const Theme& theme);

/// A key as it stands on the keyboard.
class KeyCap final : public QLabel {
    Q_OBJECT
public:
    KeyCap(const Theme& theme, const QString& key, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace qm::gui
