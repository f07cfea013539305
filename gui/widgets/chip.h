// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/painting.h"

#include <QLabel>

namespace qm::gui {

/// A word in a small box: a stage, a team, SANDBOX.
class Chip : public QLabel {
    Q_OBJECT
public:
    Chip(const Theme& theme, const QString& text, ChipKind kind, QWidget* parent = nullptr);

    void setKind(ChipKind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    ChipKind m_kind;
};

} // namespace qm::gui
