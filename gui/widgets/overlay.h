// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace qm::gui {

/// A panel that lies over the window until it is closed: by Esc, by its cross, by a click beside it. While it is open the keyboard
/// stays in it and the keys of the window rest; then the focus goes back to where it was. A child widget, so that screen readers
/// find it.
class Overlay : public QWidget {
    Q_OBJECT
public:
    Overlay(const Theme& theme, const QString& title, int panelWidth, QWidget* window);

    void open();
    void close();

protected:
    /// Where what it shows goes; it scrolls where the window is too low for it.
    QVBoxLayout& content() { return *m_content; }
    const Theme& theme() const { return m_theme; }
    /// As high as the window lets it be, however little it shows.
    void setTall() { m_isTall = true; }
    /// Where the keyboard begins: what scrolls, unless there is something to choose.
    virtual QWidget* firstFocus() const;
    /// Brings what it shows up to date, before it opens.
    virtual void fill() {}

    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    int m_panelWidth;
    bool m_isTall{false};
    QWidget* m_panel;
    QWidget* m_head;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content{nullptr};
    QPointer<QWidget> m_before; // where the focus was
};

} // namespace qm::gui
