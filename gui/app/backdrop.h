// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace qm::gui {

/// A dialog over a picture of what lies behind it. The content itself is not shown meanwhile: no key, no click and no screen reader
/// gets to it.
class Backdrop final : public QWidget {
    Q_OBJECT
public:
    /// Takes the dialog over; `content` outlives it.
    Backdrop(const Theme& theme, QWidget& content, QWidget* dialog, QWidget* parent = nullptr);

    /// Takes the picture again: what the content shows has changed.
    void follow();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    const Theme& m_theme;
    QWidget& m_content;
    QWidget* m_dialog;
    QPixmap m_picture; // of the content
};

} // namespace qm::gui
