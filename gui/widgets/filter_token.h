// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace qm::gui {

/// A finished condition of a filter. Its × and the keyboard take it away; a click on its words wants it back for editing.
class FilterToken final : public QAbstractButton {
    Q_OBJECT
public:
    FilterToken(const Theme& theme, const QString& condition, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void editWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool hitButton(const QPoint& place) const override;

private:
    const Theme& m_theme;
    qsizetype m_keyEnd; // behind the colon
    int m_width{0};
};

} // namespace qm::gui
